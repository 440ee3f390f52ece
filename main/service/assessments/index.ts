export { assessments } from "./acts.ts";
export { assessmentRegister, recordAssessment, rewordAssessmentsOf } from "./assessment-register.ts";

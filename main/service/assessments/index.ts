export { assessments } from "./acts.ts";
export { assessmentRegister, recordAssessment } from "./assessment-register.ts";

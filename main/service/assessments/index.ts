export { assessments } from "./acts.ts";
export { assessmentRegister, recordAssessment, rewordAssessmentsOf } from "./assessment-register.ts";
export { countedAssessmentDeadlines, reckonAssessmentsAnew, refreshAssessmentsOf } from "./refreshing.ts";
export { partsOfFile } from "./parts-of-file.ts";
export { tellLevel } from "./told-levels.ts";

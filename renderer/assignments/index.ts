export { AssignmentsSection } from "./assignments-section.tsx";
export { issueQuestions } from "./issue-questions.ts";
export type { IssueDraft } from "./issue-questions.ts";

export { assignments } from "./acts.ts";
export { issueAssignment } from "./issuing.ts";

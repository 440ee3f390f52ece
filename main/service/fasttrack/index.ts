export { fasttrack } from "./acts.ts";
export { caseRegister, MATTER_TITLE, rewordCase, rewordCasesOf, rewordOtherCases } from "./case-register.ts";
export { recordCase } from "./recording.ts";
export type { ToldCase, ToldStanding } from "./recording.ts";
export { countedFastTrackDeadlines } from "./counted.ts";
export { reckonFastTrackAnew } from "./refreshing.ts";

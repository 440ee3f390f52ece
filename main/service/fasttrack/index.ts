export { fasttrack } from "./acts.ts";
export { caseRegister, rewordCase, rewordCasesOf, rewordOtherCases } from "./case-register.ts";
export { recordCase } from "./recording.ts";
export type { ToldCase, ToldStanding } from "./recording.ts";
export { fastTrackDuesUnder, reckonFastTrackAnew } from "./refreshing.ts";
export type { MovedFastTrackDue } from "./refreshing.ts";

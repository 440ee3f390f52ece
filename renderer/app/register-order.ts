import type { RegisterName } from "../../shared/search-contract.ts";

/** The registers in the order in which an office thinks of them: on the rail and among the hits of a search. */
export const registerOrder = [
  "disputes",
  "payments",
  "loans",
  "arrears",
  "projects",
  "assessments",
  "fasttrack",
  "measures",
  "serviceRecords",
  "enterprises",
] as const satisfies readonly RegisterName[];

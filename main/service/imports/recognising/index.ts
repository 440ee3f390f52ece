export { candidatesOf, eachCandidate } from "./candidates.ts";
export { recognise, recogniseAs } from "./recognise.ts";
export { compareTotals } from "./totals.ts";
export type { JudgedRow } from "./totals.ts";

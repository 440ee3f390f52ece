export { candidatesOf, eachCandidate } from "./candidates.ts";
export { missingFields, recognise, recogniseAs } from "./recognise.ts";
export { compareTotals } from "./totals.ts";

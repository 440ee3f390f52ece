export { mediation } from "./acts.ts";
export { datesOf, stateOf } from "./case-dates.ts";

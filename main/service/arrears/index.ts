export { arrears } from "./acts.ts";
export { arrearsRegister, arrearsWords, PAID } from "./arrears-register.ts";
export { countedArrearsDeadlines } from "./counted.ts";
export { noteOnArrears, requireArrears } from "./case.ts";
export { entriesOf, paidOf, standingPlan, outstandingOfArrears } from "./ledger.ts";
export type { ArrearsEntry, StandingInstalment } from "./ledger.ts";
export { reckonArrearsAnew, refreshArrears } from "./refreshing.ts";

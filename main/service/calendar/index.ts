export { calendar, identifiers } from "./acts.ts";
export { timeLeft } from "./time-left.ts";
export { officialUntil, readCalendar } from "./calendar-table.ts";

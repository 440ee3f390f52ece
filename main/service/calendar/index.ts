export { calendar, identifiers } from "./acts.ts";
export { officialUntil, readCalendar } from "./calendar-table.ts";

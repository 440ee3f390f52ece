export { calendar, identifiers } from "./acts.ts";
export { timeLeft } from "./time-left.ts";
export { officialUntil, readCalendar, readYears } from "./calendar-table.ts";
export type { CalendarYears } from "./calendar-table.ts";
export type { CountedDeadline, Counting } from "./counted.ts";

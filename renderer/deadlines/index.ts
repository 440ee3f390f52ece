export { CalendarPage } from "./calendar-page.tsx";
export { DAYS_OF_WEEK, placeInWeek } from "./moving.ts";
export { weekdayKey } from "./weekdays.ts";

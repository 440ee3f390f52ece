export { About } from "./about.tsx";
export { OfficeName } from "./office-name.tsx";
export { CalendarNotice } from "./calendar-notice.tsx";

export { CaseMeetingsSection } from "./case-meetings-section.tsx";
export { MeetingsPage } from "./meetings-page.tsx";

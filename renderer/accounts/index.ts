export { StaffSettings } from "./staff-settings.tsx";

export { ConfirmationSection } from "./confirmation-section.tsx";

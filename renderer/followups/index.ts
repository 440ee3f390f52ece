export { FollowUpSection } from "./follow-up-section.tsx";

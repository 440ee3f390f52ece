export { MediationSection } from "./mediation-section.tsx";

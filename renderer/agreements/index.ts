export { AgreementSection } from "./agreement-section.tsx";

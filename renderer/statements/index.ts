export { EnterpriseStatementsSection } from "./enterprise-section.tsx";
export { StatementsPage } from "./statements-page.tsx";

export { AuditNotice } from "./audit-notice.tsx";
export { AuditPage } from "./audit-page.tsx";

export { AttachmentsSection, ArrearsFilesSection, LoanFilesSection, PaymentFilesSection } from "./sections.tsx";

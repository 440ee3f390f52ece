export { AttachmentsSection } from "./attachments-section.tsx";

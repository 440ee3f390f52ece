export {
  ArrearsFilesSection,
  AssessmentFilesSection,
  AttachmentsSection,
  FastTrackFilesSection,
  LoanFilesSection,
  MeasureFilesSection,
  PaymentFilesSection,
  ProjectFilesSection,
  ServiceRecordFilesSection,
} from "./sections.tsx";

export {
  ArrearsPapersSection,
  AssessmentPapersSection,
  DocumentsSection,
  FastTrackPapersSection,
  LoanPapersSection,
  MeasurePapersSection,
  PaymentPapersSection,
} from "./sections.tsx";
export { PaperDialog } from "./preview/paper-dialog.tsx";
export { paperErrorWords } from "./paper-words.ts";
export { PaperSettings } from "./settings/paper-settings.tsx";

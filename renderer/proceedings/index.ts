export {
  ArrearsProceedingsSection,
  DisputeProceedingsSection,
  LoanProceedingsSection,
} from "./proceedings-section.tsx";

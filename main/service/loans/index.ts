export { loans } from "./acts.ts";
export { countedLoanDeadlines, refreshLoan } from "./deadlines.ts";
export { noteOnLoan, requireLoan } from "./loan-file.ts";
export { loanRegister, loanWords, recordLoan } from "./loan-register.ts";
export type { LoanStanding } from "./loan-register.ts";

export { loans } from "./acts.ts";
export { loanRegister, loanWords, recordLoan } from "./loan-register.ts";

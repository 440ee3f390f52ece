export { loans } from "./acts.ts";
export { loanRegister, recordLoan } from "./loan-register.ts";

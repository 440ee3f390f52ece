export { fasttrack } from "./acts.ts";
export { caseRegister, recordCase, rewordCasesOf } from "./case-register.ts";

export { fasttrack } from "./acts.ts";
export { caseRegister, recordCase } from "./case-register.ts";

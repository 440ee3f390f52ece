export { payments } from "./acts.ts";
export { casesPaidBy } from "./cases.ts";
export { paymentRegister, paymentWords, recordPayment, standingOfNew } from "./payment-register.ts";
export type { Standing } from "./payment-register.ts";

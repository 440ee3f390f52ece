export { payments } from "./acts.ts";
export { outstandingOf } from "./allocating.ts";
export { casesPaidBy } from "./cases.ts";
export { debtOfLoan, isEntered, isVerified, reducesDebt } from "./debt.ts";
export { paymentChecks } from "./standing.ts";
export { countToLock, lockPayments } from "./locking.ts";
export { paymentRegister, paymentWords, recordPayment, standingOfNew } from "./payment-register.ts";
export type { Standing } from "./payment-register.ts";

import type { Names } from "../names.ts";

/** What is due of an arrears case. */
export const arrearsDueKinds = {
  payment: { zh: "应付款", en: "Payment" },
  instalment: { zh: "还款计划", en: "Instalment" },
  complaint_transfer: { zh: "投诉转办", en: "Pass the complaint on" },
  complaint_result: { zh: "投诉答复", en: "Answer the complaint" },
} as const satisfies Names;
export type ArrearsDueKind = keyof typeof arrearsDueKinds;

import type { Names } from "../names.ts";

/** What is due of a loan. */
export const loanDueKinds = {
  limitation: { zh: "诉讼时效", en: "Limitation" },
  guarantee: { zh: "保证期间", en: "Guarantee" },
  enforcement: { zh: "申请执行", en: "Apply for enforcement" },
  proceeding: { zh: "司法程序", en: "Court step" },
  effort: { zh: "下步催收", en: "Next effort" },
} as const satisfies Names;
export type LoanDueKind = keyof typeof loanDueKinds;

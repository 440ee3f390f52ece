import type { Names } from "../names.ts";

/** 到账状态: only verified and locked money counts. */
export const paymentStates = {
  draft: { zh: "草稿", en: "Draft" },
  to_verify: { zh: "待核实", en: "To be verified" },
  verified: { zh: "已核实", en: "Verified" },
  locked: { zh: "已锁定", en: "Locked" },
  returned: { zh: "已退回", en: "Returned" },
} as const satisfies Names;
export type PaymentState = keyof typeof paymentStates;

export const countedStates = ["verified", "locked"] as const satisfies readonly PaymentState[];

/** N1–N3 are estimates and concessions without a slip to verify: what was entered and not sent back is shown apart. */
export const apartStates = ["to_verify", ...countedStates] as const satisfies readonly PaymentState[];

/** 支付渠道 */
export const paymentChannels = {
  bank_transfer: { zh: "银行转账", en: "Bank transfer" },
  cash: { zh: "现金", en: "Cash" },
  bill: { zh: "票据", en: "Bill" },
  court: { zh: "法院案款", en: "Through the court" },
  third_party: { zh: "第三方代付", en: "By a third party" },
  in_kind: { zh: "实物", en: "In kind" },
} as const satisfies Names;
export type PaymentChannel = keyof typeof paymentChannels;

/** 清收拆分: what a payment on a loan goes to, in the usual order; `other` is what was paid beyond the debt. */
export const loanParts = {
  fees: { zh: "费用", en: "Costs" },
  penalty: { zh: "罚息", en: "Penalty interest" },
  interest: { zh: "利息", en: "Interest" },
  principal: { zh: "本金", en: "Principal" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;
export type LoanPart = keyof typeof loanParts;

/** 归口: which headline a payment adds to. */
export const headlines = {
  recovery: { zh: "挽损", en: "Recovered for enterprises" },
  collection: { zh: "清收", en: "Collected for banks" },
  none: { zh: "不计入", en: "Not counted" },
} as const satisfies Names;
export type Headline = keyof typeof headlines;

/** R1–R7 may stand in the headline; N1–N3 are estimates and concessions, always apart. */
export const recoveryCategories = ["R1", "R2", "R3", "R4", "R5", "R6", "R7"] as const;
export const apartCategories = ["N1", "N2", "N3"] as const;

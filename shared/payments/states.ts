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

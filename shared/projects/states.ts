import type { Names } from "../names.ts";

/** 级别 */
export const projectLevels = {
  province: { zh: "省级重点", en: "Provincial" },
  city: { zh: "市级重点", en: "Municipal" },
  county: { zh: "县级重点", en: "County" },
} as const satisfies Names;

/** 资金来源 */
export const projectFunds = {
  fiscal: { zh: "财政", en: "Public funds" },
  bond: { zh: "债券", en: "Bonds" },
  own: { zh: "企业自筹", en: "Own funds" },
  loan: { zh: "贷款", en: "Loans" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;
export type ProjectFund = keyof typeof projectFunds;

/** 审批方式 */
export const approveModes = {
  approval: { zh: "审批", en: "Approval" },
  verification: { zh: "核准", en: "Verification" },
  filing: { zh: "备案", en: "Filing" },
} as const satisfies Names;

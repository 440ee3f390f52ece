import type { Names } from "../names.ts";

/** 清欠状态 (domain sheet 9.2) */
export const arrearsStates = {
  registered: { zh: "已登记", en: "Registered" },
  verifying: { zh: "核实中", en: "Being verified" },
  undisputed: { zh: "无分歧", en: "Undisputed" },
  disputed: { zh: "有分歧", en: "Disputed" },
  negotiating: { zh: "协商调解", en: "Being negotiated" },
  planned: { zh: "计划中", en: "Planned" },
  paying: { zh: "分期清偿", en: "Being paid" },
  in_court: { zh: "进入司法", en: "In court" },
  cleared: { zh: "已清偿", en: "Cleared" },
  struck_off: { zh: "已销号", en: "Struck off" },
} as const satisfies Names;
export type ArrearsState = keyof typeof arrearsStates;

/** Nothing is owed any more. */
export const endedArrearsStates = ["cleared", "struck_off"] as const satisfies readonly ArrearsState[];

/** 欠款单位类型 */
export const debtorKinds = {
  government: { zh: "机关", en: "Public authority" },
  institution: { zh: "事业单位", en: "Public institution" },
  state_large: { zh: "国有大型企业", en: "Large state enterprise" },
  private_large: { zh: "民营大型企业", en: "Large private enterprise" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;
export type DebtorKind = keyof typeof debtorKinds;

/** 标的类型 */
export const arrearsSubjects = {
  goods: { zh: "货物", en: "Goods" },
  works: { zh: "工程", en: "Works" },
  services: { zh: "服务", en: "Services" },
} as const satisfies Names;

/** 保证金: only these four may be asked for (802号令 13). */
export const depositKinds = {
  bid: { zh: "投标保证金", en: "Bid bond" },
  performance: { zh: "履约保证金", en: "Performance bond" },
  quality: { zh: "工程质量保证金", en: "Quality bond" },
  migrant_wages: { zh: "农民工工资保证金", en: "Migrant wage bond" },
} as const satisfies Names;

/** 资金来源 */
export const fundSources = {
  fiscal: { zh: "财政资金", en: "Public funds" },
  own: { zh: "自筹资金", en: "Own funds" },
} as const satisfies Names;

/** 诉讼状态 */
export const lawsuits = {
  none: { zh: "未涉诉", en: "Not in court" },
  filed: { zh: "已立案", en: "Filed" },
  judged: { zh: "已判决", en: "Judged" },
  enforcing: { zh: "执行中", en: "In enforcement" },
} as const satisfies Names;

/** 企业规模 at the signing of the contract; large ones are not covered (802号令 3). */
export const creditorSizes = {
  medium: { zh: "中型", en: "Medium" },
  small: { zh: "小型", en: "Small" },
  micro: { zh: "微型", en: "Micro" },
  individual: { zh: "个体工商户", en: "Individual business" },
  large: { zh: "大型", en: "Large" },
} as const satisfies Names;

import type { Names } from "../names.ts";

/** 清收方法 (domain sheet 6.2) */
export const effortMethods = {
  reminder: { zh: "催收", en: "Reminder" },
  mediation: { zh: "调解", en: "Mediation" },
  payment_order: { zh: "支付令", en: "Payment order" },
  litigation: { zh: "诉讼", en: "Lawsuit" },
  arbitration: { zh: "仲裁", en: "Arbitration" },
  notarised_enforcement: { zh: "公证债权执行", en: "Enforcement of a notarised claim" },
  enforcement: { zh: "执行", en: "Enforcement" },
  enforcement_settlement: { zh: "执行和解", en: "Settlement in enforcement" },
  collateral_sale: { zh: "处置抵押物", en: "Sale of collateral" },
  in_kind: { zh: "以物抵债", en: "Settlement in kind" },
  restructuring: { zh: "重组、展期、借新还旧", en: "Restructuring, extension, refinancing" },
  transfer: { zh: "转让", en: "Transfer" },
  write_off: { zh: "核销", en: "Write-off" },
  bankruptcy: { zh: "破产受偿", en: "Bankruptcy" },
} as const satisfies Names;
export type EffortMethod = keyof typeof effortMethods;

/** 清收结果 */
export const effortResults = {
  paid: { zh: "已还款", en: "Paid" },
  paid_in_part: { zh: "部分还款", en: "Paid in part" },
  promised: { zh: "承诺还款", en: "Promised to pay" },
  acknowledged: { zh: "确认债务", en: "Acknowledged the debt" },
  delivered: { zh: "催收文书已送达", en: "Demand delivered" },
  disputed: { zh: "对债务有异议", en: "Disputes the debt" },
  refused: { zh: "拒绝还款", en: "Refused" },
  unreachable: { zh: "联系不上", en: "Not reached" },
  no_means: { zh: "无还款能力", en: "No means" },
  going_on: { zh: "正在办理", en: "Under way" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;
export type EffortResult = keyof typeof effortResults;

/** 联系人身份: the office mediates, the bank collects (domain sheet 6.3). */
export const contactActors = {
  bank: { zh: "银行", en: "Bank" },
  mediator: { zh: "调解员", en: "Mediator" },
  court: { zh: "法院", en: "Court" },
} as const satisfies Names;
export type ContactActor = keyof typeof contactActors;

/** 联系方式 */
export const contactChannels = {
  phone: { zh: "电话", en: "Telephone" },
  message: { zh: "短信或即时消息", en: "Message" },
  letter: { zh: "信函", en: "Letter" },
  visit: { zh: "上门", en: "Visit" },
  office: { zh: "约谈（来访）", en: "At the office" },
  video: { zh: "视频", en: "Video" },
} as const satisfies Names;
export type ContactChannel = keyof typeof contactChannels;

/** 联系到谁 */
export const contactsReached = {
  borrower: { zh: "借款人", en: "Borrower" },
  guarantor: { zh: "担保人", en: "Guarantor" },
  authorised: { zh: "借款人委托的人", en: "Somebody authorised" },
  third_party: { zh: "无关第三人", en: "Third party" },
  nobody: { zh: "未联系到", en: "Nobody" },
} as const satisfies Names;
export type ContactReached = keyof typeof contactsReached;

/** 话术类别. `authority`: in the name of an administrative or judicial organ. */
export const contactScripts = {
  reminder: { zh: "还款提醒", en: "Reminder" },
  negotiation: { zh: "协商还款", en: "Negotiation" },
  mediation: { zh: "调解邀约", en: "Invitation to mediation" },
  legal_notice: { zh: "法律后果告知", en: "Legal consequences" },
  locating: { zh: "查找联系方式", en: "Finding the debtor" },
  authority: { zh: "以行政或司法机关名义催收", en: "In the name of an authority" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;
export type ContactScript = keyof typeof contactScripts;

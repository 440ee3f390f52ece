import type { Names } from "../names.ts";

/** 所属事项: whose matter a fast-track case is. */
export const fastTrackOwners = {
  assessment: { zh: "稳评事项", en: "Assessment" },
  dispute: { zh: "纠纷", en: "Dispute" },
  loan: { zh: "贷款", en: "Loan" },
  arrears: { zh: "欠款", en: "Arrears" },
} as const satisfies Names;
export type FastTrackOwner = keyof typeof fastTrackOwners;

/** Whether a matter is one of those without fast-track, as somebody said it. */
export const exclusions = {
  no: { zh: "不属于", en: "No" },
  yes: { zh: "属于", en: "Yes" },
} as const satisfies Names;

/** 补正节点: by when a paper has to be there at the latest. */
export const gates = {
  filing: { zh: "备案（办结）前", en: "Before filing or conclusion" },
  start: { zh: "开工前", en: "Before the works begin" },
} as const satisfies Names;
export type Gate = keyof typeof gates;

/** 材料类别. `barred`: deferrable as a rule, never for such a project. */
export const paperClasses = {
  intake: { zh: "必备（受理时）", en: "Needed at intake" },
  output: { zh: "必备（过程中形成）", en: "Made during the work" },
  barred: { zh: "本事项不可容缺", en: "Not deferrable here" },
  deferrable: { zh: "可容缺", en: "Deferrable" },
} as const satisfies Names;
export type PaperClass = keyof typeof paperClasses;

/** 收件情况 */
export const presences = {
  present: { zh: "已提交", en: "Handed in" },
  missing: { zh: "缺", en: "Missing" },
} as const satisfies Names;

/** 补正形式 */
export const paperForms = {
  paper: { zh: "纸质", en: "On paper" },
  electronic: { zh: "电子", en: "Electronic" },
  post: { zh: "邮寄", en: "By post" },
} as const satisfies Names;

/** 缺件状态; 逾期 is reckoned, not kept. */
export const paperStates = {
  due: { zh: "待补", en: "Awaited" },
  submitted: { zh: "已提交", en: "Handed in" },
  returned: { zh: "退回", en: "Returned" },
  confirmed: { zh: "已确认", en: "Confirmed" },
} as const satisfies Names;
export type PaperState = keyof typeof paperStates;

/** 信用核查渠道 */
export const creditSources = {
  credit_china: { zh: "信用中国", en: "Credit China" },
  credit_shaanxi: { zh: "信用陕西", en: "Credit Shaanxi" },
  other: { zh: "其他", en: "Elsewhere" },
} as const satisfies Names;

/** 信用核查结果 */
export const creditResults = {
  normal: { zh: "正常", en: "Nothing against it" },
  dishonest: { zh: "失信", en: "Dishonest" },
  repaired: { zh: "已修复", en: "Repaired" },
} as const satisfies Names;
export type CreditResult = keyof typeof creditResults;

/** 转普通程序的原因 */
export const ordinaryGrounds = {
  unwilling: { zh: "申请人不愿承诺", en: "The applicant will not promise" },
  credit: { zh: "申请人失信、尚未修复", en: "Dishonest and not repaired" },
  breach: { zh: "以前违背承诺、尚未修复", en: "An earlier breach, not repaired" },
  level: { zh: "风险等级为高", en: "The risk is high" },
  procedure: { zh: "改为特别程序", en: "Now under the special procedure" },
} as const satisfies Names;
export type OrdinaryGround = keyof typeof ordinaryGrounds;

/** 违约情形: what a credit note is made for. */
export const breachKinds = {
  expired: { zh: "逾期未补正", en: "Not handed in by the day" },
  false_promise: { zh: "虚假承诺", en: "A false promise" },
  start_overdue: { zh: "开工前材料经整改仍未补齐", en: "Still missing after a last term" },
} as const satisfies Names;
export type BreachKind = keyof typeof breachKinds;

/** 撤销的情形 */
export const revocationGrounds = {
  false_promise: breachKinds.false_promise,
  start_overdue: breachKinds.start_overdue,
} as const satisfies Names;
export type RevocationGround = keyof typeof revocationGrounds;

/** 事中事后核查结果 */
export const postCheckResults = {
  kept: { zh: "承诺属实、已履行", en: "True and kept" },
  not_kept: { zh: "尚未履行", en: "Not kept yet" },
  false_promise: { zh: "承诺不实", en: "The promise was false" },
} as const satisfies Names;
export type PostCheckResult = keyof typeof postCheckResults;

/** 四项承诺: true intention; knows what is missing and until when; all genuine; will complete in time. */
export const promises = {
  intention: { zh: "自愿申请容缺办理，意思表示真实", en: "Asks for this of free will" },
  aware: { zh: "已知晓所缺材料和补正期限", en: "Knows what is missing, and until when" },
  genuine: { zh: "所提交材料真实、合法、有效", en: "All that was handed in is genuine and valid" },
  punctual: { zh: "按承诺期限补齐，逾期承担后果", en: "Will complete it in time, or bear the consequence" },
} as const satisfies Names;
export type Promised = keyof typeof promises;

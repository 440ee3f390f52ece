import type { Names } from "../names.ts";

/** 稳评进度 */
export const assessmentStates = {
  registered: { zh: "登记", en: "Registered" },
  plan: { zh: "方案", en: "Plan" },
  notice_and_survey: { zh: "公示调查", en: "Notice and survey" },
  identification: { zh: "识别分析", en: "Identification" },
  initial_level: { zh: "初始等级", en: "Initial level" },
  measures: { zh: "措施", en: "Measures" },
  level_after_measures: { zh: "措施后等级", en: "Level after measures" },
  report: { zh: "报告", en: "Report" },
  review: { zh: "评审", en: "Review" },
  filing: { zh: "备案", en: "Filing" },
  decision: { zh: "决策", en: "Decided" },
  tracking: { zh: "跟踪", en: "Tracking" },
  closed: { zh: "结案", en: "Closed" },
  terminated: { zh: "终止", en: "Terminated" },
} as const satisfies Names;
export type AssessmentState = keyof typeof assessmentStates;

/** From here on a decision exists. */
export const decidedStates = ["decision", "tracking", "closed"] as const satisfies readonly AssessmentState[];

/** 评估程序 */
export const assessmentProcedures = {
  simple: { zh: "简易程序", en: "Simple" },
  general: { zh: "一般程序", en: "General" },
  special: { zh: "特别程序", en: "Special" },
} as const satisfies Names;
export type AssessmentProcedure = keyof typeof assessmentProcedures;

/** 风险等级 (发改投资〔2012〕2492号 art. 4) */
export const assessmentLevels = {
  low: { zh: "低风险", en: "Low" },
  medium: { zh: "中风险", en: "Medium" },
  high: { zh: "高风险", en: "High" },
} as const satisfies Names;
export type AssessmentLevel = keyof typeof assessmentLevels;

/** 决策结论 */
export const assessmentDecisions = {
  go_ahead: { zh: "准予实施", en: "Go ahead" },
  on_hold: { zh: "暂缓实施", en: "On hold" },
  not_allowed: { zh: "不予实施", en: "Not allowed" },
} as const satisfies Names;
export type AssessmentDecision = keyof typeof assessmentDecisions;

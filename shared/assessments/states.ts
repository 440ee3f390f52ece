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

/** Nothing is done with it any more. */
export const endedAssessmentStates = ["closed", "terminated"] as const satisfies readonly AssessmentState[];

/** 评估程序, from the lightest to the heaviest. */
export const assessmentProcedures = {
  simple: { zh: "简易程序", en: "Simple" },
  general: { zh: "一般程序", en: "General" },
  special: { zh: "特别程序", en: "Special" },
} as const satisfies Names;
export type AssessmentProcedure = keyof typeof assessmentProcedures;

/** 启动原因: why a project is assessed (domain sheet H1). */
export const assessmentTriggers = {
  first: { zh: "首次评估", en: "First assessment" },
  again: { zh: "重新评估", en: "Assessed again" },
} as const satisfies Names;

/** 重评原因 (domain sheet B3) */
export const reassessmentReasons = {
  site: { zh: "选址变更", en: "Another site" },
  scale: { zh: "规模变更", en: "Another scale" },
  taking_range: { zh: "征收范围变更", en: "Another range of taking" },
  compensation: { zh: "补偿标准变更", en: "Other compensation" },
  opposition: { zh: "出现新的反对意见", en: "New opposition" },
  incident: { zh: "发生群体性事件", en: "Mass incident" },
  not_started: { zh: "有效期内未开工", en: "Not started in time" },
  other: { zh: "其他", en: "Other" },
} as const satisfies Names;

/** 可能引发的事件 (江苏 direct triggers; domain sheet B7) */
export const foreseenIncidents = {
  none: { zh: "不会引发", en: "None" },
  mass: { zh: "可能引发群体性事件", en: "Mass incident" },
  grave: { zh: "可能引发恶性案件或个人极端事件", en: "Grave case or extreme act" },
} as const satisfies Names;
export type ForeseenIncident = keyof typeof foreseenIncidents;

/** 风险等级, from the lowest to the highest (发改投资〔2012〕2492号 art. 4) */
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

/** 风险类型: the eight categories of the outline (domain sheet B5). */
export const riskCategories = {
  "1": { zh: "政策规划和审批程序", en: "Policy, planning and approval" },
  "2": { zh: "土地房屋征收补偿", en: "Taking of land and houses" },
  "3": { zh: "技术和经济方案", en: "Technical and economic scheme" },
  "4": { zh: "生态环境影响", en: "Environment" },
  "5": { zh: "项目建设管理", en: "Management of the works" },
  "6": { zh: "当地经济社会影响", en: "Local economy and society" },
  "7": { zh: "质量安全和社会治安", en: "Safety and public order" },
  "8": { zh: "媒体舆论导向", en: "Media and public opinion" },
} as const satisfies Names;
export type RiskCategory = keyof typeof riskCategories;

/** 土地房屋征收补偿: an assessment of a project that takes land has to name at least one factor of it. */
export const LAND_CATEGORY = "2" satisfies RiskCategory;

/** 发生阶段 (发改办投资〔2013〕428号, table 1) */
export const riskStages = {
  decision: { zh: "决策", en: "Decision" },
  preparation: { zh: "准备", en: "Preparation" },
  construction: { zh: "实施", en: "Construction" },
  operation: { zh: "运营", en: "Operation" },
} as const satisfies Names;

/** 风险程度, from the least to the gravest (DB32/T 4937-2024; domain sheet B6). */
export const factorClasses = {
  slight: { zh: "微小", en: "Slight" },
  minor: { zh: "较小", en: "Minor" },
  general: { zh: "一般", en: "General" },
  larger: { zh: "较大", en: "Larger" },
  major: { zh: "重大", en: "Major" },
} as const satisfies Names;
export type FactorClass = keyof typeof factorClasses;

/** 公示天数的算法 */
export const dayKinds = {
  working: { zh: "工作日", en: "Working days" },
  calendar: { zh: "自然日", en: "Calendar days" },
} as const satisfies Names;
export type DayKind = keyof typeof dayKinds;

/** 听取意见的方式 (发改投资〔2012〕2492号 art. 5) */
export const consultationKinds = {
  talk: { zh: "座谈", en: "Talks" },
  visit: { zh: "走访", en: "Visit" },
  hearing: { zh: "听证", en: "Hearing" },
  opinions: { zh: "征求意见", en: "Opinions asked" },
} as const satisfies Names;

/** 意见采纳情况 */
export const adoptions = {
  adopted: { zh: "采纳", en: "Adopted" },
  partly: { zh: "部分采纳", en: "Partly adopted" },
  not_adopted: { zh: "不采纳", en: "Not adopted" },
} as const satisfies Names;

/** 专家表决 */
export const expertVotes = {
  pass: { zh: "通过", en: "Pass" },
  pass_after_changes: { zh: "修改后通过", en: "Pass after changes" },
  fail: { zh: "不通过", en: "Not passed" },
} as const satisfies Names;
export type ExpertVote = keyof typeof expertVotes;

/** 四性 (domain sheet B3) */
export const criteria = {
  legality: { zh: "合法性", en: "Legality" },
  rationality: { zh: "合理性", en: "Rationality" },
  feasibility: { zh: "可行性", en: "Feasibility" },
  controllability: { zh: "可控性", en: "Controllability" },
} as const satisfies Names;
export type Criterion = keyof typeof criteria;

/** 四性结论 */
export const criterionConclusions = {
  met: { zh: "符合", en: "Met" },
  mostly_met: { zh: "基本符合", en: "Mostly met" },
  not_met: { zh: "不符合", en: "Not met" },
} as const satisfies Names;

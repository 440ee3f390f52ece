import type { AssessmentState } from "../../shared/assessments/states.ts";

/** 重点项目 of a mountain county, each with its branch of industry and size in 万元. */
export const projectNames = [
  { words: "黑米酵素深加工生产线", industry: "C", from: 3_000, to: 12_000 },
  { words: "有机产品交易中心", industry: "F", from: 5_000, to: 18_000 },
  { words: "朱鹮国家公园入口社区", industry: "R", from: 12_000, to: 46_000 },
  { words: "县域冷链物流仓储", industry: "G", from: 4_000, to: 15_000 },
  { words: "中药材标准化种植基地", industry: "A", from: 1_500, to: 8_000 },
  { words: "城区老旧小区改造", industry: "E", from: 6_000, to: 22_000 },
  { words: "汉江支流综合治理", industry: "N", from: 8_000, to: 35_000 },
  { words: "绿色食品产业园标准化厂房", industry: "K", from: 9_000, to: 40_000 },
  { words: "分散式污水处理设施", industry: "N", from: 2_000, to: 9_000 },
  { words: "农村供水保障", industry: "D", from: 3_500, to: 14_000 },
  { words: "整县屋顶光伏", industry: "D", from: 6_000, to: 28_000 },
  { words: "装配式建筑构件厂", industry: "C", from: 5_000, to: 20_000 },
  { words: "康养旅居示范点", industry: "H", from: 7_000, to: 30_000 },
  { words: "职业教育实训中心", industry: "P", from: 4_500, to: 16_000 },
  { words: "县医院传染病区改扩建", industry: "Q", from: 6_500, to: 18_000 },
  { words: "国道改线及连接道路", industry: "E", from: 15_000, to: 68_000 },
  { words: "数字乡村平台", industry: "I", from: 800, to: 4_000 },
  { words: "抽水蓄能前期道路", industry: "E", from: 10_000, to: 52_000 },
  { words: "生猪屠宰及肉制品加工", industry: "C", from: 2_500, to: 9_500 },
  { words: "商贸综合体停车场", industry: "N", from: 1_800, to: 7_000 },
] as const;

const upToReport = [
  "plan",
  "notice_and_survey",
  "identification",
  "initial_level",
  "measures",
  "level_after_measures",
] as const;
const upToDecision = [...upToReport, "report", "review", "filing", "decision"] as const;

/** The steps of an assessment on its way, after it was registered. */
export const assessmentWay: Readonly<Record<AssessmentState, readonly AssessmentState[]>> = {
  registered: [],
  plan: ["plan"],
  notice_and_survey: upToReport.slice(0, 2),
  identification: upToReport.slice(0, 3),
  initial_level: upToReport.slice(0, 4),
  measures: upToReport.slice(0, 5),
  level_after_measures: upToReport,
  report: upToDecision.slice(0, 7),
  review: upToDecision.slice(0, 8),
  filing: upToDecision.slice(0, 9),
  decision: upToDecision,
  tracking: [...upToDecision, "tracking"],
  closed: [...upToDecision, "tracking", "closed"],
  terminated: ["plan", "notice_and_survey", "terminated"],
};

/** So many days ago an assessment was registered that stands there today; the steps before take no longer. */
export const ageIn: Readonly<Record<AssessmentState, number>> = {
  registered: 4,
  plan: 9,
  notice_and_survey: 16,
  identification: 34,
  initial_level: 46,
  measures: 54,
  level_after_measures: 64,
  report: 78,
  review: 92,
  filing: 96,
  decision: 112,
  tracking: 150,
  closed: 330,
  terminated: 45,
};

import type { ConsultationDraft, FactorDraft } from "../../shared/assessments/parts-contract.ts";
import type { AssessmentLevel } from "../../shared/assessments/states.ts";
import type { Random } from "./random.ts";

type Named = Pick<FactorDraft, "category" | "name" | "stage">;

/** What a project in a county town or a valley gives people to worry about. */
const usual: readonly Named[] = [
  { category: "1", name: "公众参与程序", stage: "decision" },
  { category: "3", name: "资金筹措", stage: "preparation" },
  { category: "4", name: "施工扬尘和噪声", stage: "construction" },
  { category: "4", name: "汉江支流水体影响", stage: "operation" },
  { category: "5", name: "施工组织和文明施工", stage: "construction" },
  { category: "5", name: "拖欠农民工工资", stage: "construction" },
  { category: "6", name: "群众交通出行", stage: "construction" },
  { category: "7", name: "施工安全", stage: "construction" },
  { category: "8", name: "网络舆情", stage: "operation" },
];
const ofLand: readonly Named[] = [
  { category: "2", name: "征收范围和补偿标准", stage: "preparation" },
  { category: "2", name: "青苗附着物和坟墓迁移", stage: "preparation" },
];

/** Weights of five factors, of 10000. */
const weights = [2_500, 2_000, 1_500, 2_500, 1_500] as const;

/** Five factors, as the office marks them before the measures and after. */
export function factorsOf(random: Random, landTaking: boolean): FactorDraft[] {
  const others = random.shuffled(usual);
  const named = landTaking ? [...ofLand, ...others.slice(0, 3)] : others.slice(0, 5);
  return named.map((factor, place) => {
    const [p1, q1] = [random.whole(15, 45), random.whole(20, 55)];
    return {
      ...factor,
      weightBp: weights[place] ?? 0,
      p0: p1 + random.whole(10, 25),
      q0: q1 + random.whole(5, 20),
      p1,
      q1,
      worseReason: null,
      note: null,
    };
  });
}

/** So many of a hundred people are against where the level comes out so. */
const against: Readonly<Record<AssessmentLevel, readonly [number, number]>> = {
  low: [1, 7],
  medium: [14, 28],
  high: [36, 48],
};

export function answersOf(random: Random, level: AssessmentLevel) {
  const valid = random.whole(60, 180);
  const [from, to] = against[level];
  const oppose = Math.round((valid * random.whole(from, to)) / 100);
  const conditional = Math.round((valid * random.whole(3, 12)) / 100);
  const neutral = Math.round((valid * random.whole(4, 15)) / 100);
  const returned = valid + random.whole(0, 8);
  const households = random.whole(18, 60);
  return {
    target: households,
    reached: households,
    issued: returned + random.whole(0, 15),
    returned,
    valid,
    support: valid - oppose - conditional - neutral,
    conditional,
    neutral,
    oppose,
    opposeStrong: null,
    opposeMedium: null,
    opposeWeak: null,
  };
}

export const consultations: readonly Pick<ConsultationDraft, "kind" | "place" | "attendees" | "record" | "demands">[] =
  [
    {
      kind: "talk",
      place: "村委会会议室",
      attendees: "村民代表、村干部和建设单位共十八人",
      record: "介绍项目情况，逐项听取意见。群众总体支持，关心补偿和施工期出行。",
      demands: [
        { text: "夜间十点以后不施工", adoption: "adopted", reason: null },
        { text: "优先雇用本村劳力", adoption: "partly", reason: "技术工种另行招聘" },
      ],
    },
    {
      kind: "visit",
      place: "项目周边农户",
      attendees: "沿线二十三户",
      record: "入户走访，发放明白纸，解答环境影响和出行问题。",
      demands: [{ text: "修复施工损坏的村道", adoption: "adopted", reason: null }],
    },
    {
      kind: "hearing",
      place: "街道办事处三楼",
      attendees: "听证代表十五人",
      record: "就选址和补偿听证，代表逐一发言，记录经核对签字。",
      demands: [
        { text: "另选厂址", adoption: "not_adopted", reason: "现选址符合国土空间规划，另选不具备供水供电条件" },
        { text: "公开监测数据", adoption: "adopted", reason: null },
      ],
    },
  ];

export const measuresAgainst = [
  "公开补偿标准和明细，逐户签字确认，设专人接访。",
  "围挡施工、洒水降尘，夜间停止高噪声作业。",
  "设工资专户，按月代发，用工实名登记。",
  "修筑便道，设交通引导员，完工后修复村道。",
  "定期公开监测结果，聘请村民监督员。",
] as const;

export const experts = [
  { name: "专家周某", unit: "陕西某大学", title: "教授", specialty: "工程管理" },
  { name: "专家吴某", unit: "汉中某设计院", title: "高级工程师", specialty: "环境工程" },
  { name: "专家郑某", unit: "某律师事务所", title: "律师", specialty: "行政法" },
  { name: "专家王某", unit: "汉中某学院", title: "副教授", specialty: "社会学" },
  { name: "专家冯某", unit: "省社会科学院", title: "研究员", specialty: "公共管理" },
] as const;

export const reasonsOf = {
  legality: "立项、用地、规划手续依法办理，公众参与程序符合规定。",
  rationality: "符合县域发展规划，兼顾群众切身利益。",
  feasibility: "资金来源明确，施工方案成熟，配套条件具备。",
  controllability: "风险点清楚，措施到人到日，应急预案可行。",
} as const;

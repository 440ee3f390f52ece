import type { Names } from "../names.ts";

/** 等级评判规则: the rule sets that a level comes from, in the order in which they are shown. */
export const scoreRules = {
  risk_index: { zh: "风险指数", en: "Risk index" },
  risk_count: { zh: "重大、较大因素个数", en: "Number of grave factors" },
  risk_opposition: { zh: "反对比例", en: "Share of opposition" },
  risk_opposition_expropriation: { zh: "反对比例（房屋征收）", en: "Share of opposition (expropriation)" },
  risk_participants: { zh: "可能参与人数", en: "Possible participants" },
  risk_triggers: { zh: "直接判定情形", en: "Direct triggers" },
  risk_experts: { zh: "专家意见", en: "Experts' views" },
} as const satisfies Names;
export type ScoreRule = keyof typeof scoreRules;

/** The parts that a level is made of. */
export const scoreParts = {
  index: { zh: "风险指数", en: "Risk index" },
  count: { zh: "重大、较大因素个数", en: "Number of grave factors" },
  opposition: { zh: "反对比例", en: "Share of opposition" },
  participants: { zh: "可能参与人数", en: "Possible participants" },
  triggers: { zh: "直接判定情形", en: "Direct triggers" },
  experts: { zh: "专家意见", en: "Experts' views" },
} as const satisfies Names;
export type ScorePartCode = keyof typeof scoreParts;

/** Whether a part counts, and if it does not, why. */
export const partStandings = {
  counted: { zh: "已评判", en: "Counted" },
  incomplete: { zh: "无法评判", en: "Cannot be told" },
  off: { zh: "未启用", en: "Not in use" },
  not_applicable: { zh: "不适用", en: "Does not apply" },
} as const satisfies Names;
export type PartStanding = keyof typeof partStandings;

export type IndexRule = {
  readonly majorAbove: number;
  readonly largerAbove: number;
  readonly generalAbove: number;
  readonly minorAbove: number;
  readonly indexHighAbove: number;
  readonly indexMediumFrom: number;
};
export type CountRule = {
  readonly enabled: boolean;
  readonly highMajor: number;
  readonly highLarger: number;
  readonly mediumMajor: number;
  readonly mediumLarger: number;
};
export type OppositionRule = {
  readonly enabled: boolean;
  readonly highAbovePercent: number;
  readonly mediumFromPercent: number;
  readonly reachPercent: number;
};
export type ParticipantRule = { readonly enabled: boolean; readonly highAbove: number; readonly mediumFrom: number };
export type TriggerRule = {
  readonly enabled: boolean;
  readonly highPeople: number;
  readonly mediumPeople: number;
  readonly highOpposePercentAbove: number;
  readonly mediumOpposePercentFrom: number;
};
export type ExpertRule = { readonly enabled: boolean; readonly minimum: number };

/** The parameters of every rule that a level comes from. */
export type ScoreParameters = {
  readonly risk_index: IndexRule;
  readonly risk_count: CountRule;
  readonly risk_opposition: OppositionRule;
  readonly risk_opposition_expropriation: OppositionRule;
  readonly risk_participants: ParticipantRule;
  readonly risk_triggers: TriggerRule;
  readonly risk_experts: ExpertRule;
};

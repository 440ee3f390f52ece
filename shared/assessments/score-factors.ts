import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { classOf } from "./factor-class.ts";
import type { CountPart, IndexPart } from "./score-parts.ts";
import type { CountRule, IndexRule } from "./score-rules.ts";
import type { AssessmentLevel } from "./states.ts";

/** A factor at one point of time: its weight and its R, both of 10000. */
export type WeighedFactor = { readonly weightBp: number | null; readonly risk: number | null };

export const WHOLE_WEIGHT = 10_000;

/**
 * 风险指数 I = Σ(W×R) (domain sheet B6, H4). Lacking: FACTORS_MISSING, MARKS_MISSING (data: `count`), WEIGHTS_NOT_WHOLE
 * (data: `weights`, per cent).
 */
export function indexPart(factors: readonly WeighedFactor[], rule: IndexRule): IndexPart {
  const weights = factors.reduce((sum, { weightBp }) => sum + (weightBp ?? 0), 0);
  const reasons = [
    ...markReasons(factors),
    ...(factors.length > 0 && weights !== WHOLE_WEIGHT
      ? [problem("factors", "WEIGHTS_NOT_WHOLE", { weights: weights / 100 })]
      : []),
  ];
  const sum = factors.some(({ risk }) => risk === null)
    ? null
    : factors.reduce((total, { weightBp, risk }) => total + (weightBp ?? 0) * (risk ?? 0), 0);
  const isWhole = reasons.length === 0 && sum !== null;
  return {
    code: "index",
    rule: "risk_index",
    standing: isWhole ? "counted" : "incomplete",
    reasons,
    level: isWhole ? indexLevel(sum, rule) : null,
    numbers: { sum, weights, highAbove: rule.indexHighAbove, mediumFrom: rule.indexMediumFrom },
  };
}

function indexLevel(sum: number, rule: IndexRule): AssessmentLevel {
  if (sum > rule.indexHighAbove * WHOLE_WEIGHT) return "high";
  return sum >= rule.indexMediumFrom * WHOLE_WEIGHT ? "medium" : "low";
}

/** 重大、较大因素个数 (domain sheet B6). Lacking: FACTORS_MISSING, MARKS_MISSING. */
export function countPart(factors: readonly WeighedFactor[], index: IndexRule, rule: CountRule): CountPart {
  const classes = factors.map(({ risk }) => (risk === null ? null : classOf(risk, index)));
  const major = classes.filter((one) => one === "major").length;
  const larger = classes.filter((one) => one === "larger").length;
  const { highMajor, highLarger, mediumMajor, mediumLarger } = rule;
  const numbers = { major, larger, highMajor, highLarger, mediumMajor, mediumLarger };
  const common = { code: "count", rule: "risk_count", numbers } as const;
  if (!rule.enabled) return { ...common, standing: "off", reasons: [], level: null };
  const reasons = markReasons(factors);
  if (reasons.length > 0) return { ...common, standing: "incomplete", reasons, level: null };
  return { ...common, standing: "counted", reasons, level: countLevel(major, larger, rule) };
}

/** A 重大 factor is also as grave as a 较大 one, so that a factor that gets worse never makes the level better. */
function countLevel(major: number, larger: number, rule: CountRule): AssessmentLevel {
  if (major >= rule.highMajor || major + larger >= rule.highLarger) return "high";
  return major >= rule.mediumMajor || major + larger >= rule.mediumLarger ? "medium" : "low";
}

function markReasons(factors: readonly WeighedFactor[]): Problem[] {
  if (factors.length === 0) return [problem("factors", "FACTORS_MISSING")];
  const count = factors.filter(({ risk }) => risk === null).length;
  return count > 0 ? [problem("factors", "MARKS_MISSING", { count })] : [];
}

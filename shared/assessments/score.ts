import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { classOf, riskOf } from "./factor-class.ts";
import { worstLevel } from "./level-order.ts";
import { countPart, indexPart } from "./score-factors.ts";
import type { WeighedFactor } from "./score-factors.ts";
import { expertPart, oppositionPart, participantPart, triggerPart } from "./score-people.ts";
import type { PartsOfPeople } from "./score-people.ts";
import type { ScoreParameters, ScorePartCode, ScoreRule } from "./score-rules.ts";
import type { ScorePart } from "./score-parts.ts";
import type { AssessmentLevel, FactorClass } from "./states.ts";

/** One risk factor as it was marked: weight of 10000, probability and impact from 0 to 100. */
export type ScoredFactor = {
  readonly weightBp: number | null;
  readonly p0: number | null;
  readonly q0: number | null;
  readonly p1: number | null;
  readonly q1: number | null;
};

/** Everything that a level is made of. */
export type ScoreFacts = PartsOfPeople & { readonly factors: readonly ScoredFactor[] };

/** A level before or after the measures: every part, and which of them decided. */
export type ScoreStage = {
  readonly parts: ScorePart[];
  /** The worst of the parts that count; null while one of them cannot be told. */
  readonly level: AssessmentLevel | null;
  readonly decidedBy: ScorePartCode[];
  /** Why there is no level: what every part that cannot be told lacks. */
  readonly problems: Problem[];
};

/** R of 10000 and its class, before and after the measures; null while a mark is missing. */
type FactorScore = {
  readonly r0: number | null;
  readonly class0: FactorClass | null;
  readonly r1: number | null;
  readonly class1: FactorClass | null;
};

export type Score = {
  /** In the order of the factors that were given. */
  readonly factors: FactorScore[];
  readonly before: ScoreStage;
  readonly after: ScoreStage;
  /** The rule sets that were used, in use or not. */
  readonly rules: ScoreRule[];
};

/**
 * 等级评判 (domain sheet H4): the level is the worst of all rules in use, because a sum hides one severe factor. The
 * experts have seen the measures, so their views count for the level after them only.
 */
export function scoreAssessment(facts: ScoreFacts, rules: ScoreParameters): Score {
  const opposition = oppositionRuleOf(facts, rules);
  const stage = (factors: readonly WeighedFactor[], isAfter: boolean): ScoreStage =>
    stageOf([
      indexPart(factors, rules.risk_index),
      countPart(factors, rules.risk_index, rules.risk_count),
      oppositionPart(facts, rules[opposition], opposition),
      participantPart(facts, rules.risk_participants),
      triggerPart(facts, rules.risk_triggers),
      ...(isAfter ? [expertPart(facts, rules.risk_experts)] : []),
    ]);
  const { factors } = facts;
  return {
    factors: factors.map((factor) => factorScore(factor, rules)),
    before: stage(
      factors.map(({ weightBp, p0, q0 }) => ({ weightBp, risk: riskOf(p0, q0) })),
      false,
    ),
    after: stage(
      factors.map(({ weightBp, p1, q1 }) => ({ weightBp, risk: riskOf(p1, q1) })),
      true,
    ),
    rules: ["risk_index", "risk_count", opposition, "risk_participants", "risk_triggers", "risk_experts"],
  };
}

/** Where land or houses are taken, the rule for that takes the place of the general one, if the office uses it. */
function oppositionRuleOf(
  { landTaking }: ScoreFacts,
  rules: ScoreParameters,
): "risk_opposition" | "risk_opposition_expropriation" {
  return landTaking && rules.risk_opposition_expropriation.enabled
    ? "risk_opposition_expropriation"
    : "risk_opposition";
}

function factorScore({ p0, q0, p1, q1 }: ScoredFactor, { risk_index: rule }: ScoreParameters): FactorScore {
  const [r0, r1] = [riskOf(p0, q0), riskOf(p1, q1)];
  return {
    r0,
    class0: r0 === null ? null : classOf(r0, rule),
    r1,
    class1: r1 === null ? null : classOf(r1, rule),
  };
}

function stageOf(parts: ScorePart[]): ScoreStage {
  const lacking = parts.filter(({ standing }) => standing === "incomplete");
  const counted = parts.filter(({ standing }) => standing === "counted");
  const problems = lacking.flatMap(({ reasons }) => reasons);
  if (lacking.length === 0 && counted.length === 0) problems.push(problem("", "NO_RULE_COUNTS"));
  const level = problems.length > 0 ? null : worstLevel(counted.map((part) => part.level));
  return {
    parts,
    level,
    decidedBy: level === null ? [] : counted.filter((part) => part.level === level).map(({ code }) => code),
    problems,
  };
}

import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { worstLevel } from "./level-order.ts";
import type { ExpertPart, OppositionPart, ParticipantPart, ScorePart, TriggerPart } from "./score-parts.ts";
import type { ExpertRule, OppositionRule, ParticipantRule, PartStanding, TriggerRule } from "./score-rules.ts";
import type { AssessmentLevel, ForeseenIncident } from "./states.ts";

/** What the survey came to, over all its sheets: people who answered, and households that were to be and were reached. */
export type SurveyCount = {
  readonly valid: number;
  readonly oppose: number;
  readonly target: number;
  readonly reached: number;
};

/** What people said, and what they may do. */
export type PartsOfPeople = {
  /** Null where there was no survey. */
  readonly survey: SurveyCount | null;
  /** The levels that the experts see, of those who have said one. */
  readonly experts: readonly AssessmentLevel[];
  readonly participants: number | null;
  readonly incident: ForeseenIncident | null;
  /** Of the mass incident that is foreseen. */
  readonly incidentPeople: number | null;
  readonly landTaking: boolean;
};

/**
 * 反对比例 of the valid sheets (domain sheet B7, H4), compared as whole numbers. Lacking: SURVEY_VALID_ZERO; does not apply:
 * NO_SURVEY.
 */
export function oppositionPart(
  { survey }: PartsOfPeople,
  rule: OppositionRule,
  code: "risk_opposition" | "risk_opposition_expropriation",
): OppositionPart {
  const { valid, oppose, target, reached } = survey ?? { valid: 0, oppose: 0, target: 0, reached: 0 };
  const numbers = {
    oppose,
    valid,
    highAbovePercent: rule.highAbovePercent,
    mediumFromPercent: rule.mediumFromPercent,
    reached,
    target,
    reachPercent: rule.reachPercent,
    isReachBelow: reached * 100 < rule.reachPercent * target,
  };
  const common = { code: "opposition", rule: code, numbers } as const;
  const without = withoutAnswers(rule.enabled, survey);
  if (without !== null) return { ...common, ...without };
  const level = shareLevel(oppose, valid, rule.highAbovePercent, rule.mediumFromPercent);
  return { ...common, standing: "counted", reasons: [], level };
}

/** 可能参与人数 (domain sheet B6). Lacking: PARTICIPANTS_MISSING. */
export function participantPart({ participants: people }: PartsOfPeople, rule: ParticipantRule): ParticipantPart {
  const numbers = { people, highAbove: rule.highAbove, mediumFrom: rule.mediumFrom };
  const common = { code: "participants", rule: "risk_participants", numbers } as const;
  if (!rule.enabled) return { ...common, standing: "off", reasons: [], level: null };
  if (people === null) return { ...common, ...lacking(problem("possibleParticipants", "PARTICIPANTS_MISSING")) };
  const level = people > rule.highAbove ? "high" : people >= rule.mediumFrom ? "medium" : "low";
  return { ...common, standing: "counted", reasons: [], level };
}

/**
 * 直接判定 (江苏; domain sheet B7): by the incident that is foreseen and by opposition. Lacking: INCIDENT_MISSING,
 * INCIDENT_PEOPLE_MISSING, SURVEY_VALID_ZERO.
 */
export function triggerPart(facts: PartsOfPeople, rule: TriggerRule): TriggerPart {
  const { survey, incident, incidentPeople: people } = facts;
  const { valid, oppose } = survey ?? { valid: 0, oppose: 0 };
  const { highPeople, mediumPeople, highOpposePercentAbove, mediumOpposePercentFrom } = rule;
  const limits = { highPeople, mediumPeople, highOpposePercentAbove, mediumOpposePercentFrom };
  const common = { code: "triggers", rule: "risk_triggers", numbers: { people, oppose, valid, ...limits } } as const;
  if (!rule.enabled) return { ...common, standing: "off", reasons: [], level: null };
  if (incident === null) return { ...common, ...lacking(problem("foreseenIncident", "INCIDENT_MISSING")) };
  if (incident === "mass" && people === null) {
    return { ...common, ...lacking(problem("incidentPeople", "INCIDENT_PEOPLE_MISSING")) };
  }
  if (survey !== null && valid === 0) return { ...common, ...lacking(problem("survey", "SURVEY_VALID_ZERO")) };
  const level = worstLevel([
    incidentLevel(incident, people ?? 0, rule),
    survey === null ? "low" : shareLevel(oppose, valid, highOpposePercentAbove, mediumOpposePercentFrom),
  ]);
  return { ...common, standing: "counted", reasons: [], level };
}

/**
 * 专家意见: the worst level that the majority of the experts sees at least, so that of three who see low, medium and high it
 * is medium; where as many see it as do not, it counts. Does not apply: EXPERT_VIEWS_FEW (data: `count`, `minimum`).
 */
export function expertPart({ experts }: PartsOfPeople, rule: ExpertRule): ExpertPart {
  const count = (level: AssessmentLevel) => experts.filter((view) => view === level).length;
  const [low, medium, high] = [count("low"), count("medium"), count("high")];
  const common = {
    code: "experts",
    rule: "risk_experts",
    numbers: { low, medium, high, minimum: rule.minimum },
  } as const;
  if (!rule.enabled) return { ...common, standing: "off", reasons: [], level: null };
  if (experts.length < rule.minimum) {
    const few = problem("experts", "EXPERT_VIEWS_FEW", { count: experts.length, minimum: rule.minimum });
    return { ...common, standing: "not_applicable", reasons: [few], level: null };
  }
  const isMajority = (number: number) => number * 2 >= experts.length;
  const level = isMajority(high) ? "high" : isMajority(high + medium) ? "medium" : "low";
  return { ...common, standing: "counted", reasons: [], level };
}

function shareLevel(part: number, whole: number, highAbove: number, mediumFrom: number): AssessmentLevel {
  if (part * 100 > highAbove * whole) return "high";
  return part * 100 >= mediumFrom * whole ? "medium" : "low";
}

function incidentLevel(incident: ForeseenIncident, people: number, rule: TriggerRule): AssessmentLevel {
  if (incident === "grave") return "high";
  if (incident === "none") return "low";
  if (people >= rule.highPeople) return "high";
  return people >= rule.mediumPeople ? "medium" : "low";
}

type Uncounted = Pick<ScorePart, "reasons"> & {
  readonly standing: Exclude<PartStanding, "counted">;
  readonly level: null;
};

const lacking = (reason: Problem): Uncounted => ({ standing: "incomplete", reasons: [reason], level: null });

function withoutAnswers(isEnabled: boolean, survey: SurveyCount | null): Uncounted | null {
  if (!isEnabled) return { standing: "off", reasons: [], level: null };
  if (survey === null) {
    return { standing: "not_applicable", reasons: [problem("survey", "NO_SURVEY")], level: null };
  }
  return survey.valid === 0 ? lacking(problem("survey", "SURVEY_VALID_ZERO")) : null;
}

import type { Guard } from "../moves.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { compareLevels } from "./level-order.ts";
import { criteria, LAND_CATEGORY } from "./states.ts";
import type {
  AssessmentDecision,
  AssessmentLevel,
  AssessmentProcedure,
  Criterion,
  ExpertVote,
  RiskCategory,
} from "./states.ts";
import { isIndependent } from "./independence.ts";

/** A risk factor, as far as the guards ask about it. */
export type GuardedFactor = {
  readonly category: RiskCategory;
  readonly name: string;
  /** R before the measures, of 10000; null while a mark is missing. */
  readonly r0: number | null;
  readonly p0: number | null;
  readonly q0: number | null;
  readonly p1: number | null;
  readonly q1: number | null;
  readonly worseReason: string | null;
  /** Measures against it that say who does them and by when. */
  readonly measures: number;
};

/** An expert, as far as the guards ask. */
export type GuardedExpert = {
  readonly name: string;
  readonly unit: string;
  readonly vote: ExpertVote | null;
  /** Opinion, level, vote and signature are all there. */
  readonly isComplete: boolean;
  readonly changesClosed: boolean;
};

/** Everything that the guards ask about an assessment, as it stands on the day of the act. */
export type AssessmentFacts = {
  readonly today: string;
  /** The day on which the act was done; null while nobody has said it yet. */
  readonly on: string | null;
  readonly registeredOn: string | null;
  readonly lastStepOn: string | null;
  readonly procedure: AssessmentProcedure;
  readonly landTaking: boolean;
  readonly decidingUnit: string | null;
  readonly responsibleUnit: string | null;

  /** When each notice ends. */
  readonly notices: readonly string[];
  /** Valid sheets of all surveys; and how many are in favour with conditions. */
  readonly validSheets: number;
  readonly conditional: number;
  readonly noSurveyReason: string | null;
  /** Households that were to be reached, and were; null where no sheet says it. */
  readonly reach: { readonly target: number; readonly reached: number } | null;
  readonly reachReason: string | null;
  readonly demands: { readonly all: number; readonly open: number };

  readonly factors: readonly GuardedFactor[];
  /** R from which on a factor needs a measure: above this, of 10000. */
  readonly generalAbove: number;
  /** What keeps the level from being told, before and after the measures. */
  readonly lackingBefore: readonly Problem[];
  readonly lackingAfter: readonly Problem[];

  readonly answered: readonly Criterion[];
  readonly hasEmergencyPlan: boolean;
  readonly hasSignedReport: boolean;
  /** Papers that the assessment itself makes and that are not attached; the words are codes of attachment kinds. */
  readonly papersMissing: readonly string[];
  readonly experts: readonly GuardedExpert[];
  readonly expertsMinimum: number;
  /** Units whose own people cannot review it. */
  readonly interested: readonly string[];

  readonly filingAcceptedOn: string | null;
  /** Papers promised for before the filing that nobody has confirmed. */
  readonly papersPromised: number;
  readonly level: AssessmentLevel | null;
  readonly allowMedium: boolean;
  /** What the decision is to be; null while nobody has said it, and once it has been taken what it is. */
  readonly outcome: AssessmentDecision | null;
  readonly decision: AssessmentDecision | null;

  /** The level that an act by hand asks for; null while nobody has said it. */
  readonly asked: AssessmentLevel | null;
  /** A lower level that somebody proposed and nobody has answered. */
  readonly lowering: { readonly level: AssessmentLevel; readonly by: number } | null;
  readonly user: { readonly id: number };
  readonly isSecret: boolean | null;
  /** The number of the assessment that has taken this one's place. */
  readonly againBy: string | null;
};

type AssessmentGuard = Guard<AssessmentFacts>;

const isEmpty = (text: string | null) => text === null || text.trim() === "";

export const dateInOrder: AssessmentGuard = ({ on, today, registeredOn, lastStepOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  if (registeredOn !== null && on < registeredOn) return problem("on", "BEFORE_REGISTRATION", { registeredOn });
  return lastStepOn !== null && on < lastStepOn ? problem("on", "DATE_BEFORE_STEP", { lastStepOn }) : null;
};

export const unitsNamed: AssessmentGuard = ({ decidingUnit, responsibleUnit }) => {
  if (isEmpty(decidingUnit)) return problem("decidingUnit", "DECIDING_UNIT_MISSING");
  return isEmpty(responsibleUnit) ? problem("responsibleUnit", "RESPONSIBLE_UNIT_MISSING") : null;
};

/** 公示期满: the step opens the day after (domain sheet H5); nothing shortens or skips it. */
export const noticeEnded: AssessmentGuard = ({ notices, on, today }) => {
  const last = notices.toSorted().at(-1);
  if (last === undefined) return problem("notices", "NOTICE_MISSING");
  return (on ?? today) <= last ? problem("notices", "NOTICE_RUNNING", { endOn: last }) : null;
};

export const peopleAsked: AssessmentGuard = ({ validSheets, noSurveyReason, procedure }) => {
  if (validSheets > 0) return null;
  if (procedure !== "simple") return problem("surveys", "SURVEY_MISSING");
  return isEmpty(noSurveyReason) ? problem("noSurveyReason", "NO_SURVEY_REASON_MISSING") : null;
};

export const landFactorNamed: AssessmentGuard = ({ landTaking, factors }) =>
  landTaking && !factors.some(({ category }) => category === LAND_CATEGORY)
    ? problem("factors", "LAND_FACTOR_MISSING")
    : null;

/** 摸底率: where land is taken, every household is asked, or it is said why not. */
export const everybodyReached: AssessmentGuard = ({ landTaking, reach, reachReason }) => {
  const isFull = reach !== null && reach.target > 0 && reach.reached >= reach.target;
  if (!landTaking || isFull || !isEmpty(reachReason)) return null;
  return problem("reachReason", "REACH_NOT_FULL", { target: reach?.target ?? 0, reached: reach?.reached ?? 0 });
};

export const levelBeforeTold: AssessmentGuard = ({ lackingBefore }) => lackingBefore[0] ?? null;
export const levelAfterTold: AssessmentGuard = ({ lackingAfter }) => lackingAfter[0] ?? null;

export const graveFactorsMeasured: AssessmentGuard = ({ factors, generalAbove }) => {
  const bare = factors.filter(({ r0, measures }) => r0 !== null && r0 > generalAbove && measures === 0);
  const [first] = bare;
  return first ? problem("mitigations", "MITIGATION_MISSING", { name: first.name, count: bare.length }) : null;
};

export const nothingWorse: AssessmentGuard = ({ factors }) => {
  const worse = factors.find((factor) => isWorse(factor) && isEmpty(factor.worseReason));
  return worse ? problem("factors", "WORSE_WITHOUT_REASON", { name: worse.name }) : null;
};

/** Whether a factor is marked more probable or graver after the measures than before. */
export function isWorse({ p0, q0, p1, q1 }: Pick<GuardedFactor, "p0" | "q0" | "p1" | "q1">): boolean {
  return isAbove(p1, p0) || isAbove(q1, q0);
}

const isAbove = (after: number | null, before: number | null) => after !== null && before !== null && after > before;

/** 有条件支持 counts as no opposition, but is listed with its answer (domain sheet B7). */
export const demandsAnswered: AssessmentGuard = ({ demands, conditional }) => {
  if (conditional > 0 && demands.all === 0)
    return problem("consultations", "CONDITIONS_NOT_LISTED", { count: conditional });
  return demands.open > 0 ? problem("consultations", "DEMANDS_UNANSWERED", { count: demands.open }) : null;
};

export const criteriaAnswered: AssessmentGuard = ({ answered }) => {
  const all = Object.keys(criteria).length;
  return answered.length < all ? problem("criteria", "CRITERIA_MISSING", { count: all - answered.length }) : null;
};

export const emergencyPlanAttached: AssessmentGuard = ({ hasEmergencyPlan }) =>
  hasEmergencyPlan ? null : problem("attachments", "EMERGENCY_PLAN_MISSING");

export const enoughExperts: AssessmentGuard = ({ experts, expertsMinimum: minimum }) => {
  const count = experts.length;
  if (count < minimum) return problem("experts", "EXPERTS_FEW", { count, minimum });
  return count % 2 === 0 ? problem("experts", "EXPERTS_NOT_ODD", { count }) : null;
};

export const expertsIndependent: AssessmentGuard = ({ experts, interested }) => {
  const biased = experts.find(({ unit }) => !isIndependent(unit, interested));
  return biased ? problem("experts", "EXPERT_NOT_INDEPENDENT", { name: biased.name, unit: biased.unit }) : null;
};

export const opinionsComplete: AssessmentGuard = ({ experts }) => {
  const count = experts.filter(({ isComplete }) => !isComplete).length;
  return count > 0 ? problem("experts", "EXPERT_OPINIONS_MISSING", { count }) : null;
};

export const majorityPasses: AssessmentGuard = ({ experts }) => {
  const passing = experts.filter(({ vote }) => vote === "pass" || vote === "pass_after_changes").length;
  return passing * 2 > experts.length ? null : problem("experts", "NO_MAJORITY", { passing, count: experts.length });
};

export const changesMade: AssessmentGuard = ({ experts }) => {
  const count = experts.filter(({ vote, changesClosed }) => vote === "pass_after_changes" && !changesClosed).length;
  return count > 0 ? problem("experts", "CHANGES_OPEN", { count }) : null;
};

export const reportSigned: AssessmentGuard = ({ hasSignedReport }) =>
  hasSignedReport ? null : problem("attachments", "SIGNED_REPORT_MISSING");

export const notYetAccepted: AssessmentGuard = ({ filingAcceptedOn }) =>
  filingAcceptedOn === null ? null : problem("", "FILING_ALREADY_ACCEPTED", { filingAcceptedOn });

export const filingAccepted: AssessmentGuard = ({ filingAcceptedOn }) =>
  filingAcceptedOn === null ? problem("", "FILING_NOT_ACCEPTED") : null;

export const papersComplete: AssessmentGuard = ({ papersMissing }) =>
  papersMissing.length === 0
    ? null
    : problem("attachments", "OUTPUT_PAPERS_MISSING", { kinds: papersMissing.join(","), count: papersMissing.length });

/** 补齐后才出结论: a result comes only when everything promised for before the filing is there (domain sheet A1). */
export const promisesKept: AssessmentGuard = ({ papersPromised: count }) =>
  count > 0 ? problem("", "PROMISED_PAPERS_OPEN", { count }) : null;

/** 发改投资〔2012〕2492号: only a low level goes ahead; a medium one where the office's rule allows it. */
export const levelAllows: AssessmentGuard = ({ outcome, level, allowMedium }) => {
  if (outcome !== "go_ahead" || level === "low" || (level === "medium" && allowMedium)) return null;
  return problem("outcome", "DECISION_NOT_LOW", { level: level ?? "" });
};

export const levelKnown: AssessmentGuard = ({ level }) => (level === null ? problem("level", "LEVEL_MISSING") : null);

export const decidedAs =
  (wanted: AssessmentDecision, code: string): AssessmentGuard =>
  ({ decision }) =>
    decision === wanted ? null : problem("", code);

export const raises: AssessmentGuard = ({ asked, level }) => {
  if (asked === null || level === null) return null;
  return compareLevels(asked, level) > 0 ? null : problem("level", "LEVEL_NOT_HIGHER");
};

export const lowers: AssessmentGuard = ({ asked, level }) => {
  if (asked === null || level === null) return null;
  return compareLevels(asked, level) < 0 ? null : problem("level", "LEVEL_NOT_LOWER");
};

export const nothingProposed: AssessmentGuard = ({ lowering }) =>
  lowering === null ? null : problem("", "LOWERING_OPEN");

export const somethingProposed: AssessmentGuard = ({ lowering }) =>
  lowering === null ? problem("", "NO_LOWERING_PROPOSED") : null;

/** Whoever proposes a lower level does not confirm it (domain sheet H3). */
export const byAnother: AssessmentGuard = ({ lowering, user }) =>
  lowering !== null && lowering.by === user.id ? problem("", "SAME_PERSON") : null;

export const notSecret: AssessmentGuard = ({ isSecret }) =>
  isSecret === true ? problem("secret", "SECRET_PROJECT") : null;

export const notYetAgain: AssessmentGuard = ({ againBy }) =>
  againBy === null ? null : problem("", "ALREADY_REASSESSED", { assessmentNo: againBy });

import { interestedUnits } from "../../../shared/assessments/independence.ts";
import { surveyCount } from "../../../shared/assessments/survey-count.ts";
import type { AssessmentFacts, GuardedExpert, GuardedFactor } from "../../../shared/assessments/guards.ts";
import type {
  AssessmentDecision,
  AssessmentLevel,
  AssessmentProcedure,
  Criterion,
} from "../../../shared/assessments/states.ts";
import { overFastTrackStates } from "../../../shared/fasttrack/states.ts";
import type { CriterionAnswer } from "../../../shared/assessments/parts-contract.ts";
import { riskDecisionParameters, riskExpertParameters, riskIndexParameters } from "../../../shared/rules/contract.ts";
import type { Connection } from "../../database/open.ts";
import { ruleInForce } from "../office/rule-sets.ts";
import { listed, statement } from "../office/statements.ts";
import { requireRecord } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { outputPapers } from "./papers.ts";
import { partsOfFile } from "./parts-of-file.ts";
import type { PartsOfFile, StoredExpert } from "./parts-of-file.ts";
import { tellLevel } from "./told-levels.ts";

/** Who asks, on which day the act was done, and what the act itself brings along. */
export type Asking = {
  readonly user: { readonly id: number };
  readonly today: string;
  readonly on: string | null;
  readonly noSurveyReason?: string | null;
  readonly reachReason?: string | null;
  readonly outcome?: AssessmentDecision;
  readonly asked?: AssessmentLevel;
  readonly isSecret?: boolean;
};

export const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What the guards of the moves ask about, read from the assessment and its file. */
export function readFacts(connection: Connection, assessment: StoredRecord, asking: Asking): AssessmentFacts {
  const { id } = assessment;
  const parts = partsOfFile(connection, assessment);
  const on = asking.on ?? asking.today;
  const { score, rules } = tellLevel(connection, assessment, parts, on);
  const papers = outputPapers(connection, id);
  const { surveys, demands, experts } = parts;
  const survey = surveyCount(surveys);
  const criteria = JSON.parse(String(assessment["criteria"])) as CriterionAnswer[];
  const loweredBy = assessment["lowering_by"];
  const lowering = assessment["lowering_level"] as AssessmentLevel | null;
  const index = riskIndexParameters.parse(rules.find(({ code }) => code === "risk_index")?.parameters);
  return {
    today: asking.today,
    on: asking.on,
    registeredOn: textOf(assessment["registered_on"]),
    lastStepOn: lastStepOf(connection, id),
    procedure: assessment["procedure"] as AssessmentProcedure,
    landTaking: assessment["land_taking"] === 1,
    decidingUnit: textOf(assessment["deciding_unit"]),
    responsibleUnit: textOf(assessment["responsible_unit"]),
    notices: parts.notices.map(({ endOn }) => endOn),
    validSheets: survey?.valid ?? 0,
    conditional: surveys.reduce((all, { conditional }) => all + conditional, 0),
    noSurveyReason: asking.noSurveyReason ?? textOf(assessment["no_survey_reason"]),
    reach: surveys.some(({ target }) => target !== null) ? survey : null,
    reachReason: asking.reachReason ?? textOf(assessment["reach_reason"]),
    demands: { all: demands.length, open: demands.filter(({ adoption }) => adoption === null).length },
    factors: guardedFactors(parts, score.factors),
    generalAbove: index.generalAbove,
    lackingBefore: score.before.problems,
    lackingAfter: score.after.problems,
    answered: criteria.map(({ criterion }): Criterion => criterion),
    hasEmergencyPlan: papers.some(({ kind, isThere }) => kind === "emergency_plan" && isThere),
    hasSignedReport: papers.some(({ kind, isThere }) => kind === "signed_report" && isThere),
    papersMissing: papers.filter(({ isThere }) => !isThere).map(({ kind }) => kind),
    experts: experts.map(guardedExpert),
    expertsMinimum: riskExpertParameters.parse(rules.find(({ code }) => code === "risk_experts")?.parameters).minimum,
    interested: interestedIn(connection, assessment),
    filingAcceptedOn: textOf(assessment["filing_accepted_on"]),
    papersPromised: papersPromised(connection, id),
    level: (assessment["level"] as AssessmentLevel | null) ?? null,
    allowMedium: riskDecisionParameters.parse(ruleInForce(connection, "risk_decision", on).parameters).allowMedium,
    outcome: asking.outcome ?? null,
    decision: (assessment["decision"] as AssessmentDecision | null) ?? null,
    asked: asking.asked ?? null,
    lowering: lowering === null || typeof loweredBy !== "number" ? null : { level: lowering, by: loweredBy },
    user: asking.user,
    isSecret: asking.isSecret ?? null,
    againBy: againBy(connection, id),
  };
}

/** The day of the last step; null where there was none. */
function lastStepOf(connection: Connection, id: number): string | null {
  const found = statement(connection, "SELECT max(done_on) FROM assessment_step WHERE assessment_id = ?")
    .pluck()
    .get(id);
  return textOf(found);
}

function guardedFactors(
  { factors, mitigations }: PartsOfFile,
  scores: readonly { readonly r0: number | null }[],
): GuardedFactor[] {
  return factors.map((factor, place) => ({
    ...factor,
    r0: scores[place]?.r0 ?? null,
    measures: mitigations.filter(
      ({ factorId, responsible, dueOn }) => factorId === factor.id && responsible !== null && dueOn !== null,
    ).length,
  }));
}

function guardedExpert({
  name,
  unit,
  opinion,
  levelView,
  vote,
  signedOn,
  changesClosedOn,
}: StoredExpert): GuardedExpert {
  return {
    name,
    unit,
    vote,
    isComplete: opinion !== null && opinion !== "" && levelView !== null && vote !== null && signedOn !== null,
    changesClosed: changesClosedOn !== null,
  };
}

/** Units whose own people do not review it. */
export function interestedIn(connection: Connection, assessment: StoredRecord): string[] {
  const project = requireRecord(connection, "project", Number(assessment["project_id"]));
  return interestedUnits({
    ownerUnit: textOf(project["owner_unit"]),
    responsibleUnit: textOf(assessment["responsible_unit"]),
    implementingUnit: textOf(assessment["implementing_unit"]),
    thirdParty: textOf(assessment["third_party"]),
  });
}

/** Papers promised for before the filing that nobody has confirmed, in cases that have not ended otherwise. */
export function papersPromised(connection: Connection, assessmentId: number): number {
  return Number(
    statement(
      connection,
      `SELECT count(*) FROM deferred_material AS m JOIN fast_track_case AS c ON c.id = m.case_id
       WHERE c.assessment_id = ? AND m.gate = 'filing' AND m.state <> 'confirmed' AND c.deleted_at IS NULL
         AND c.state NOT IN (${listed(overFastTrackStates)})`,
    )
      .pluck()
      .get(assessmentId),
  );
}

/** The number of the assessment that was made after this one; null where none was, or it came to nothing. */
function againBy(connection: Connection, id: number): string | null {
  return textOf(
    statement(
      connection,
      `SELECT assessment_no FROM assessment WHERE previous_id = ? AND deleted_at IS NULL AND state <> 'terminated'
       ORDER BY id LIMIT 1`,
    )
      .pluck()
      .get(id),
  );
}

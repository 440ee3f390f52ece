import type { Outputs } from "../../../shared/contract.ts";
import type { AssessmentLevel } from "../../../shared/assessments/states.ts";
import type { ConsultationDraft, CriterionAnswer } from "../../../shared/assessments/parts-contract.ts";
import type { Calendar } from "../../../shared/calendar.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { requireRecord, stepsOf } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { papersPromised, textOf } from "./facts.ts";
import { outputPapers } from "./papers.ts";
import { consultations, experts, factors, mitigations, notices, surveys, trackingNotes } from "./part-acts.ts";
import { partsOfFile } from "./parts-of-file.ts";
import { deadlinesOfAssessment } from "./refreshing.ts";
import { lastTold, tellLevel } from "./told-levels.ts";

type AssessmentFile = Outputs["assessments"]["file"];

type Reading = { readonly connection: Connection; readonly calendar: Calendar; readonly today: string };

/** What stands around the record of an assessment. Throws NOT_FOUND. */
export function assessmentFile({ connection, calendar, today }: Reading, id: number): AssessmentFile {
  const assessment = requireRecord(connection, "assessment", id);
  const { score, rules } = tellLevel(connection, assessment, partsOfFile(connection, assessment), today);
  return {
    version: assessment.version,
    steps: stepsTold(connection, id),
    plan: textOf(assessment["plan"]),
    noSurveyReason: textOf(assessment["no_survey_reason"]),
    reachReason: textOf(assessment["reach_reason"]),
    ...partsShown(connection, id),
    criteria: JSON.parse(String(assessment["criteria"])) as CriterionAnswer[],
    reviewRound: Number(assessment["review_round"]),
    score,
    rules,
    initial: lastTold(connection, id, "initial"),
    final: lastTold(connection, id, "final"),
    levelReason: textOf(assessment["level_reason"]),
    lowering: loweringOf(connection, assessment),
    papers: outputPapers(connection, id),
    papersPromised: papersPromised(connection, id),
    deadlines: deadlinesOfAssessment(connection, assessment, calendar),
    previous: numbered(connection, "id = ?", assessment["previous_id"])[0] ?? null,
    next: numbered(connection, "previous_id = ?", id),
    decider: textOf(assessment["decider"]),
    conditions: textOf(assessment["conditions"]),
  };
}

function partsShown(
  connection: Connection,
  id: number,
): Pick<
  AssessmentFile,
  "notices" | "surveys" | "consultations" | "factors" | "mitigations" | "experts" | "trackingNotes"
> {
  return {
    notices: notices.list(connection, id).map(({ shown: notice, stored }) => ({
      ...notice,
      endOn: String(stored["end_on"]),
      provisional: stored["provisional"] === 1,
    })),
    surveys: surveys.list(connection, id).map(withRound),
    consultations: consultations.list(connection, id).map(({ shown: { demands, ...consultation } }) => ({
      ...consultation,
      demands: JSON.parse(demands) as ConsultationDraft["demands"],
    })),
    factors: shown(factors.list(connection, id)),
    mitigations: shown(mitigations.list(connection, id)),
    experts: experts.list(connection, id).map(withRound),
    trackingNotes: shown(trackingNotes.list(connection, id)),
  };
}

const shown = <Shown>(parts: readonly { readonly shown: Shown }[]): Shown[] => parts.map((part) => part.shown);

const withRound = <Shown>({ shown, stored }: { readonly shown: Shown; readonly stored: StoredRecord }) => ({
  ...shown,
  round: Number(stored["round"]),
});

/** What a level was told from is shown by itself, not among what a step says. */
function stepsTold(connection: Connection, id: number): AssessmentFile["steps"] {
  return stepsOf(connection, "assessment_step", id).map(
    ({ details: { score: _score, rules: _rules, ...details }, ...step }) => ({ ...step, details }),
  );
}

function loweringOf(connection: Connection, assessment: StoredRecord): AssessmentFile["lowering"] {
  const { lowering_level: level, lowering_reason: reason, lowering_on: on, lowering_by: byId } = assessment;
  if (typeof byId !== "number") return null;
  const by = statement(connection, "SELECT name FROM staff WHERE id = ?").pluck().get(byId);
  return { level: level as AssessmentLevel, reason: String(reason), on: String(on), by: String(by), byId };
}

function numbered(
  connection: Connection,
  which: "id = ?" | "previous_id = ?",
  value: StoredRecord[string] | undefined,
): { id: number; assessmentNo: string }[] {
  return statement(
    connection,
    `SELECT id, assessment_no AS assessmentNo FROM assessment WHERE ${which} AND deleted_at IS NULL ORDER BY id`,
  ).all(value ?? null) as { id: number; assessmentNo: string }[];
}

import type { AssessmentChanged } from "../../../shared/assessments/contract.ts";
import { assessmentMoves } from "../../../shared/assessments/moves.ts";
import type { AssessmentAct } from "../../../shared/assessments/moves.ts";
import type { AssessmentState } from "../../../shared/assessments/states.ts";
import { objectionsTo, stateAfter } from "../../../shared/moves.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { noteOnAssessment } from "./assessment-file.ts";
import { readFacts } from "./facts.ts";
import type { Asking } from "./facts.ts";

export type Step = {
  /** The day on which it was done. */
  readonly on: string;
  readonly note?: string | null;
  /** What the step says besides; kept with it. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
  /** What the log is told besides. */
  readonly told?: Values;
  /** Other columns of the assessment that change with it. */
  readonly values?: Values;
  /** What the guards have to know from the act itself. */
  readonly asking?: Omit<Partial<Asking>, "user" | "today" | "on">;
};

/** Everything that speaks against an act on an assessment as it is. */
export function refuseMove(context: ActContext, assessment: StoredRecord, act: AssessmentAct, step: Step): void {
  const { user, today, ground } = context;
  const facts = readFacts(ground.writer, assessment, { ...step.asking, user, today, on: step.on });
  refuseIfAny(objectionsTo(assessmentMoves, String(assessment["state"]), act, facts));
}

/**
 * Moves an assessment along its table inside the act that is under way: refuses with WRONG_STATE or what the guards say,
 * else writes the step, the state and the log's entry.
 */
export function moveAssessment(
  context: ActContext,
  assessment: StoredRecord,
  act: AssessmentAct,
  step: Step,
): AssessmentChanged {
  refuseMove(context, assessment, act, step);
  return keepMove(context, assessment, act, step);
}

/** The same for a move that {@link refuseMove} has found nothing against. */
export function keepMove(
  context: ActContext,
  assessment: StoredRecord,
  act: AssessmentAct,
  step: Step,
): AssessmentChanged {
  const { on, note, reason } = step;
  const from = String(assessment["state"]) as AssessmentState;
  const to = stateAfter(assessmentMoves, from, act);
  const kept = { ...step.details, ...(note !== undefined && { note }), ...(reason !== undefined && { reason }) };
  const insertion = statement(
    context.ground.writer,
    `INSERT INTO assessment_step (assessment_id, act, from_state, to_state, done_on, details, staff_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run([assessment.id, act, from, to, on, JSON.stringify(kept), context.user.id, context.now]);
  const { version } = noteOnAssessment(
    context,
    assessment,
    Number(insertion.lastInsertRowid),
    {
      after: { done_on: on, ...step.told, ...(typeof note === "string" && { step_note: note }) },
      ...(reason !== undefined && { reason }),
    },
    { ...step.values, state: to, ...(to !== from && { state_since: on }) },
  );
  return { id: assessment.id, version };
}

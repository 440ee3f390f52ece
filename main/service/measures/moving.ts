import type { MeasureChanged } from "../../../shared/measures/contract.ts";
import { measureMoves } from "../../../shared/measures/moves.ts";
import type { MeasureAct, MeasureFacts } from "../../../shared/measures/moves.ts";
import { openSupervisionStates } from "../../../shared/measures/states.ts";
import { objectionsTo, stateAfter } from "../../../shared/moves.ts";
import type { Connection } from "../../database/open.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { evidenceOf, insertStep, noteOnMeasure } from "./measure-file.ts";

/** The day of an act, and what else it says that the guards ask about. */
export type Asking = {
  readonly today: string;
  readonly on: string | null;
  readonly closeReason?: string | null;
  readonly replyDueOn?: string | null;
};

const open = openSupervisionStates.map((state) => `'${state}'`).join(", ");

/** What the guards of the moves ask about a measure. */
export function readFacts(connection: Connection, measure: StoredRecord, asking: Asking): MeasureFacts {
  const openNo = statement(
    connection,
    `SELECT supervision_no FROM supervision WHERE measure_id = ? AND state IN (${open}) ORDER BY id`,
  )
    .pluck()
    .get(measure.id);
  return {
    today: asking.today,
    on: asking.on,
    setOn: String(measure["set_on"]),
    lastStepOn: String(measure["state_since"]),
    lastReportOn: typeof measure["reported_on"] === "string" ? measure["reported_on"] : null,
    percent: Number(measure["percent"]),
    hasEvidence: evidenceOf(connection, measure.id) > 0,
    closeReason: asking.closeReason ?? null,
    openSupervision: typeof openNo === "string" ? openNo : null,
    replyDueOn: asking.replyDueOn ?? null,
  };
}

export type Step = {
  readonly on: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly reason?: string | null;
  /** What the log is told besides. */
  readonly told?: Values;
  /** Other columns of the measure that change with it. */
  readonly values?: Values;
  readonly asking?: Pick<Asking, "closeReason" | "replyDueOn">;
};

/** Refuses with WRONG_STATE or what the guards say; answers the state that the measure comes to. */
export function requireMove(context: ActContext, measure: StoredRecord, act: MeasureAct, step: Step): string {
  const from = String(measure["state"]);
  const facts = readFacts(context.ground.writer, measure, { ...step.asking, today: context.today, on: step.on });
  refuseIfAny(objectionsTo(measureMoves, from, act, facts));
  return stateAfter(measureMoves, from, act);
}

/** Moves a measure along its table inside the act that is under way: the step, the state and the log's entry. */
export function moveMeasure(context: ActContext, measure: StoredRecord, act: MeasureAct, step: Step): MeasureChanged {
  const { on, details = {}, reason = null, told = {}, values = {} } = step;
  const to = requireMove(context, measure, act, step);
  const kept = reason === null ? details : { ...details, reason };
  const id = insertStep(context, measure.id, { act, from: String(measure["state"]), to, on }, kept);
  return noteOnMeasure(
    context,
    measure,
    id,
    { after: { done_on: on, ...told }, reason },
    { ...values, state: to, state_since: on },
  );
}

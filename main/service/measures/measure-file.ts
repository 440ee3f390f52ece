import type { MeasureChanged } from "../../../shared/measures/contract.ts";
import { endedMeasureStates } from "../../../shared/measures/states.ts";
import { problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { refuse } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { changeRecord, requireCurrent, writingOf } from "../registers/index.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";

export type MeasureTarget = { readonly measureId: number; readonly version: number };

/** What the log says about a change of a part: only what changed. */
type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string | null };

/** The measure as it is, or NOT_FOUND / STALE. */
export function requireMeasure(context: ActContext, { measureId, version }: MeasureTarget): StoredRecord {
  return requireCurrent(context.ground.writer, "measure", { id: measureId, version });
}

export function isEnded(measure: StoredRecord): boolean {
  return endedMeasureStates.some((state) => state === measure["state"]);
}

/** The same, where something is to be changed that an ended measure keeps as it was: MEASURE_ENDED. */
export function requireGoing(context: ActContext, target: MeasureTarget): StoredRecord {
  const measure = requireMeasure(context, target);
  if (isEnded(measure)) refuse(problem("", "MEASURE_ENDED"));
  return measure;
}

/**
 * Notes an act on a measure's file in the log and gives the measure its next version. `part` is the id of what the act was
 * about; `values` changes columns of the measure itself.
 */
export function noteOnMeasure(
  context: ActContext,
  measure: StoredRecord,
  part: number,
  { before = {}, after, reason = null }: Told,
  values: Values = {},
): MeasureChanged {
  const told = { before: { ...before }, after: { part_id: part as Value, ...after } };
  changeRecord(writingOf(context), "measure", measure, values, null, reason, told);
  return { id: part, version: measure.version + 1 };
}

/** How far a measure has come, as its latest progress says. */
export function latestProgress(connection: Connection, measureId: number): Values {
  const found = statement(
    connection,
    `SELECT percent, planned_percent, reported_on FROM measure_progress
     WHERE measure_id = ? AND removed_at IS NULL ORDER BY reported_on DESC, id DESC LIMIT 1`,
  ).get(measureId) as Values | undefined;
  return found ?? { percent: 0, planned_percent: null, reported_on: null };
}

/** Files kept with the measure that prove its progress. */
export function evidenceOf(connection: Connection, measureId: number): number {
  const text = `SELECT count(*) FROM attachment WHERE measure_id = ? AND removed_at IS NULL
    AND kind IN ('progress_evidence', 'evidence')`;
  return Number(statement(connection, text).pluck().get(measureId));
}

export type Step = { readonly act: string; readonly from: string; readonly to: string; readonly on: string };

/** Enters a step of the measure's table; answers its id. */
export function insertStep(
  { ground, user, now }: ActContext,
  measureId: number,
  { act, from, to, on }: Step,
  details: Readonly<Record<string, unknown>>,
): number {
  const insertion = statement(
    ground.writer,
    `INSERT INTO measure_step (measure_id, act, from_state, to_state, done_on, details, staff_id, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run([measureId, act, from, to, on, JSON.stringify(details), user.id, now]);
  return Number(insertion.lastInsertRowid);
}

import type { MeasureDraft } from "../../../shared/measures/contract.ts";
import { measureProblems } from "../../../shared/measures/rules.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { unknownWords } from "../dictionaries/index.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { changeRecord, insertRecord, writingOf } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";
import { measureValues, measureWords } from "./measure-register.ts";

/** Everything that speaks against a measure as written; `id` is that of the measure that it would change. */
export async function problemsOf(context: ActContext, draft: MeasureDraft, id: number | null): Promise<Problem[]> {
  const connection = context.ground.writer;
  return [
    ...measureProblems(draft, context.today),
    ...numberProblems(connection, draft, id),
    ...(id === null ? [] : orderProblems(connection, draft, id)),
    ...(await unknownWords(context.db, [
      ["heading", "measure_heading", draft.heading],
      ["leadUnit", "organisation", draft.leadUnit],
      ...draft.responsibleUnits.map((unit) => ["responsibleUnits", "organisation", unit] as const),
    ])),
  ];
}

/** 序号: each year's list counts for itself. Code MEASURE_NO_TAKEN. */
function numberProblems(connection: Connection, { no, setOn }: MeasureDraft, id: number | null): Problem[] {
  const other = statement(
    connection,
    `SELECT id FROM measure WHERE no = ? AND substr(set_on, 1, 4) = ? AND deleted_at IS NULL AND id IS NOT ?`,
  ).get(no, setOn.slice(0, 4), id);
  return other === undefined ? [] : [problem("no", "MEASURE_NO_TAKEN", { no })];
}

/** Nothing was done about a measure before it was set. Code SET_AFTER_STEP (data: `on`). */
function orderProblems(connection: Connection, { setOn }: MeasureDraft, id: number): Problem[] {
  const first = statement(
    connection,
    `SELECT min(day) FROM (
       SELECT done_on AS day FROM measure_step WHERE measure_id = :id
       UNION ALL SELECT reported_on FROM measure_progress WHERE measure_id = :id AND removed_at IS NULL)`,
  )
    .pluck()
    .get({ id });
  return typeof first === "string" && setOn > first ? [problem("setOn", "SET_AFTER_STEP", { on: first })] : [];
}

/** Enters a checked measure; answers its id. */
export function recordMeasure(context: ActContext, draft: MeasureDraft): number {
  const values = { ...measureValues(draft), state: "not_started", state_since: draft.setOn };
  return insertRecord(writingOf(context), "measure", values, measureWords(draft));
}

export function changeMeasure(context: ActContext, before: StoredRecord, draft: MeasureDraft): void {
  // A measure that nobody has begun stands as it was set.
  const isNew = before["state"] === "not_started";
  const values = { ...measureValues(draft), ...(isNew && { state_since: draft.setOn }) };
  changeRecord(writingOf(context), "measure", before, values, measureWords(draft));
}

import { problem } from "../../../shared/problems.ts";
import type { RecordTable } from "../../database/schema.ts";
import { notFound, refuse } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { removeRecord, statement, writingOf } from "../registers/index.ts";
import type { StoredRecord } from "../registers/index.ts";

/** From what points to what is pointed at, so that nothing ever hangs in the air. */
const tables: readonly RecordTable[] = [
  "fast_track_case",
  "assessment",
  "project",
  "payment",
  "loan",
  "dispute",
  "enterprise",
];

/** Where others may point to a record of this table. */
const pointers: Partial<Record<RecordTable, readonly (readonly [table: RecordTable, column: string])[]>> = {
  enterprise: [
    ["dispute", "applicant_id"],
    ["dispute", "respondent_id"],
    ["payment", "payee_id"],
    ["loan", "borrower_id"],
    ["project", "owner_id"],
    ["fast_track_case", "applicant_id"],
  ],
  dispute: [["payment", "dispute_id"]],
  loan: [["payment", "loan_id"]],
  payment: [["payment", "reverses_id"]],
  project: [["assessment", "project_id"]],
  assessment: [["fast_track_case", "assessment_id"]],
};

/**
 * Deletes what an import brought, with the reason, and forgets its rows, so that the file can be read in again.
 * CHANGED_SINCE: somebody worked on one of its records. STILL_LINKED: a later record points to one. Enterprises that
 * others use by now stay.
 */
export function undoImport(context: ActContext, id: number, reason: string): void {
  const { writer } = context.ground;
  const found = statement(writer, "SELECT undone_at FROM import WHERE id = ?").get(id) as
    | { undone_at: string | null }
    | undefined;
  if (!found) notFound("import", id);
  if (found.undone_at !== null) refuse(problem("", "ALREADY_UNDONE"));
  for (const table of tables) {
    const changed = Number(
      statement(writer, `SELECT count(*) FROM ${table} WHERE import_id = ? AND version > 1 AND deleted_at IS NULL`)
        .pluck()
        .get(id),
    );
    if (changed > 0 && table !== "enterprise") refuse(problem("", "CHANGED_SINCE", { count: changed }));
  }
  const writing = writingOf(context);
  for (const table of tables) {
    const records = statement(
      writer,
      `SELECT * FROM ${table} WHERE import_id = ? AND version = 1 AND deleted_at IS NULL ORDER BY id DESC`,
    ).all(id) as StoredRecord[];
    for (const record of records) {
      const links = linksTo(context, table, record.id, id);
      if (links === 0) removeRecord(writing, table, record, reason);
      else if (table !== "enterprise") refuse(problem("", "STILL_LINKED", { count: links }));
    }
  }
  statement(writer, "DELETE FROM import_row WHERE import_id = ?").run(id);
  statement(writer, "UPDATE import SET undone_by = ?, undone_at = ?, undone_reason = ? WHERE id = ?").run([
    context.user.id,
    context.now,
    reason,
    id,
  ]);
}

/** Living records that point to this one, apart from those that go with the same import. */
function linksTo({ ground }: ActContext, table: RecordTable, recordId: number, importId: number): number {
  let links = 0;
  for (const [from, column] of pointers[table] ?? []) {
    links += Number(
      statement(
        ground.writer,
        `SELECT count(*) FROM ${from} WHERE ${column} = ? AND deleted_at IS NULL AND (import_id IS NOT ? OR version > 1)`,
      )
        .pluck()
        .get(recordId, importId),
    );
  }
  return links;
}

import { problem } from "../../../shared/problems.ts";
import type { RecordTable } from "../../database/schema.ts";
import { refreshCases } from "../disputes/index.ts";
import { notFound, refuse } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { ActContext } from "../office/ground.ts";
import { casesPaidBy } from "../payments/index.ts";
import { countLinks, removeRecord, writingOf } from "../registers/index.ts";
import { statement } from "../office/statements.ts";
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

/**
 * Deletes what an import brought, with the reason, and forgets its rows, so that the file can be read in again.
 * CHANGED_SINCE: somebody worked on one of its records. STILL_LINKED: a later record points to one. Enterprises that
 * others use by now stay.
 */
export function undoImport(context: ActContext, id: number, reason: string): void {
  const { writer } = context.ground;
  const found = statement(writer, "SELECT undone_at FROM import WHERE id = ?").get(id) as
    { undone_at: string | null } | undefined;
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
      const links = countLinks(writer, table, record.id, id);
      if (links === 0) removeRecord(writing, table, record, reason);
      else if (table !== "enterprise") refuse(problem("", "STILL_LINKED", { count: links }));
    }
  }
  refreshCases(context.ground, casesPaidBy(writer, id));
  statement(writer, "DELETE FROM import_row WHERE import_id = ?").run(id);
  statement(writer, "UPDATE import SET undone_by = ?, undone_at = ?, undone_reason = ? WHERE id = ?").run([
    context.user.id,
    context.now,
    reason,
    id,
  ]);
  noteAct(context, { entity: "import", recordId: id, reason });
}

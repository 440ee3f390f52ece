import type { Outputs } from "../../../shared/contract.ts";
import type { SimilarDispute } from "../../../shared/disputes/contract.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { requireRecord, stepsOf } from "../registers/index.ts";
import { classOfDispute } from "./facts.ts";
import { similarColumns, similarOne } from "./similar.ts";

type CaseFile = Outputs["disputes"]["file"];

/** What stands around the record of a case. Throws NOT_FOUND. */
export function caseFile(connection: Connection, id: number, today: string): CaseFile {
  const dispute = requireRecord(connection, "dispute", id);
  const { code, basis, channels, confirmable } = classOfDispute(connection, dispute, today);
  const into = dispute["merged_into_id"];
  return {
    version: dispute.version,
    steps: stepsOf(connection, "dispute_step", id),
    linked: linkedTo(connection, id),
    merged: statement(
      connection,
      `SELECT ${similarColumns} FROM dispute WHERE merged_into_id = ? AND deleted_at IS NULL ORDER BY id`,
    ).all(id) as SimilarDispute[],
    mergedInto: typeof into === "number" ? (similarOne(connection, into) ?? null) : null,
    allowed: { class: code, basis, channels, confirmable },
  };
}

/** Linked from either side. */
function linkedTo(connection: Connection, id: number): CaseFile["linked"] {
  const columns = similarColumns.replaceAll(/(^|, |\n {2})(\w+)/gu, "$1d.$2");
  return statement(
    connection,
    `SELECT ${columns}, l.reason FROM dispute_link AS l
       JOIN dispute AS d ON d.id = iif(l.dispute_id = ?1, l.other_id, l.dispute_id)
     WHERE ?1 IN (l.dispute_id, l.other_id) AND d.deleted_at IS NULL ORDER BY d.id`,
  ).all({ 1: id }) as CaseFile["linked"];
}

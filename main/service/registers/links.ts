import type { Connection } from "../../database/open.ts";
import type { RecordTable } from "../../database/schema.ts";
import { problem } from "../../../shared/problems.ts";
import { refuse } from "../office/acting.ts";
import { statement } from "../office/statements.ts";

type Pointer = readonly [from: string, column: string];

/** All parties of all disputes, each with what its dispute says of itself. */
const parties = `(SELECT p.enterprise_id, d.id, d.deleted_at, d.import_id, d.version
  FROM case_party AS p JOIN dispute AS d ON d.id = p.dispute_id)`;

/** Where a dispute is linked to, told by the one from which the link was made. */
const links = `(SELECT l.other_id, d.id, d.deleted_at, d.import_id, d.version
  FROM dispute_link AS l JOIN dispute AS d ON d.id = l.dispute_id)`;

/** On which meetings a dispute stands on the agenda. No import brings meetings. */
const agendas = `(SELECT i.dispute_id AS discussed_id, m.id, m.deleted_at, NULL AS import_id, m.version
  FROM meeting_item AS i JOIN meeting AS m ON m.id = i.meeting_id)`;

/** Where records may point to a record of each table. */
const pointers: Readonly<Record<RecordTable, readonly Pointer[]>> = {
  enterprise: [
    [parties, "enterprise_id"],
    ["payment", "payee_id"],
    ["loan", "borrower_id"],
    ["arrears", "creditor_id"],
    ["project", "owner_id"],
    ["fast_track_case", "applicant_id"],
    ["service_record", "enterprise_id"],
  ],
  dispute: [
    ["payment", "dispute_id"],
    ["arrears", "dispute_id"],
    ["fast_track_case", "dispute_id"],
    ["dispute", "merged_into_id"],
    [links, "other_id"],
    [agendas, "discussed_id"],
  ],
  loan: [
    ["payment", "loan_id"],
    ["fast_track_case", "loan_id"],
  ],
  arrears: [
    ["payment", "arrears_id"],
    ["fast_track_case", "arrears_id"],
  ],
  payment: [["payment", "reverses_id"]],
  project: [
    ["assessment", "project_id"],
    ["service_record", "project_id"],
  ],
  assessment: [
    ["fast_track_case", "assessment_id"],
    ["assessment", "previous_id"],
  ],
  fast_track_case: [],
  measure: [["service_record", "measure_id"]],
  service_record: [],
};

/** How many living records point to this one, apart from untouched ones that came with `exceptImport`. */
export function countLinks(
  connection: Connection,
  table: RecordTable,
  id: number,
  exceptImport: number | null = null,
): number {
  let links = 0;
  for (const [from, column] of pointers[table]) {
    const text = `SELECT count(*) FROM ${from} WHERE ${column} = ? AND deleted_at IS NULL
      AND (? IS NULL OR import_id IS NOT ? OR version > 1)`;
    links += Number(statement(connection, text).pluck().get(id, exceptImport, exceptImport));
  }
  return links;
}

/** A record that others point to cannot be deleted: STILL_LINKED. */
export function refuseIfLinked(connection: Connection, table: RecordTable, id: number): void {
  const count = countLinks(connection, table, id);
  if (count > 0) refuse(problem("", "STILL_LINKED", { count }));
}

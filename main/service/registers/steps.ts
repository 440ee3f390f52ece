import type { StepTaken } from "../../../shared/moves-contract.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";

/** The table of a machine's steps, and its column for the record that took them. */
const tables = {
  arrears_step: "arrears_id",
  assessment_step: "assessment_id",
  dispute_step: "dispute_id",
  fast_track_step: "case_id",
  loan_step: "loan_id",
  measure_step: "measure_id",
} as const;

/** The steps that a record has taken, the oldest first. */
export function stepsOf(connection: Connection, table: keyof typeof tables, id: number): StepTaken[] {
  const rows = statement(
    connection,
    `SELECT s.id, s.act, s.from_state AS fromState, s.to_state AS toState, s.done_on AS "on", s.at, w.name AS user,
       s.details FROM ${table} AS s JOIN staff AS w ON w.id = s.staff_id WHERE s.${tables[table]} = ? ORDER BY s.id`,
  ).all(id) as (Omit<StepTaken, "details"> & { details: string })[];
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> }));
}

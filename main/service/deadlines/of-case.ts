import type { Outputs } from "../../../shared/contract.ts";
import { requireRecord } from "../registers/index.ts";
import { statement } from "../office/statements.ts";
import { daysLeftOf, isShownProvisional } from "./lists.ts";
import type { Asking } from "./lists.ts";

type Row = Outputs["deadlines"]["of"][number];

/** The deadlines of a case, those that wait first. Throws NOT_FOUND. */
export function deadlinesOfCase({ connection, calendar, today }: Asking, disputeId: number): Row[] {
  requireRecord(connection, "dispute", disputeId);
  const rows = statement(
    connection,
    `SELECT d.id, d.kind, d.subject_id AS subjectId, d.rule, d.rule_version AS ruleVersion, r.basis,
       d.from_on AS fromOn, d.due_on AS dueOn, d.provisional, d.closed
     FROM deadline AS d LEFT JOIN rule_set AS r ON r.code = d.rule AND r.rule_version = d.rule_version
     WHERE d.dispute_id = ? ORDER BY d.closed IS NOT NULL, d.due_on, d.id`,
  ).all(disputeId) as (Omit<Row, "provisional" | "daysLeft"> & { provisional: number })[];
  return rows.map((row) => {
    if (row.closed !== null) return { ...row, provisional: row.provisional === 1, daysLeft: null };
    const { daysLeft, provisional } = daysLeftOf(calendar, today, row.dueOn);
    return { ...row, daysLeft, provisional: isShownProvisional(row, today) || provisional };
  });
}

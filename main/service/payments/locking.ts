import type { LocalDate } from "../../../shared/calendar.ts";
import type { ClosedDays } from "../../../shared/payments/locking.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** What issuing a report would lock: verified payments of its days, and those of its days that nobody has verified yet. */
export function countToLock(
  connection: Connection,
  { from, to }: Days,
  today: LocalDate,
): { verified: number; unverified: number } {
  return statement(
    connection,
    `SELECT count(CASE WHEN state = 'verified' THEN 1 END) AS verified,
       count(CASE WHEN state IN ('draft', 'to_verify', 'returned') THEN 1 END) AS unverified
     FROM payment WHERE state <> 'locked' AND counts_on BETWEEN ? AND min(?, ?) AND deleted_at IS NULL`,
  ).get(from, to, today) as { verified: number; unverified: number };
}

/**
 * Locks what a report counts: verified payments that count on its days, as far as these have come. What nobody has verified
 * stays on its day as long as it counts nothing. Answers how many, and the days that it has closed; null where the period
 * has not begun.
 */
export function lockPayments(
  connection: Connection,
  report: Days & { readonly id: number },
  today: LocalDate,
): { readonly locked: number; readonly closed: ClosedDays | null } {
  const to = report.to < today ? report.to : today;
  if (to < report.from) return { locked: 0, closed: null };
  statement(connection, "UPDATE report SET locks_from = ?, locks_to = ? WHERE id = ?").run(report.from, to, report.id);
  const { changes } = statement(
    connection,
    `UPDATE payment SET state = 'locked', report_id = ?, version = version + 1
     WHERE state = 'verified' AND counts_on BETWEEN ? AND ? AND deleted_at IS NULL`,
  ).run(report.id, report.from, to);
  return { locked: changes, closed: { from: report.from, to } };
}

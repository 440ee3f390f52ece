import type { LocalDate } from "../../../shared/calendar.ts";
import { openDay } from "../../../shared/payments/locking.ts";
import type { ClosedDays } from "../../../shared/payments/locking.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import type { Writing } from "../registers/index.ts";

/** The day by which money counts that was received on a day, as things stand now. */
export function countingDay(writing: Writing, receivedOn: LocalDate): LocalDate {
  return openDay(closedOnce(writing), receivedOn, writing.now.slice(0, 10));
}

const known = new WeakMap<Writing, readonly ClosedDays[]>();

/** An act that enters thousands of payments asks once which days are closed. */
function closedOnce(writing: Writing): readonly ClosedDays[] {
  const found = known.get(writing) ?? closedDays(writing.connection);
  known.set(writing, found);
  return found;
}

/** The days that issued reports have closed. */
export function closedDays(connection: Connection): ClosedDays[] {
  return statement(
    connection,
    `SELECT locks_from AS "from", locks_to AS "to" FROM report WHERE locks_from IS NOT NULL ORDER BY locks_from`,
  ).all() as ClosedDays[];
}

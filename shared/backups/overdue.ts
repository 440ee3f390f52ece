import { workdaysLeft } from "../calendar.ts";
import type { Calendar, LocalDate } from "../calendar.ts";

/**
 * Whether what the office did is at risk: something was done since the last good backup, and more than one working day
 * has begun since. Friday's is still good on Monday, and not on Tuesday.
 */
export function isBackupOverdue(facts: {
  readonly lastGoodOn: LocalDate | null;
  readonly changedSince: boolean;
  readonly today: LocalDate;
  readonly calendar: Calendar;
}): boolean {
  const { lastGoodOn, changedSince, today, calendar } = facts;
  if (!changedSince) return false;
  return lastGoodOn === null || workdaysLeft(calendar, lastGoodOn, today) > 1;
}

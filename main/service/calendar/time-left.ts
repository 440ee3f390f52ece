import { workdaysLeft, yearOf } from "../../../shared/calendar.ts";
import type { Calendar, LocalDate } from "../../../shared/calendar.ts";

/** Working days until a day, and whether a year without an official notice lies on the way. */
export function timeLeft(
  calendar: Calendar,
  today: LocalDate,
  dueOn: LocalDate,
): { workdays: number; provisional: boolean } {
  return {
    workdays: workdaysLeft(calendar, today, dueOn),
    provisional: dueOn > today && calendar.isProvisional(yearOf(dueOn)),
  };
}

import { addDays, lastDayOfMonth } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { DAYS_OF_WEEK, placeInWeek } from "../deadlines/index.ts";

/** The weeks of a month, Monday first; null where a week begins before it or ends after it. `month` is 1 to 12. */
export function weeksOf(year: number, month: number): (LocalDate | null)[][] {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const last = lastDayOfMonth(first);
  const days: (LocalDate | null)[] = Array.from({ length: placeInWeek(first) }, () => null);
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  while (days.length % DAYS_OF_WEEK !== 0) days.push(null);
  return Array.from({ length: days.length / DAYS_OF_WEEK }, (_week, place) =>
    days.slice(place * DAYS_OF_WEEK, (place + 1) * DAYS_OF_WEEK),
  );
}

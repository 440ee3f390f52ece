import { addDays, lastDayOfMonth } from "../../../shared/calendar.ts";
import type { Calendar, LocalDate } from "../../../shared/calendar.ts";
import type { Outputs } from "../../../shared/contract.ts";
import type { CalendarDay } from "../../../shared/deadlines/contract.ts";
import { statement } from "../office/statements.ts";
import { itemColumns, itemOf, waits } from "./lists.ts";
import type { Asking, StoredItem } from "./lists.ts";

/** So many are told of each day; the rest by their number. */
const SHOWN_PER_DAY = 5;

/** Every day of a month with what is still due on it. */
export function monthOf(asking: Asking, year: number, month: number): Outputs["deadlines"]["month"] {
  const { connection, calendar, today } = asking;
  const from = `${year}-${String(month).padStart(2, "0")}-01`;
  const to = lastDayOfMonth(from);
  const bounds = { from, to, today };
  const counted = statement(
    connection,
    `SELECT d.due_on AS date, count(*) AS count FROM deadline AS d WHERE ${waits} GROUP BY d.due_on`,
  ).all(bounds) as { date: LocalDate; count: number }[];
  const counts = new Map(counted.map(({ date, count }) => [date, count]));
  const shown = statement(
    connection,
    `SELECT ${itemColumns} FROM (
       SELECT d.id, row_number() OVER (PARTITION BY d.due_on ORDER BY d.kind, d.dispute_id, d.id) AS place
       FROM deadline AS d WHERE ${waits}
     ) AS f JOIN deadline AS d ON d.id = f.id JOIN dispute AS s ON s.id = d.dispute_id
     WHERE f.place <= :most ORDER BY d.due_on, f.place`,
  ).all({ ...bounds, most: SHOWN_PER_DAY }) as StoredItem[];
  const days: CalendarDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    days.push({
      date,
      isWorkday: calendar.isWorkday(date),
      differs: differenceOn(calendar, date),
      count: counts.get(date) ?? 0,
      items: shown.filter(({ dueOn }) => dueOn === date).map((row) => itemOf(asking, row)),
    });
  }
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  return { provisional: calendar.isProvisional(year), total, days };
}

/** What a holiday notice makes of a day that a plain week would not. */
function differenceOn(calendar: Calendar, date: LocalDate): CalendarDay["differs"] {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  if (calendar.isWorkday(date) === !isWeekend) return null;
  return isWeekend ? "worked" : "off";
}

import { addDays } from "../../../shared/calendar.ts";
import type { Calendar } from "../../../shared/calendar.ts";
import type { Outputs } from "../../../shared/contract.ts";
import type { YearStanding } from "../../../shared/calendar/contract.ts";
import type { Connection } from "../../database/open.ts";
import { readCalendar } from "../calendar/index.ts";
import { notFound } from "../office/acting.ts";
import { statement } from "../office/statements.ts";

type StoredYear = Omit<YearStanding, "workdays">;

const storedYears = `SELECT y.year, y.status, y.source, y.version, y.loaded_at AS loadedAt,
    (SELECT name FROM staff WHERE id = y.loaded_by) AS loadedBy,
    (SELECT count(*) FROM calendar_day WHERE year = y.year AND is_workday = 0) AS off,
    (SELECT count(*) FROM calendar_day WHERE year = y.year AND is_workday = 1) AS work
  FROM calendar_year AS y`;

export function yearsOf(connection: Connection): YearStanding[] {
  const calendar = readCalendar(connection);
  const years = statement(connection, `${storedYears} ORDER BY y.year`).all() as StoredYear[];
  return years.map((year) => ({ ...year, workdays: workdaysIn(calendar, year.year) }));
}

/** A year as it stands; null for one that the office does not know. */
export function yearStanding(connection: Connection, year: number): YearStanding | null {
  const found = statement(connection, `${storedYears} WHERE y.year = ?`).get(year) as StoredYear | undefined;
  return found === undefined ? null : { ...found, workdays: workdaysIn(readCalendar(connection), year) };
}

/** A year with every day in it that some notice names. */
export function yearWithDays(connection: Connection, year: number): Outputs["calendar"]["year"] {
  const standing = yearStanding(connection, year) ?? notFound("calendar_year", year);
  const days = statement(
    connection,
    `SELECT day, iif(is_workday = 1, 'work', 'off') AS kind, name FROM calendar_day
     WHERE day BETWEEN :year || '-01-01' AND :year || '-12-31' ORDER BY day`,
  ).all({ year: String(year) }) as Outputs["calendar"]["year"]["days"];
  return { ...standing, days };
}

export function workdaysIn(calendar: Calendar, year: number): number {
  let count = 0;
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (calendar.isWorkday(day)) count += 1;
  }
  return count;
}

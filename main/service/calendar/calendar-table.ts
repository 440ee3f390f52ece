import { calendarOf } from "../../../shared/calendar.ts";
import type { Calendar, CalendarYear, ReplacedYear } from "../../../shared/calendar.ts";
import type { Connection } from "../../database/open.ts";

/** What a calendar is made of. */
export type CalendarYears = { readonly years: readonly CalendarYear[]; readonly replaced: readonly ReplacedYear[] };

/** The working-day calendar as the office has it. */
export function readCalendar(connection: Connection): Calendar {
  const { years, replaced } = readYears(connection);
  return calendarOf(years, replaced);
}

/** Last day of the last year with an official notice; null when none is loaded. */
export function officialUntil(connection: Connection): string | null {
  const official = readYears(connection).years.filter((year) => year.status === "official");
  const last = Math.max(...official.map(({ year }) => year));
  return official.length === 0 ? null : `${last}-12-31`;
}

type StoredDay = { day: string; is_workday: number; year: number };

export function readYears(connection: Connection): CalendarYears {
  const years = connection.prepare("SELECT year, status, source FROM calendar_year ORDER BY year").all() as {
    year: number;
    status: CalendarYear["status"];
    source: string;
  }[];
  const days = connection.prepare("SELECT day, is_workday, year FROM calendar_day ORDER BY day").all() as StoredDay[];
  const before = connection
    .prepare("SELECT year, until_on AS until, day, is_workday FROM calendar_day_replaced ORDER BY year, until_on, day")
    .all() as (StoredDay & { until: string })[];
  return {
    years: years.map((year) => ({ ...year, ...split(days.filter((day) => day.year === year.year)) })),
    replaced: Object.values(Object.groupBy(before, ({ year, until }) => `${year} ${until}`)).flatMap((rows = []) => {
      const [first] = rows;
      return first === undefined ? [] : [{ year: first.year, until: first.until, ...split(rows) }];
    }),
  };
}

function split(days: readonly StoredDay[]): Pick<CalendarYear, "off" | "work"> {
  return {
    off: days.filter((day) => day.is_workday === 0).map(({ day }) => day),
    work: days.filter((day) => day.is_workday === 1).map(({ day }) => day),
  };
}

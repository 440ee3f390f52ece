import { calendarOf } from "../../../shared/calendar.ts";
import type { Calendar, CalendarYear } from "../../../shared/calendar.ts";
import type { Connection } from "../../database/open.ts";

/** The working-day calendar as the office has it. */
export function readCalendar(connection: Connection): Calendar {
  return calendarOf(readYears(connection));
}

/** Last day of the last year with an official notice; null when none is loaded. */
export function officialUntil(connection: Connection): string | null {
  const official = readYears(connection).filter((year) => year.status === "official");
  const last = Math.max(...official.map(({ year }) => year));
  return official.length === 0 ? null : `${last}-12-31`;
}

function readYears(connection: Connection): CalendarYear[] {
  const years = connection.prepare("SELECT year, status, source FROM calendar_year ORDER BY year").all() as {
    year: number;
    status: CalendarYear["status"];
    source: string;
  }[];
  const days = connection.prepare("SELECT day, is_workday, year FROM calendar_day ORDER BY day").all() as {
    day: string;
    is_workday: number;
    year: number;
  }[];
  return years.map((year) => ({
    ...year,
    off: days.filter((day) => day.year === year.year && day.is_workday === 0).map(({ day }) => day),
    work: days.filter((day) => day.year === year.year && day.is_workday === 1).map(({ day }) => day),
  }));
}

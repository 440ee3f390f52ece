import { addDays, daysBetween } from "../calendar.ts";
import type { LocalDate } from "../calendar.ts";

/** A known Monday. */
const MONDAY = "2026-11-23";
const DAYS = 7;

/** The week that a day lies in, from Monday to Sunday; both count. */
export function weekOf(day: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  const place = ((daysBetween(MONDAY, day) % DAYS) + DAYS) % DAYS;
  return { from: addDays(day, -place), to: addDays(day, DAYS - 1 - place) };
}

const THURSDAY = 3;

/** Which week of which year a day lies in: the one that holds the week's Thursday (ISO 8601). */
export function numberOfWeek(day: LocalDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(weekOf(day).from, THURSDAY);
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / DAYS) + 1 };
}

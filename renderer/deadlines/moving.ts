import { addDays, addMonths, daysBetween, lastDayOfMonth } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";

/** A known Monday. */
const MONDAY = "2026-11-23";
export const DAYS_OF_WEEK = 7;

/** 0 for Monday to 6 for Sunday. */
export function placeInWeek(day: LocalDate): number {
  const days = daysBetween(MONDAY, day) % DAYS_OF_WEEK;
  return (days + DAYS_OF_WEEK) % DAYS_OF_WEEK;
}

/** Where a key leads from a day in the calendar; undefined for one that leads nowhere. */
export function dayAfterKey(key: string, day: LocalDate): LocalDate | undefined {
  switch (key) {
    case "ArrowLeft":
      return addDays(day, -1);
    case "ArrowRight":
      return addDays(day, 1);
    case "ArrowUp":
      return addDays(day, -DAYS_OF_WEEK);
    case "ArrowDown":
      return addDays(day, DAYS_OF_WEEK);
    case "PageUp":
      return addMonths(day, -1);
    case "PageDown":
      return addMonths(day, 1);
    case "Home":
      return addDays(day, -placeInWeek(day));
    case "End":
      return addDays(day, DAYS_OF_WEEK - 1 - placeInWeek(day));
    default:
      return undefined;
  }
}

/** The weeks that a month lies in, Monday first; days of other months are null. */
export function weeksOf(month: LocalDate): (LocalDate | null)[][] {
  const first = `${month.slice(0, 8)}01`;
  const last = lastDayOfMonth(first);
  const weeks: (LocalDate | null)[][] = [];
  for (let monday = addDays(first, -placeInWeek(first)); monday <= last; monday = addDays(monday, DAYS_OF_WEEK)) {
    const days = Array.from({ length: DAYS_OF_WEEK }, (_, place) => addDays(monday, place));
    weeks.push(days.map((day) => (day >= first && day <= last ? day : null)));
  }
  return weeks;
}

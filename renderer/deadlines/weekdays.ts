import type { LocalDate } from "../../shared/calendar.ts";
import type { WordKey } from "../language/index.ts";
import { placeInWeek } from "./moving.ts";

const keys = [
  "calendar.weekday.1",
  "calendar.weekday.2",
  "calendar.weekday.3",
  "calendar.weekday.4",
  "calendar.weekday.5",
  "calendar.weekday.6",
  "calendar.weekday.0",
] as const satisfies readonly WordKey[];

/** What the nth day of a week is called; 0 for Monday. */
export function weekdayKey(place: number): WordKey {
  return keys[place] ?? "calendar.weekday.1";
}

export function weekdayOf(day: LocalDate): WordKey {
  return weekdayKey(placeInWeek(day));
}

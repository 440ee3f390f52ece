import { daysBetween } from "../../calendar.ts";
import type { LocalDate } from "../../calendar.ts";

/** 期限颜色, as the rule set `overdue_colours` has them; whatever is coloured says it in words too. */
export type DueColour = "green" | "yellow" | "red";

/** Red once the day is over, yellow within so many calendar days of it, green before. */
export function dueColour(today: LocalDate, dueOn: LocalDate, yellowWithinDays: number): DueColour {
  const left = daysBetween(today, dueOn);
  if (left < 0) return "red";
  return left <= yellowWithinDays ? "yellow" : "green";
}

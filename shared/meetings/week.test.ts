import { expect, test } from "vitest";
import { numberOfWeek, weekOf } from "./week.ts";

test.each([
  ["2026-11-23", "2026-11-23", "2026-11-29"],
  ["2026-11-29", "2026-11-23", "2026-11-29"],
  ["2026-11-22", "2026-11-16", "2026-11-22"],
  ["2027-01-01", "2026-12-28", "2027-01-03"],
])("%s lies in the week from %s to %s", (day, from, to) => {
  expect(weekOf(day)).toEqual({ from, to });
});

test.each([
  ["2026-01-01", 2026, 1],
  ["2026-11-23", 2026, 48],
  ["2026-12-31", 2026, 53],
  ["2027-01-03", 2026, 53],
  ["2027-01-04", 2027, 1],
  ["2024-12-30", 2025, 1],
])("%s is in week %s, %i", (day, year, week) => {
  expect(numberOfWeek(day)).toEqual({ year, week });
});

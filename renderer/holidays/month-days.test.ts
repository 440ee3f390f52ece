import { expect, test } from "vitest";
import { weeksOf } from "./month-days.ts";

test.each([
  [2026, 2, 5, "2026-02-01", 6, "2026-02-28"],
  [2027, 2, 4, "2027-02-01", 0, "2027-02-28"],
  [2026, 3, 6, "2026-03-01", 6, "2026-03-31"],
])("%i-%i has %i weeks, from %s in place %i to %s", (year, month, weeks, first, place, last) => {
  const found = weeksOf(year, month);
  const days = found.flat();
  expect(found.map((week) => week.length)).toEqual(Array.from({ length: weeks }, () => 7));
  expect(days.indexOf(first)).toBe(place);
  expect(days.filter((day) => day !== null).at(-1)).toBe(last);
});

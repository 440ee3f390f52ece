import { describe, expect, test } from "vitest";
import { isLocalDate, yearOf } from "../shared/calendar.ts";
import years from "./calendar.json" with { type: "json" };

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

test("years are in order: 2023 to 2026 by their notices, their edges provisional", () => {
  expect(years.map(({ year, status }) => [year, status])).toEqual([
    [2022, "provisional"],
    [2023, "official"],
    [2024, "official"],
    [2025, "official"],
    [2026, "official"],
    [2027, "provisional"],
  ]);
});

describe.each(years)("$year", ({ year, off, work, source }) => {
  test("its days are real, its own, each named once", () => {
    const days = [...off, ...work];
    expect(days.filter((day) => !isLocalDate(day) || yearOf(day) !== year)).toEqual([]);
    expect(new Set(days).size).toBe(days.length);
    expect(source).not.toBe("");
  });

  test("only weekend days are made working days", () => {
    expect(work.filter((day) => !isWeekend(day))).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { dayAfterKey, placeInWeek, weeksOf } from "./moving.ts";

describe("the keys of the calendar", () => {
  test.each([
    ["ArrowLeft", "2026-11-01", "2026-10-31"],
    ["ArrowRight", "2026-11-30", "2026-12-01"],
    ["ArrowUp", "2026-11-03", "2026-10-27"],
    ["ArrowDown", "2026-11-24", "2026-12-01"],
    ["PageUp", "2026-03-31", "2026-02-28"],
    ["PageDown", "2026-01-31", "2026-02-28"],
    ["Home", "2026-11-25", "2026-11-23"],
    ["End", "2026-11-25", "2026-11-29"],
    ["a", "2026-11-25", undefined],
  ])("%s leads from %s to %s", (key, from, to) => {
    expect(dayAfterKey(key, from)).toBe(to);
  });
});

describe("the weeks of a month", () => {
  test("begin on Monday and leave out the days of other months", () => {
    const weeks = weeksOf("2026-11-24");
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
    expect(weeks[5]).toEqual(["2026-11-30", null, null, null, null, null, null]);
  });

  test("are four where February begins on a Monday", () => {
    expect(weeksOf("2027-02-10")).toHaveLength(4);
  });

  test("know the place of a day long before and after", () => {
    expect(["1999-12-31", "2026-11-29", "2026-11-30"].map(placeInWeek)).toEqual([4, 6, 0]);
  });
});

import { describe, expect, test } from "vitest";
import { calendarOf } from "../calendar.ts";
import { measureColour } from "./colours.ts";
import type { ColourFacts } from "./colours.ts";

/** Weekends alone are off. */
const calendar = calendarOf([{ year: 2026, status: "official", off: ["2026-10-01"], work: [], source: "" }]);
const rule = { yellowWithinWorkdays: 7, yellowBelowPercent: 80 };
/** A Monday. */
const TODAY = "2026-11-23";

const facts = (over: Partial<ColourFacts>): ColourFacts => ({
  state: "under_way",
  dueOn: "2026-12-31",
  percent: 40,
  plannedPercent: null,
  ...over,
});

describe("the colour of a measure", () => {
  test.each([
    ["far off, without a plan", {}, "green", "time_left"],
    ["far off, as planned", { plannedPercent: 40 }, "green", "on_plan"],
    ["far off, beyond its plan", { plannedPercent: 30 }, "green", "on_plan"],
    ["far off, behind its plan", { plannedPercent: 41 }, "yellow", "behind_plan"],
    ["8 working days left", { dueOn: "2026-12-03", percent: 79 }, "green", "time_left"],
    ["7 working days left, 79 %", { dueOn: "2026-12-02", percent: 79 }, "yellow", "near_end"],
    ["7 working days left, 80 %", { dueOn: "2026-12-02", percent: 80 }, "green", "time_left"],
    [
      "7 working days left, 80 % of a plan of 90 %",
      { dueOn: "2026-12-02", percent: 80, plannedPercent: 90 },
      "yellow",
      "behind_plan",
    ],
    ["on its last day", { dueOn: TODAY, percent: 79 }, "yellow", "near_end"],
    ["the day after", { dueOn: "2026-11-22", percent: 99 }, "red", "overdue"],
    ["not started and over", { state: "not_started", dueOn: "2026-11-20", percent: 0 }, "red", "overdue"],
    ["all done, and over", { dueOn: "2026-11-20", percent: 100 }, "green", "done"],
    ["closed with less", { state: "closed", dueOn: "2026-11-20", percent: 60 }, "green", "done"],
  ] as const)("%s", (_, over, colour, reason) => {
    expect(measureColour(facts(over), rule, calendar, TODAY)).toEqual({ colour, reason });
  });

  test("a measure that was dropped has none", () => {
    expect(measureColour(facts({ state: "dropped", dueOn: "2026-11-20" }), rule, calendar, TODAY)).toBeNull();
  });

  test("follows the numbers of the rule", () => {
    const near = facts({ dueOn: "2026-12-02", percent: 79 });
    const patient = { yellowWithinWorkdays: 6, yellowBelowPercent: 80 };
    const mild = { yellowWithinWorkdays: 7, yellowBelowPercent: 50 };
    expect(measureColour(near, patient, calendar, TODAY)?.colour).toBe("green");
    expect(measureColour(near, mild, calendar, TODAY)?.colour).toBe("green");
  });
});

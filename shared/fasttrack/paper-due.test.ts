import { describe, expect, test } from "vitest";
import seeds from "../../seeds/calendar.json" with { type: "json" };
import { calendarOf } from "../calendar.ts";
import type { CalendarYear } from "../calendar.ts";
import { caseDueOf, daysLeftFor, isPaperOverdue, remindersOf, workdaysFrom } from "./paper-due.ts";
import type { PaperState } from "./words.ts";

const calendar = calendarOf(seeds as CalendarYear[]);

describe("sheet H5 and E", () => {
  test.each([
    // from         days  due
    ["2026-09-18", 20, "2026-10-22"], // 承诺办结时限 of what came on 18 September
    ["2026-09-18", 5, "2026-09-24"], // its one-time notice; Sunday 20 September was worked
    ["2026-02-11", 5, "2026-02-25"],
    ["2026-02-14", 1, "2026-02-24"],
    ["2026-04-28", 10, "2026-05-14"],
    ["2026-09-24", 20, "2026-10-29"],
    ["2026-09-30", 1, "2026-10-08"],
    ["2025-01-24", 3, "2025-02-05"],
  ])("%s and %i working days: %s", (from, days, due) => {
    expect(workdaysFrom(calendar, from, days)).toEqual({ date: due, provisional: false });
  });

  test("what reaches a year without an official calendar is provisional", () => {
    expect(workdaysFrom(calendar, "2026-12-28", 5)).toEqual({ date: "2027-01-05", provisional: true });
  });

  test("due on 12 October 2026: reminded three working days before on the 8th, one before on the 10th", () => {
    expect(remindersOf(calendar, "2026-10-12")).toEqual([
      { workdays: 5, on: "2026-09-29" },
      { workdays: 3, on: "2026-10-08" },
      { workdays: 1, on: "2026-10-10" },
      { workdays: 0, on: "2026-10-12" },
    ]);
  });
});

const paper = (state: PaperState, dueOn: string | null, correctionDueOn: string | null = null) => ({
  state,
  dueOn,
  correctionDueOn,
});

describe("one paper", () => {
  test.each([
    ["due", "2026-10-12", "2026-10-12", false], // the day itself is still in time
    ["due", "2026-10-12", "2026-10-13", true],
    ["returned", "2026-10-12", "2026-10-13", true], // its day does not move
    ["submitted", "2026-10-12", "2026-10-13", false],
    ["confirmed", "2026-10-12", "2026-10-13", false],
  ] as const)("%s, due %s, on %s: overdue %s", (state, dueOn, today, overdue) => {
    expect(isPaperOverdue(paper(state, dueOn), today)).toBe(overdue);
  });

  test("a last term counts in the place of the day that passed", () => {
    expect(isPaperOverdue(paper("due", "2026-10-12", "2026-10-29"), "2026-10-20")).toBe(false);
    expect(isPaperOverdue(paper("due", "2026-10-12", "2026-10-29"), "2026-10-30")).toBe(true);
  });

  test.each([
    ["2026-10-08", 3],
    ["2026-10-11", 1], // a Sunday
    ["2026-10-12", 0],
    ["2026-10-13", -1],
  ])("on %s it has %i working days left until 12 October", (today, left) => {
    expect(daysLeftFor(calendar, paper("due", "2026-10-12"), today)).toBe(left);
  });
});

test.each([
  [
    "the earliest that is open",
    [paper("confirmed", "2026-10-09"), paper("due", "2026-10-20"), paper("due", "2026-10-13")],
    "2026-10-13",
  ],
  ["the last once all are there", [paper("confirmed", "2026-10-09"), paper("confirmed", "2026-10-20")], "2026-10-20"],
  ["nothing before anybody promised", [paper("due", null)], null],
] as const)("a case is due: %s", (_what, papers, due) => {
  expect(caseDueOf(papers)).toBe(due);
});

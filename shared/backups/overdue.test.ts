import { describe, expect, test } from "vitest";
import { calendarOf } from "../calendar.ts";
import { isBackupOverdue } from "./overdue.ts";

/** National Day 2026, with a worked Saturday. */
const calendar = calendarOf([
  {
    year: 2026,
    status: "official",
    off: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
    work: ["2026-10-10"],
    source: "test",
  },
]);

describe("a backup is overdue", () => {
  test.each([
    // last good     changed  today         overdue
    ["2026-11-23", true, "2026-11-23", false],
    ["2026-11-23", true, "2026-11-24", false],
    ["2026-11-23", true, "2026-11-25", true],
    ["2026-11-20", true, "2026-11-23", false], // Friday's, on Monday
    ["2026-11-20", true, "2026-11-24", true],
    ["2026-09-30", true, "2026-10-08", false], // over the holidays
    ["2026-10-09", true, "2026-10-12", true], // the Saturday between was worked
    ["2026-11-02", false, "2026-11-23", false], // nothing was done
    ["2026-12-24", true, "2026-11-23", false], // the clock was set back
    [null, true, "2026-11-23", true],
    [null, false, "2026-11-23", false],
  ] as const)("last good %s, something done %s, on %s: %s", (lastGoodOn, changedSince, today, overdue) => {
    expect(isBackupOverdue({ lastGoodOn, changedSince, today, calendar })).toBe(overdue);
  });
});

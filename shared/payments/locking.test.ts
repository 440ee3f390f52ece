import { describe, expect, test } from "vitest";
import { openDay } from "./locking.ts";

const half = { from: "2026-01-01", to: "2026-06-30" };
const third = { from: "2026-07-01", to: "2026-09-30" };

describe("the day by which money counts", () => {
  test.each([
    // closed, received, entered, counts
    [[], "2026-03-05", "2026-11-23", "2026-03-05"],
    [[half], "2026-07-01", "2026-11-23", "2026-07-01"],
    // a report has closed the day of receipt: it counts when it is entered
    [[half], "2026-03-05", "2026-11-23", "2026-11-23"],
    [[half], "2026-06-30", "2026-07-02", "2026-07-02"],
    // the day on which it is entered is closed too: the first one that is open
    [[half, third], "2026-03-05", "2026-08-20", "2026-10-01"],
    [[{ from: "2026-01-01", to: "2026-11-23" }], "2026-11-20", "2026-11-23", "2026-11-24"],
    // reports of overlapping periods
    [[half, { from: "2026-06-01", to: "2026-08-31" }], "2026-05-01", "2026-06-15", "2026-09-01"],
  ] as const)("closed %j, received %s, entered %s: %s", (closed, receivedOn, enteredOn, countsOn) => {
    expect(openDay(closed, receivedOn, enteredOn)).toBe(countsOn);
  });
});

import { describe, expect, test } from "vitest";
import { inForceOn, standingOf } from "./standing.ts";

/** The second version was meant for 2027; the third, decided later, overtakes it. */
const versions = [
  { version: 1, effectiveFrom: "2023-01-01" },
  { version: 3, effectiveFrom: "2026-12-01" },
  { version: 2, effectiveFrom: "2027-01-01" },
];

describe("the version in force", () => {
  test.each([
    ["2026-11-30", 1],
    ["2026-12-01", 3],
    // What was decided last counts, although the second one begins later.
    ["2027-06-01", 3],
    // An old ledger asks about a day before there was any rule.
    ["2019-05-05", 1],
  ])("on %s is version %i", (on, version) => {
    expect(inForceOn(versions, on)?.version).toBe(version);
  });

  test("is none where there is no version", () => {
    expect(inForceOn([], "2026-12-01")).toBeUndefined();
  });
});

describe("the standing of a version", () => {
  test.each([
    ["2026-11-23", ["in_force", "past", "coming"]],
    ["2026-12-01", ["past", "past", "in_force"]],
  ] as const)("on %s of the first, second and third: %j", (today, standings) => {
    const inOrder = versions.toSorted((a, b) => a.version - b.version);
    expect(inOrder.map((version) => standingOf(versions, version, today))).toEqual(standings);
  });
});

import { describe, expect, test } from "vitest";
import { missingIn, nextPlanRow, planRowsIn, splitPlan, totalOf } from "./plan-rows.ts";
import type { PlanRow } from "./plan-rows.ts";

const row = (over: Partial<PlanRow> = {}): PlanRow => ({ amount: 100, dueOn: "2026-12-31", note: null, ...over });

describe("the rows of a plan", () => {
  test.each([
    [100, 3, [33, 33, 34]],
    [99, 3, [33, 33, 33]],
    [2, 3, [0, 0, 2]],
  ])("%i split into %i", (total, count, amounts) => {
    const rows = splitPlan(total, count, "2026-11-30");
    expect(rows.map(({ amount }) => amount)).toEqual(amounts);
    expect(totalOf(rows)).toBe(total);
  });

  test("they are a month apart, at the end of a short month too", () => {
    expect(splitPlan(3, 3, "2026-12-31").map(({ dueOn }) => dueOn)).toEqual(["2026-12-31", "2027-01-31", "2027-02-28"]);
  });

  test("the next one takes what is left", () => {
    expect(nextPlanRow([], 100, "2026-11-23")).toEqual({ amount: 100, dueOn: "2026-12-23", note: null });
    expect(nextPlanRow([row({ amount: 40 })], 100, "2026-11-23")).toEqual({
      amount: 60,
      dueOn: "2027-01-31",
      note: null,
    });
    expect(nextPlanRow([row()], 100, "2026-11-23").amount).toBeNull();
  });

  test("what is missing is said in its place", () => {
    expect(missingIn([row(), row({ amount: null, dueOn: "" })]).map(({ field }) => field)).toEqual([
      "instalments.1.dueOn",
      "instalments.1.amount",
    ]);
  });

  test("what is no row is left out", () => {
    expect(planRowsIn([row(), null, { dueOn: 3 }, { ...row(), amount: "1" }])).toEqual([row()]);
    expect(planRowsIn("x")).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { planProblems, planStanding, undisputedLeft } from "./plan.ts";
import type { PlanEntry, PlannedInstalment } from "./plan.ts";

const plan: PlannedInstalment[] = [
  { dueOn: "2026-11-10", amount: 4_000_000 },
  { dueOn: "2026-12-10", amount: 4_000_000 },
  { dueOn: "2027-01-10", amount: 4_000_000 },
];

describe("what is left without contest", () => {
  test.each([
    [{ principal: 100, disputed: 0, paid: 0 }, 100],
    [{ principal: 100, disputed: 30, paid: 20 }, 50],
    [{ principal: 100, disputed: 30, paid: 70 }, 0],
    [{ principal: 100, disputed: 30, paid: 90 }, 0],
    [{ principal: 100, disputed: 100, paid: 0 }, 0],
  ])("%j", (owed, left) => {
    expect(undisputedLeft(owed)).toBe(left);
  });
});

const asked = (instalments: PlannedInstalment[], left = 12_000_000, on: string | null = "2026-11-01") =>
  planProblems(instalments, { on, left }).map(({ field, code }) => `${field} ${code}`);

describe("a plan", () => {
  test.each<[what: string, instalments: PlannedInstalment[], problems: string[]]>([
    ["comes to what is left", plan, []],
    ["comes to less", plan.slice(0, 2), ["instalments PLAN_NOT_SUM"]],
    [
      "has an instalment of nothing",
      [...plan, { dueOn: "2027-02-10", amount: 0 }],
      ["instalments.3.amount AMOUNT_NOT_POSITIVE"],
    ],
    ["begins on the day on which it is set", [{ dueOn: "2026-11-01", amount: 12_000_000 }], []],
    ["begins before", [{ dueOn: "2026-10-31", amount: 12_000_000 }], ["instalments.0.dueOn PLAN_DUE_BEFORE"]],
    [
      "does not go on in time",
      [plan[1], plan[0], plan[2]].flatMap((one) => one ?? []),
      ["instalments.1.dueOn PLAN_NOT_IN_ORDER"],
    ],
  ])("%s", (_what, instalments, problems) => {
    expect(asked(instalments)).toEqual(problems);
  });

  test("says what it comes to and what it should", () => {
    expect(planProblems(plan, { on: null, left: 11_000_000 })).toEqual([
      { field: "instalments", code: "PLAN_NOT_SUM", data: { sum: 12_000_000, amount: 11_000_000 } },
    ]);
  });
});

const entry = (amount: number, over: Partial<PlanEntry> = {}): PlanEntry => ({
  amount,
  receivedOn: "2026-11-05",
  counts: true,
  ...over,
});
const stands = (entries: PlanEntry[]) =>
  planStanding(plan, entries, "2026-11-20").map(({ state, paid, pending }) => [state, paid, pending]);

describe("how its instalments stand on 20 November", () => {
  test.each<[what: string, entries: PlanEntry[], standing: unknown[]]>([
    [
      "nothing came",
      [],
      [
        ["late", 0, 0],
        ["not_due", 0, 0],
        ["not_due", 0, 0],
      ],
    ],
    [
      "the first came",
      [entry(4_000_000)],
      [
        ["paid", 4_000_000, 0],
        ["not_due", 0, 0],
        ["not_due", 0, 0],
      ],
    ],
    [
      "more than one came",
      [entry(5_000_000)],
      [
        ["paid", 4_000_000, 0],
        ["partly", 1_000_000, 0],
        ["not_due", 0, 0],
      ],
    ],
    [
      "what was paid on the third goes there first",
      [entry(5_000_000, { instalmentNo: 3 })],
      [
        ["partly", 1_000_000, 0],
        ["not_due", 0, 0],
        ["paid", 4_000_000, 0],
      ],
    ],
    [
      "nobody has verified it",
      [entry(4_000_000, { counts: false })],
      [
        ["late", 0, 4_000_000],
        ["not_due", 0, 0],
        ["not_due", 0, 0],
      ],
    ],
    [
      "what was taken back of the first leaves the second as it is",
      [entry(4_000_000), entry(4_000_000, { instalmentNo: 2 }), entry(-4_000_000, { instalmentNo: 1 })],
      [
        ["late", 0, 0],
        ["paid", 4_000_000, 0],
        ["not_due", 0, 0],
      ],
    ],
    [
      "what was taken back without a number comes from the last one filled",
      [entry(8_000_000), entry(-4_000_000)],
      [
        ["paid", 4_000_000, 0],
        ["not_due", 0, 0],
        ["not_due", 0, 0],
      ],
    ],
    [
      "an instalment that there is not goes to the earliest",
      [entry(4_000_000, { instalmentNo: 9 })],
      [
        ["paid", 4_000_000, 0],
        ["not_due", 0, 0],
        ["not_due", 0, 0],
      ],
    ],
  ])("%s", (_what, entries, standing) => {
    expect(stands(entries)).toEqual(standing);
  });
});

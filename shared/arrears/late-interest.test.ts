import { array, assert, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../calendar.ts";
import { lateInterest, lateRateOf } from "./late-interest.ts";
import type { LateRate, Paid } from "./late-interest.ts";

const statutory: LateRate = { kind: "statutory", basisPointsPerDay: 5 };
const owed = { principal: 10_000_000, dueOn: "2026-04-01", asOf: "2026-05-01", payments: [], rate: statutory };

describe("which rate counts (802号令 17)", () => {
  test.each([
    ["nothing agreed: 0.05 % a day", { agreedRate: null, lpr: 30_000 }, statutory, []],
    ["agreed", { agreedRate: 60_000, lpr: 30_000 }, { kind: "agreed", yearly: 60_000 }, []],
    ["agreed as the LPR", { agreedRate: 30_000, lpr: 30_000 }, { kind: "agreed", yearly: 30_000 }, []],
    ["agreed below it", { agreedRate: 29_999, lpr: 30_000 }, { kind: "lpr", yearly: 30_000 }, ["RATE_BELOW_LPR"]],
    ["agreed at nothing", { agreedRate: 0, lpr: 30_000 }, { kind: "lpr", yearly: 30_000 }, ["RATE_BELOW_LPR"]],
    ["LPR not known", { agreedRate: 60_000, lpr: null }, { kind: "agreed", yearly: 60_000 }, ["LPR_UNKNOWN"]],
  ])("%s", (_what, given, rate, codes) => {
    const found = lateRateOf(given, 5);
    expect(found.rate).toEqual(rate);
    expect(found.warnings.map(({ code }) => code)).toEqual(codes);
  });
});

describe("late interest", () => {
  test.each<[what: string, over: Partial<Parameters<typeof lateInterest>[0]>, amount: number, days: number]>([
    // 100 000.00 × 0.05 % × 30 = 1 500.00
    ["thirty days at the statutory rate", {}, 150_000, 30],
    ["nothing on the due day", { asOf: "2026-04-01" }, 0, 0],
    ["nothing before it", { asOf: "2026-03-01" }, 0, 0],
    ["one day", { asOf: "2026-04-02" }, 5_000, 1],
    // 100 000.00 × 6 % × 30 ÷ 365 = 493.1506…
    ["at an agreed rate", { rate: { kind: "agreed", yearly: 60_000 } }, 49_315, 30],
    // 10 days on 100 000.00, then 20 on 60 000.00: 500.00 + 600.00
    ["less since a payment", { payments: [{ on: "2026-04-11", amount: 4_000_000 }] }, 110_000, 30],
    ["a payment before the due day", { payments: [{ on: "2026-03-11", amount: 4_000_000 }] }, 90_000, 30],
    ["nothing once all is paid", { payments: [{ on: "2026-04-11", amount: 10_000_000 }] }, 50_000, 30],
    ["nothing more where more was paid", { payments: [{ on: "2026-04-11", amount: 12_000_000 }] }, 50_000, 30],
    [
      "again once money went back",
      {
        payments: [
          { on: "2026-04-11", amount: 10_000_000 },
          { on: "2026-04-21", amount: -10_000_000 },
        ],
      },
      100_000,
      30,
    ],
    ["a payment after the day that is asked for", { payments: [{ on: "2026-05-02", amount: 4_000_000 }] }, 150_000, 30],
    // 1 fen × 0.05 % × 1000 days = half a fen
    ["half a fen is a fen", { principal: 1, asOf: "2028-12-26" }, 1, 1_000],
    ["less than half is none", { principal: 1, asOf: "2028-12-25" }, 0, 999],
    // Each piece alone would be rounded to nothing.
    [
      "rounded once, at the end",
      { principal: 1_500, asOf: "2026-04-03", payments: [{ on: "2026-04-02", amount: 500 }] },
      1,
      2,
    ],
  ])("%s", (_what, over, amount, days) => {
    expect(lateInterest({ ...owed, ...over })).toMatchObject({ amount, days });
  });

  test("its pieces say from when to when how much was owed", () => {
    const { pieces } = lateInterest({ ...owed, payments: [{ on: "2026-04-11", amount: 4_000_000 }] });
    expect(pieces).toEqual([
      { from: "2026-04-01", to: "2026-04-11", days: 10, balance: 10_000_000 },
      { from: "2026-04-11", to: "2026-05-01", days: 20, balance: 6_000_000 },
    ]);
  });

  test("the largest sum is reckoned to the fen; one that no number holds is not told", () => {
    const most = { ...owed, principal: 10 ** 15 };
    expect(lateInterest({ ...most, asOf: "2026-04-02" }).amount).toBe(500_000_000_000);
    expect(lateInterest({ ...most, dueOn: "1900-01-01", asOf: "2099-12-31" }).amount).toBeNull();
  });

  const payment = record({
    on: integer({ min: -30, max: 400 }).map((days) => addDays("2026-04-01", days)),
    amount: integer({ min: -5_000_000, max: 5_000_000 }),
  });

  test("whatever is paid in which order: never negative, never more than without a payment, the same in any order", () => {
    assert(
      property(array(payment, { maxLength: 8 }), integer({ min: 0, max: 400 }), (payments, late) => {
        const asOf = addDays(owed.dueOn, late);
        const reckoned = (given: readonly Paid[]) => lateInterest({ ...owed, asOf, payments: given }).amount ?? -1;
        const positive = payments.filter(({ amount }) => amount > 0);
        expect(reckoned(payments)).toBeGreaterThanOrEqual(0);
        expect(reckoned(positive)).toBeLessThanOrEqual(reckoned([]));
        expect(reckoned(payments.toReversed())).toBe(reckoned(payments));
      }),
    );
  });
});

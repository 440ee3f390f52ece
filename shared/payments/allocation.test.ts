import { array, assert, constantFrom, integer, nat, oneof, option, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf } from "../names.ts";
import {
  after,
  allocate,
  allocationOrders,
  allocationRules,
  allocationWarnings,
  debtParts,
  inCourtOrder,
  inOrder,
  takenBack,
  totalOf,
} from "./allocation.ts";
import type { Allocated, AllocationRule, Debt } from "./allocation.ts";

const owed: Debt = { fees: 30_000, penalty: 50_000, interest: 200_000, principal: 1_000_000 };
const split = (rule: AllocationRule, amount: number, debt = owed) =>
  allocate(debt, amount, inOrder(allocationOrders[rule]));

describe("what a payment goes to", () => {
  test.each<[AllocationRule, number, Partial<Allocated>]>([
    // Fees, penalty, interest, principal: the usual order (domain sheet 9.4).
    ["default", 20_000, { fees: 20_000 }],
    ["default", 100_000, { fees: 30_000, penalty: 50_000, interest: 20_000 }],
    ["default", 300_000, { fees: 30_000, penalty: 50_000, interest: 200_000, principal: 20_000 }],
    ["interest_first", 240_000, { fees: 30_000, interest: 200_000, penalty: 10_000 }],
    ["principal_first", 1_020_000, { principal: 1_000_000, fees: 20_000 }],
    // Civil Code art. 561: costs, interest, principal; penalty interest last.
    ["law_561", 1_240_000, { fees: 30_000, interest: 200_000, principal: 1_000_000, penalty: 10_000 }],
    ["law_561", 229_999, { fees: 30_000, interest: 199_999 }],
    ["default", 1_280_001, { ...owed, other: 1 }],
  ])("by %s, %i fen", (rule, amount, parts) => {
    const nothing = { fees: 0, penalty: 0, interest: 0, principal: 0, other: 0 };
    expect(split(rule, amount)).toEqual({ ...nothing, ...parts });
  });

  test("a part of which more was paid than was owed takes nothing, and pays no other part", () => {
    const debt = { ...owed, interest: -500 };
    expect(split("default", 100_000, debt)).toMatchObject({
      fees: 30_000,
      penalty: 50_000,
      interest: 0,
      principal: 20_000,
    });
    expect(totalOf(debt)).toBe(1_080_000);
  });

  test.each([
    [50_000, { fees: 10_000, interest: 40_000, principal: 0, penalty: 0 }],
    [1_110_000, { fees: 10_000, interest: 100_000, principal: 1_000_000, penalty: 0 }],
    // The doubled interest last, and after it what the decision does not name.
    [1_170_000, { fees: 20_000, interest: 100_000, principal: 1_000_000, penalty: 50_000 }],
    [1_280_000, { fees: 30_000, interest: 200_000, principal: 1_000_000, penalty: 50_000 }],
  ])("in enforcement, %i fen: what was decided first", (amount, parts) => {
    const decided = { fees: 10_000, interest: 100_000, principal: 1_000_000 };
    expect(allocate(owed, amount, inCourtOrder(decided))).toEqual({ ...parts, other: 0 });
  });

  test("a decision above what is owed makes no balance negative", () => {
    const decided = { fees: 900_000, interest: 900_000, principal: 9_000_000 };
    expect(allocate(owed, 2_000_000, inCourtOrder(decided))).toEqual({ ...owed, other: 720_000 });
  });

  test("more than is owed is said, and kept", () => {
    expect(allocationWarnings(owed, 1_280_000)).toEqual([]);
    expect(allocationWarnings(owed, 1_280_001)).toEqual([
      { field: "amount", code: "MORE_THAN_OUTSTANDING", data: { outstanding: 1_280_000, over: 1 } },
    ]);
  });

  test("what was filled last is emptied first", () => {
    const paid = split("default", 300_000);
    expect(takenBack(paid, 30_000, allocationOrders.default)).toEqual({
      fees: 0,
      penalty: 0,
      interest: -10_000,
      principal: -20_000,
      other: 0,
    });
  });
});

const fen = integer({ min: 0, max: 10 ** 15 });
const debts = record({ fees: fen, penalty: fen, interest: fen, principal: fen });
const rules = constantFrom(...codesOf(allocationRules));
const amounts = integer({ min: 1, max: 10 ** 15 });
const decisions = record({ fees: fen, interest: fen, principal: fen });
const sumOf = (parts: Allocated) => Object.values(parts).reduce((sum, part) => sum + part, 0);

describe("whatever is owed and paid", () => {
  test("the parts sum to the amount, none is below zero, and none of the debt falls below zero", () => {
    assert(
      property(debts, amounts, rules, option(decisions), (debt, amount, rule, decided) => {
        const order = decided === null ? inOrder(allocationOrders[rule]) : inCourtOrder(decided);
        const parts = allocate(debt, amount, order);
        expect(sumOf(parts)).toBe(amount);
        expect(Object.values(parts).every((part) => part >= 0)).toBe(true);
        const left = after(debt, parts);
        expect(debtParts.every((part) => left[part] >= 0)).toBe(true);
        // Nothing is kept apart as long as something is owed.
        expect(parts.other === 0 || totalOf(left) === 0).toBe(true);
        expect(totalOf(left)).toBe(Math.max(0, totalOf(debt) - amount));
      }),
    );
  });

  const smallDebts = record({
    fees: integer({ min: 0, max: 900 }),
    penalty: integer({ min: 0, max: 900 }),
    interest: integer({ min: 0, max: 900 }),
    principal: integer({ min: 0, max: 900 }),
  });
  const deeds = array(
    oneof(
      record({ pay: integer({ min: 1, max: 1_500 }), rule: rules }),
      record({ back: nat(), share: integer({ min: 1, max: 100 }) }),
    ),
    { maxLength: 30 },
  );

  test("payments and reversals in any order make no part negative, and everything taken back is owed again", () => {
    assert(
      property(smallDebts, deeds, (debt, told) => {
        let left: Debt = debt;
        const paid: { parts: Allocated; rule: AllocationRule }[] = [];
        for (const deed of told) {
          if ("pay" in deed) {
            const parts = allocate(left, deed.pay, inOrder(allocationOrders[deed.rule]));
            left = after(left, parts);
            paid.push({ parts, rule: deed.rule });
          } else if (paid.length > 0) {
            // Each payment is reversed once at most.
            const [original] = paid.splice(deed.back % paid.length, 1);
            if (original === undefined) continue;
            const amount = Math.max(1, Math.floor((sumOf(original.parts) * deed.share) / 100));
            const back = takenBack(original.parts, amount, allocationOrders[original.rule]);
            expect(sumOf(back)).toBe(-amount);
            for (const part of [...debtParts, "other"] as const) {
              expect(back[part] <= 0 && original.parts[part] + back[part] >= 0).toBe(true);
            }
            left = after(left, back);
          }
          for (const part of debtParts) {
            expect(left[part]).toBeGreaterThanOrEqual(0);
            expect(left[part]).toBeLessThanOrEqual(debt[part]);
          }
        }
      }),
    );
  });
});

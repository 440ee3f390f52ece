import { describe, expect, test } from "vitest";
import { fen } from "../../shared/money.ts";
import { instalmentsIn, nextRow, rowProblems, splitEvenly, totalOf } from "./instalments.ts";
import type { InstalmentRow } from "./instalments.ts";

const pair = { payer: "云岭物流", payee: "稻香食品" };
const row = (over: Partial<InstalmentRow> = {}): InstalmentRow => ({
  ...pair,
  amount: 1_000_000,
  dueOn: "2026-12-10",
  note: null,
  ...over,
});

describe("splitting into equal instalments", () => {
  test.each([
    ["evenly", 12_000_000, 3, [4_000_000, 4_000_000, 4_000_000]],
    ["the rest with the last", 10_000_000, 3, [3_333_333, 3_333_333, 3_333_334]],
    ["one", 1, 1, [1]],
    ["less than a fen each", 2, 3, [0, 0, 2]],
  ])("%s", (_, total, count, amounts) => {
    const rows = splitEvenly({ ...pair, total: fen(total), count, firstDueOn: "2026-12-10" });
    expect(rows.map(({ amount }) => amount)).toEqual(amounts);
    expect(totalOf(rows)).toBe(total);
  });

  test.each([
    ["2026-12-10", ["2026-12-10", "2027-01-10", "2027-02-10"]],
    ["2027-01-31", ["2027-01-31", "2027-02-28", "2027-03-31"]],
  ])("a month apart from %s on, between the same two", (firstDueOn, days) => {
    const rows = splitEvenly({ ...pair, total: fen(300), count: 3, firstDueOn });
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(days);
    expect(new Set(rows.map(({ payer, payee }) => `${payer} ${payee}`))).toEqual(new Set(["云岭物流 稻香食品"]));
  });
});

describe("the row after these", () => {
  test("begins with who usually pays whom, in a month", () => {
    expect(nextRow([], pair, "2026-11-23")).toEqual({ ...pair, amount: null, dueOn: "2026-12-23", note: null });
  });

  test.each([
    ["a month later", ["2026-12-10"], "2027-01-10"],
    ["into a short month", ["2027-01-31"], "2027-02-28"],
    ["out of a short month again", ["2027-01-31", "2027-02-28"], "2027-03-31"],
    ["past a row without a day", ["2027-01-31", ""], ""],
  ])("%s", (_, days, next) => {
    const rows = days.map((dueOn) => row({ dueOn }));
    expect(nextRow(rows, pair, "2026-11-23")).toEqual(row({ dueOn: next }));
  });
});

describe("what speaks against instalments", () => {
  test("whatever is missing is asked for at its place, and nothing else is said about it", () => {
    const rows = [row(), { payer: "", payee: "", amount: null, dueOn: "", note: null }];
    expect(rowProblems(rows)).toEqual(
      ["payer", "payee", "dueOn", "amount"].map((name) => ({ field: `instalments.1.${name}`, code: "REQUIRED" })),
    );
  });

  test("nobody pays themselves, and nobody pays nothing", () => {
    expect(rowProblems([row({ payee: pair.payer, amount: 0 })])).toEqual([
      { field: "instalments.0.amount", code: "AMOUNT_NOT_POSITIVE" },
      { field: "instalments.0.payee", code: "PAYER_IS_PAYEE" },
    ]);
  });
});

test("a kept draft of another shape is no instalment", () => {
  expect(instalmentsIn([row(), { payer: "云岭物流" }, null, "x"])).toEqual([row()]);
  expect(instalmentsIn(undefined)).toEqual([]);
});

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesOf, isSame, sumsOf } from "./entries.ts";
import type { StatementEntry } from "./entries.ts";
import { answerProblems, makingProblems, periodProblems, whyNotAnswer, whyNotRemove } from "./rules.ts";

const entry = (id: number, over: Partial<StatementEntry> = {}): StatementEntry => ({
  id,
  receivedOn: "2026-11-10",
  countsOn: "2026-11-10",
  party: "洋县云岭物流有限公司（虚构）",
  loanNo: "",
  how: "调解履行",
  voucherNo: `PZ-${id}`,
  caseNo: "",
  isReversal: false,
  fromArrears: false,
  isCash: true,
  amount: 10_000,
  fees: 0,
  penalty: 0,
  interest: 0,
  principal: 0,
  other: 0,
  ...over,
});

const total = (entries: readonly StatementEntry[]): number => sumsOf(entries).total;

describe("the sums of a statement", () => {
  test("take what was taken back off, and say how much came from arrears", () => {
    const entries = [
      entry(1),
      entry(2, { fromArrears: true, amount: 5_000 }),
      entry(3, { amount: -4_000, isReversal: true }),
    ];
    expect(sumsOf(entries)).toMatchObject({ count: 3, total: 11_000, fromArrears: 5_000, nonCash: 0 });
  });

  test("of a bank keep what was settled without cash apart, and count loans once", () => {
    const entries = [
      entry(1, { loanNo: "610723202200100200", principal: 9_000, interest: 1_000 }),
      entry(2, { loanNo: "610723202200100200", principal: 10_000 }),
      entry(3, { loanNo: "610723202200100300", principal: 10_000, isCash: false }),
    ];
    const cash = { principal: 19_000, interest: 1_000, penalty: 0, fees: 0, other: 0 };
    expect(sumsOf(entries)).toEqual({ count: 3, loans: 2, total: 20_000, fromArrears: 0, cash, nonCash: 10_000 });
  });
});

describe("what differs", () => {
  const then = [entry(1), entry(2)];

  test.each<[string, readonly StatementEntry[], readonly number[], readonly number[]]>([
    ["nothing", [entry(1), entry(2)], [], []],
    ["the order alone", [entry(2), entry(1)], [], []],
    ["the name of a payer alone", [entry(1, { party: "改名后" }), entry(2)], [], []],
    ["another entry", [...then, entry(3)], [3], []],
    ["one that counts no more", [entry(1)], [], [2]],
    ["an amount", [entry(1), entry(2, { amount: 9_999 })], [2], [2]],
    ["the part that it goes to", [entry(1, { principal: 10_000 }), entry(2)], [1], [1]],
    ["the day by which it counts", [entry(1, { countsOn: "2026-12-01" }), entry(2)], [1], [1]],
  ])("%s", (_, now, added, gone) => {
    const found = differencesOf(then, now);
    expect([found.added.map(({ id }) => id), found.gone.map(({ id }) => id)]).toEqual([added, gone]);
    expect(isSame(found)).toBe(added.length + gone.length === 0);
  });

  test("is the difference of the sums, whatever was added and taken away", () => {
    const ledger = fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 30 }), amount: fc.integer() }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(ledger, ledger, (one, other) => {
        const [before, after] = [one, other].map((rows) => rows.map(({ id, amount }) => entry(id, { amount })));
        const { added, gone } = differencesOf(before ?? [], after ?? []);
        expect(total(before ?? []) + total(added) - total(gone)).toBe(total(after ?? []));
      }),
    );
  });
});

describe("a statement's rules", () => {
  test.each([
    ["2026-01-01", "2026-11-23", []],
    ["2026-11-23", "2026-12-31", []],
    ["2026-11-24", "2026-12-31", ["PERIOD_NOT_BEGUN"]],
    ["2026-11-23", "2026-11-22", ["PERIOD_BACKWARDS"]],
  ])("from %s to %s on 23 November: %j", (from, to, expected) => {
    expect(periodProblems({ from, to }, "2026-11-23").map(({ code }) => code)).toEqual(expected);
  });

  test.each([
    [0, [], ["NOTHING_COUNTED"]],
    [1, [], []],
    [1, [{ state: "made", isCurrent: true }], ["STATEMENT_WAITING"]],
    [1, [{ state: "made", isCurrent: false }], []],
    [1, [{ state: "signed", isCurrent: true }], ["STATEMENT_SIGNED_ALREADY"]],
    [1, [{ state: "signed", isCurrent: false }], []],
    [1, [{ state: "objected", isCurrent: true }], []],
  ] as const)("%d entries after %j: %j", (entries, earlier, expected) => {
    expect(makingProblems(entries, earlier).map(({ code }) => code)).toEqual(expected);
  });

  test.each([
    ["2026-11-20", ["ANSWERED_BEFORE_MADE"]],
    ["2026-11-21", []],
    ["2026-11-23", []],
    ["2026-11-24", ["DATE_IN_FUTURE"]],
  ])("made on the 21st, answered on %s: %j", (on, expected) => {
    expect(answerProblems(on, "2026-11-21", "2026-11-23").map(({ code }) => code)).toEqual(expected);
  });

  test.each([
    ["made", null, null],
    ["signed", "STATEMENT_ANSWERED", "STATEMENT_SIGNED"],
    ["objected", "STATEMENT_ANSWERED", null],
  ] as const)("one that is %s", (state, answer, remove) => {
    expect([whyNotAnswer({ state })?.code ?? null, whyNotRemove({ state })?.code ?? null]).toEqual([answer, remove]);
  });
});

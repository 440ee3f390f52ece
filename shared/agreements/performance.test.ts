import { array, assert, boolean, integer, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { performanceOf, summaryOf } from "./performance.ts";
import type { Instalment, LedgerEntry } from "./performance.ts";

const TODAY = "2026-11-23";
const due = (dueOn: string, amount = 100, payer = "甲", payee = "乙"): Instalment => ({ payer, payee, amount, dueOn });
const money = (receivedOn: string, amount: number, over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  payerName: "甲",
  payeeName: "乙",
  amount,
  receivedOn,
  counts: true,
  ...over,
});

/** state, paid, pending, paid late: of each instalment. */
const standing = (instalments: readonly Instalment[], entries: readonly LedgerEntry[]) =>
  performanceOf(instalments, entries, TODAY).map(({ state, paid, pending, paidLate }) => [
    state,
    paid,
    pending,
    paidLate,
  ]);

describe("one instalment", () => {
  test.each<[what: string, dueOn: string, entries: readonly LedgerEntry[], unknown[], string | null]>([
    ["tomorrow, unpaid", "2026-11-24", [], ["not_due", 0, 0, false], null],
    ["today, unpaid", "2026-11-23", [], ["due", 0, 0, false], null],
    ["yesterday, unpaid", "2026-11-22", [], ["late", 0, 0, false], null],
    ["paid on its day", "2026-11-20", [money("2026-11-20", 100)], ["paid", 100, 0, false], "2026-11-20"],
    ["paid a day late", "2026-11-20", [money("2026-11-21", 100)], ["paid", 100, 0, true], "2026-11-21"],
    ["paid long before", "2026-12-31", [money("2026-11-05", 100)], ["paid", 100, 0, false], "2026-11-05"],
    ["half paid, not due", "2026-11-24", [money("2026-11-20", 50)], ["partly", 50, 0, false], "2026-11-20"],
    ["half paid, overdue", "2026-11-20", [money("2026-11-20", 50)], ["partly", 50, 0, true], "2026-11-20"],
    [
      "paid in two parts, the second one late",
      "2026-11-20",
      [money("2026-11-19", 50), money("2026-11-22", 50)],
      ["paid", 100, 0, true],
      "2026-11-22",
    ],
    ["more than owed", "2026-11-24", [money("2026-11-20", 130)], ["paid", 100, 0, false], "2026-11-20"],
    [
      "entered and not verified",
      "2026-11-24",
      [money("2026-11-20", 100, { counts: false })],
      ["not_due", 0, 100, false],
      null,
    ],
    [
      "half verified, half not",
      "2026-11-22",
      [money("2026-11-20", 50), money("2026-11-21", 50, { counts: false })],
      ["partly", 50, 50, true],
      "2026-11-20",
    ],
    [
      "paid and taken back",
      "2026-11-22",
      [money("2026-11-20", 100), money("2026-11-21", -100)],
      ["late", 0, 0, false],
      null,
    ],
    [
      "paid too much, and the surplus taken back",
      "2026-11-24",
      [money("2026-11-20", 130), money("2026-11-21", -30)],
      ["paid", 100, 0, false],
      "2026-11-20",
    ],
    [
      "paid too much, and more than the surplus taken back",
      "2026-11-24",
      [money("2026-11-20", 130), money("2026-11-21", -50)],
      ["partly", 80, 0, false],
      "2026-11-20",
    ],
    [
      "paid, and a taking back that nobody verified",
      "2026-11-24",
      [money("2026-11-20", 100), money("2026-11-21", -100, { counts: false })],
      ["paid", 100, 0, false],
      "2026-11-20",
    ],
  ])("%s", (_, dueOn, entries, stands, lastPaidOn) => {
    expect(standing([due(dueOn)], entries)).toEqual([stands]);
    expect(performanceOf([due(dueOn)], entries, TODAY)[0]?.lastPaidOn).toBe(lastPaidOn);
  });
});

describe("several instalments", () => {
  const three = [due("2026-11-10"), due("2026-11-20"), due("2026-12-20")];

  test("money goes to the earliest that is open, in whatever order they stand", () => {
    const paid = [money("2026-11-10", 100), money("2026-11-21", 70)];
    expect(standing(three, paid)).toEqual([
      ["paid", 100, 0, false],
      ["partly", 70, 0, true],
      ["not_due", 0, 0, false],
    ]);
    expect(standing(three.toReversed(), paid)).toEqual([
      ["not_due", 0, 0, false],
      ["partly", 70, 0, true],
      ["paid", 100, 0, false],
    ]);
  });

  test("one payment fills several", () => {
    expect(standing(three, [money("2026-11-15", 250)])).toEqual([
      ["paid", 100, 0, true],
      ["paid", 100, 0, false],
      ["partly", 50, 0, false],
    ]);
  });

  test("what is taken back opens those again that were filled last", () => {
    expect(standing(three, [money("2026-11-10", 250), money("2026-11-22", -120)])).toEqual([
      ["paid", 100, 0, false],
      ["partly", 30, 0, true],
      ["not_due", 0, 0, false],
    ]);
  });

  test("entries count by their day, however they were entered", () => {
    expect(standing([due("2026-11-20")], [money("2026-11-22", -100), money("2026-11-10", 100)])).toEqual([
      ["late", 0, 0, false],
    ]);
  });

  test("where one pays one, names on the slip do not matter; where several do, they decide", () => {
    const byDirector = money("2026-11-10", 100, { payerName: "甲的经理" });
    expect(standing(three.slice(0, 1), [byDirector])).toEqual([["paid", 100, 0, false]]);
    const two = [due("2026-11-24", 100, "甲"), due("2026-11-24", 100, "丙")];
    expect(standing(two, [byDirector])).toEqual([
      ["not_due", 0, 0, false],
      ["not_due", 0, 0, false],
    ]);
    expect(standing(two, [money("2026-11-10", 150, { payerName: " 丙 " })])).toEqual([
      ["not_due", 0, 0, false],
      ["paid", 100, 0, false],
    ]);
  });

  test("unverified money is set against what verified money left open", () => {
    const entries = [money("2026-11-12", 100, { counts: false }), money("2026-11-15", 100)];
    expect(standing(three, entries)).toEqual([
      ["paid", 100, 0, true],
      ["late", 0, 100, false],
      ["not_due", 0, 0, false],
    ]);
  });

  test("no instalments, no performance", () => {
    expect(performanceOf([], [money("2026-11-10", 100)], TODAY)).toEqual([]);
  });
});

describe("as a whole", () => {
  test.each([
    [[], { all: 0, paid: 0, late: 0, received: 0 }],
    [[money("2026-11-10", 100)], { all: 3, paid: 1, late: 1, received: 100 }],
    [[money("2026-11-10", 130)], { all: 3, paid: 1, late: 1, received: 130 }],
    [[money("2026-11-15", 200)], { all: 3, paid: 2, late: 0, received: 200 }],
    [[money("2026-11-15", 300)], { all: 3, paid: 3, late: 0, received: 300 }],
  ])("%o: %o", (entries, summary) => {
    const instalments = summary.all === 0 ? [] : [due("2026-11-10"), due("2026-11-20"), due("2026-12-20")];
    expect(summaryOf(performanceOf(instalments, entries, TODAY))).toEqual(summary);
  });

  test("never more is paid than was owed and came, nor less than nothing", () => {
    const day = integer({ min: 1, max: 30 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
    const owed = array(record({ dueOn: day, amount: integer({ min: 1, max: 500 }) }), { maxLength: 6 });
    const came = array(record({ receivedOn: day, amount: integer({ min: -500, max: 500 }), counts: boolean() }));
    assert(
      property(owed, came, (instalments, entries) => {
        const performance = performanceOf(
          instalments.map(({ dueOn, amount }) => due(dueOn, amount)),
          entries.map(({ receivedOn, amount, counts }) => money(receivedOn, amount, { counts })),
          TODAY,
        );
        performance.forEach(({ paid, pending }, place) => {
          expect(paid).toBeGreaterThanOrEqual(0);
          expect(pending).toBeGreaterThanOrEqual(0);
          expect(paid + pending).toBeLessThanOrEqual(instalments[place]?.amount ?? 0);
        });
        const positive = entries.filter(({ amount, counts }) => counts && amount > 0);
        const received = positive.reduce((sum, { amount }) => sum + amount, 0);
        expect(summaryOf(performance).received).toBeLessThanOrEqual(received);
      }),
    );
  });
});

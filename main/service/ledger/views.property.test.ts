import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../shared/calendar.ts";
import { figureBehind } from "../../../shared/ledger/behind.ts";
import type { ViewTotal } from "../../../shared/ledger/contract.ts";
import { cashParts, viewKeys, wholeFigures } from "../../../shared/ledger/views.ts";
import { codesOf } from "../../../shared/names.ts";
import { periodOf } from "../../../shared/period.ts";
import type { Period } from "../../../shared/period.ts";
import { creditCode } from "../office/testing/drafts.ts";
import { failureOf } from "../office/testing/office.ts";
import { amountOf, keyOf, openLedgerOffice, paymentsBehind, wholeOf, wholeViewOf } from "./testing/ledger-office.ts";
import type { LedgerOffice, Payment } from "./testing/ledger-office.ts";

const kinds = [
  "mediated",
  "enforced",
  "R4",
  "arrears",
  "cash",
  "partly",
  "written_off",
  "N1",
  "N2",
  "N3",
  "wages",
] as const;
type Kind = (typeof kinds)[number];

type Step =
  | { act: "enter"; kind: Kind; fen: number; daysAgo: number; who: number; unit: boolean }
  | { act: "verify" | "sendBack" | "submit" | "reverse" | "remove" | "change"; which: number }
  | { act: "issue"; monthsAgo: number }
  | { act: "pass"; days: number };

const which = fc.nat(1_000);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant("enter" as const),
      kind: fc.constantFrom(...kinds),
      fen: fc.integer({ min: 5, max: 9_000_000 }),
      daysAgo: fc.nat(50),
      who: fc.nat(2),
      unit: fc.boolean(),
    }),
  },
  { weight: 9, arbitrary: fc.record({ act: fc.constant("verify" as const), which }) },
  {
    weight: 6,
    arbitrary: fc.record({ act: fc.constantFrom("sendBack", "submit", "reverse", "remove", "change"), which }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("issue" as const), monthsAgo: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("pass" as const), days: fc.integer({ min: 1, max: 20 }) }) },
);

/** What a report had closed, and what the ledger said of these days then. */
type Closed = { readonly period: Period; readonly total: ViewTotal };

const everything: Period = { from: "2026-01-01", to: "2029-12-31" };
/** Estimates have nothing to verify, so nothing locks them; all other figures are of money. */
const moneyFigures = ["recovered", "clearing", "cash", ...cashParts, "nonCash", "uncounted"] as const;
const moneyOf = (total: ViewTotal) => moneyFigures.map((figure) => total[figure]);

describe("whatever is entered, verified, sent back, reversed, changed and locked", () => {
  test("every view comes to the ledger, nothing counts twice, and nothing that was locked moves", async () => {
    const sequence = fc.array(step, { minLength: 40, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        const office = await openLedgerOffice();
        try {
          const closed: Closed[] = [];
          const entered: Payment[] = [];
          for (const each of steps) {
            await take(office, each, entered, closed);
            for (const { period, total } of closed) await expectSame(office, period, total);
          }
          await expectViewsAddUp(office);
          await expectLockedRefuses(office);
          await expectReportAgrees(office);
        } finally {
          await office.close();
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });
});

async function take(office: LedgerOffice, each: Step, entered: Payment[], closed: Closed[]): Promise<void> {
  const today = office.clock.today();
  switch (each.act) {
    case "enter":
      return void entered.push(await enter(office, each, today));
    case "pass":
      return office.clock.pass(each.days * 86_400);
    case "issue": {
      const anchor = addDays(`${today.slice(0, 8)}01`, -each.monthsAgo);
      const { from, to } = periodOf("month", anchor);
      const days = { from, to: to < today ? to : today };
      await office.supervisor.reports.issue({ from, to, title: "月报" });
      const { total } = await wholeViewOf(office.recorder, "town", days);
      return void closed.push({ period: days, total });
    }
    default: {
      const known = entered[each.which % entered.length];
      if (known === undefined) return;
      const found = await paymentsBehind(office.recorder, {});
      const payment = found.find(({ id }) => id === known.id);
      if (payment !== undefined) await actOn(office, each.act, payment, today, entered);
    }
  }
}

function enter(
  { enter: pay, collect, disputes, arrears, loans }: LedgerOffice,
  { kind, fen, daysAgo, who, unit }: Extract<Step, { act: "enter" }>,
  today: string,
): Promise<Payment> {
  const common = {
    receivedOn: addDays(today, -daysAgo),
    amount: fen,
    leadUnit: unit ? "justice_bureau" : null,
  };
  const payee = { payeeUscc: creditCode(who + 20), payeeName: `洋县第${who}公司（虚构）` };
  const loan = loans[who] ?? 1;
  const unsplit = { fees: 0, penalty: 0, interest: 0, principal: 0, other: 0 };
  switch (kind) {
    case "mediated":
      return pay({ ...common, ...payee, category: "R1", disputeId: disputes[who] ?? null });
    case "enforced":
      return pay({ ...common, ...payee, category: "R2" });
    case "R4":
      return pay({ ...common, ...payee, category: "R4", disputeId: disputes[0] ?? null });
    case "arrears":
      return pay({ ...common, ...payee, category: "R6", arrearsId: arrears[who] ?? null });
    case "cash":
      return collect(loan, { ...common, ...unsplit, principal: fen });
    case "partly":
      return collect(loan, { ...common, ...unsplit, fees: 1, penalty: 1, interest: 1, other: 1, principal: fen - 4 });
    case "written_off":
      return collect(loan, { ...common, ...unsplit, method: "write_off", principal: fen });
    case "wages":
      return pay({
        ...common,
        payeeUscc: null,
        payeeName: "王某乙",
        category: "R1",
        headline: "none",
        tags: ["wages"],
      });
    default:
      return pay({ ...common, ...payee, headline: "none", category: kind });
  }
}

/** Does it, or is told why not: both are right as long as the sums hold. */
async function actOn(
  office: LedgerOffice,
  act: "verify" | "sendBack" | "submit" | "reverse" | "remove" | "change",
  payment: Payment,
  today: string,
  entered: Payment[],
): Promise<void> {
  const { recorder, verifier } = office;
  const target = keyOf(payment);
  const calls = {
    verify: () => verifier.payments.verify(target),
    sendBack: () => verifier.payments.sendBack({ ...target, reason: "与回单不符" }),
    submit: () => recorder.payments.submit(target),
    remove: () => recorder.payments.remove({ ...target, reason: "重复登记" }),
    change: () => recorder.payments.revise({ ...payment, leadUnit: "human_resources_bureau", note: "改正牵头单位" }),
    reverse: async () => {
      const reversal = await office.reverse(payment, today);
      entered.push(reversal);
      return verifier.payments.verify(keyOf(reversal));
    },
  };
  try {
    await calls[act]();
  } catch (error) {
    const { code } = await failureOf(Promise.reject(error));
    expect(code).toBe("REFUSED");
  }
}

async function expectSame(office: LedgerOffice, period: Period, total: ViewTotal): Promise<void> {
  const now = await office.recorder.ledger.views({ by: "headline", ...period, limit: 1 });
  expect(now.total && moneyOf(now.total)).toEqual(moneyOf(total));
}

const byNumber = (a: number, b: number) => a - b;

async function expectViewsAddUp({ recorder }: LedgerOffice): Promise<void> {
  const all = await paymentsBehind(recorder, {});
  const counted = all.filter(
    ({ state, headline, category }) =>
      ["verified", "locked"].includes(state) ||
      (state === "to_verify" && headline === "none" && ["N1", "N2", "N3"].includes(category ?? "")),
  );
  for (const by of codesOf(viewKeys)) {
    const { rows, total } = await wholeViewOf(recorder, by, everything);
    expect(wholeOf(total), by).toBe(amountOf(counted));
    expect(total.entries, by).toBe(counted.length);
    for (const figure of [...moneyFigures, "avoided", "revived", "waived", "entries"] as const) {
      const sum = rows.reduce((sumSoFar, row) => sumSoFar + row[figure], 0);
      expect(sum, `${by} ${figure}`).toBe(total[figure]);
    }
    const seen: number[] = [];
    for (const row of rows) {
      const behind = await paymentsBehind(recorder, row.behind);
      expect(amountOf(behind), `${by} ${row.key}`).toBe(wholeOf(row));
      expect(row.entries).toBe(behind.length);
      seen.push(...behind.map(({ id }) => id));
      for (const figure of [...wholeFigures, "clearing"] as const) {
        if (row[figure] === 0) continue;
        const ofFigure = await paymentsBehind(recorder, figureBehind(row.behind, figure));
        expect(amountOf(ofFigure), `${by} ${row.key} ${figure}`).toBe(row[figure]);
      }
    }
    expect(seen.toSorted(byNumber), by).toEqual(counted.map(({ id }) => id).toSorted(byNumber));
    const parts = cashParts.reduce((sum, part) => sum + total[part], 0);
    expect(parts).toBe(total.cash);
    expect(total.methods.reduce((sum, { amount }) => sum + amount, 0)).toBe(total.nonCash);
  }
}

async function expectLockedRefuses({ recorder, verifier }: LedgerOffice): Promise<void> {
  for (const payment of await paymentsBehind(recorder, { state: ["locked"] })) {
    const target = keyOf(payment);
    for (const call of [
      recorder.payments.revise({ ...payment, amount: payment.amount * 2 }),
      recorder.payments.remove({ ...target, reason: "不该删" }),
      recorder.payments.submit(target),
      verifier.payments.sendBack({ ...target, reason: "不该退" }),
      verifier.payments.verify(target),
    ]) {
      expect((await failureOf(call)).code).toBe("REFUSED");
    }
    expect((await recorder.payments.open({ id: payment.id })).record).toEqual(payment);
  }
}

/** The report of a year reads its sums from the same entries. */
async function expectReportAgrees({ recorder, clock }: LedgerOffice): Promise<void> {
  const { from } = periodOf("year", "2026-06-01");
  const period = { from, to: clock.today() };
  const { indicators } = await recorder.reports.compute(period);
  const { total } = await wholeViewOf(recorder, "unit", period);
  const value = (code: string) => indicators.find((figure) => figure.code === code)?.value;
  expect({
    recovered: value("recovered"),
    clearing: value("arrearsRecovered"),
    enterprises: value("enterprisesHelped"),
    avoided: value("avoided"),
    revived: value("revived"),
    waived: value("waived"),
    cash: value("collected"),
    principal: value("collectedPrincipal"),
    loans: value("collectedLoans"),
    borrowers: value("collectedBorrowers"),
    nonCash: value("nonCash"),
  }).toEqual({
    recovered: total.recovered,
    clearing: total.clearing,
    enterprises: total.enterprises,
    avoided: total.avoided,
    revived: total.revived,
    waived: total.waived,
    cash: total.cash,
    principal: total.principal,
    loans: total.loans,
    borrowers: total.borrowers,
    nonCash: total.nonCash,
  });
}

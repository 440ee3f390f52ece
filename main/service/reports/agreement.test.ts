import { array, assert, asyncProperty, boolean, constantFrom, integer, option, record, tuple } from "fast-check";
import type { Arbitrary } from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "../../../shared/calendar.ts";
import { disputeOutcomes } from "../../../shared/disputes/states.ts";
import { previousPeriod } from "../../../shared/period.ts";
import { valueOf } from "../../../shared/reports/formulas.ts";
import { breakdownBys, indicatorCodes, indicators } from "../../../shared/reports/indicators.ts";
import { waysOut } from "../../../shared/reports/ledger-identity.ts";
import { recordsBehind } from "./record-lists.ts";
import { reportOffice } from "./testing/report-office.ts";
import type { ReportOffice } from "./testing/report-office.ts";

let office: ReportOffice;
beforeAll(() => {
  office = reportOffice("2027-01-01T09:00:00+08:00");
});
afterAll(() => office.close());

const day = integer({ min: 0, max: 800 }).map((days) => addDays("2023-01-01", days));
const dispute = record({
  registeredOn: day,
  /** What it came to before: after how many days, whether it went on to court, and after how many more it relapsed. */
  earlier: array(
    record({
      after: integer({ min: 0, max: 90 }),
      outcome: constantFrom("mediated", "settled", "by_department", "terminated"),
      toCourtAfter: option(integer({ min: 0, max: 60 })),
      relapsesAfter: integer({ min: 0, max: 60 }),
    }),
    { maxLength: 2 },
  ),
  lasts: option(integer({ min: 0, max: 400 })),
  toCourtAfter: option(integer({ min: 0, max: 60 })),
  outcome: constantFrom(...Object.keys(disputeOutcomes)),
  due: option(integer({ min: 0, max: 60 })),
  claimed: option(integer({ min: 1, max: 10 ** 9 })),
  type: constantFrom("sale_contract", "labour", "other"),
  town: constantFrom("610723001", "610723002"),
  source: constantFrom("application", "court"),
  related: boolean(),
  deleted: boolean(),
  paid: array(record({ on: day, amount: integer({ min: 1, max: 10 ** 8 }), counted: boolean() }), {
    maxLength: 3,
  }),
});
const period = tuple(day, integer({ min: 0, max: 400 })).map(([from, days]) => ({ from, to: addDays(from, days) }));

function enter(drawn: Drawn): void {
  const { registeredOn, due, claimed, type, town, source, related, deleted, paid } = drawn;
  const { steps, standing } = historyOf(drawn);
  const id = office.dispute({
    registered_on: registeredOn,
    due_on: due === null ? null : addDays(registeredOn, due),
    amount_claimed: claimed,
    type,
    town,
    source,
    enterprise_related: related ? 1 : 0,
    ...standing,
  });
  for (const { act, on, former, since } of steps) office.left(id, act, on, former, since);
  if (deleted) office.remove("dispute", id);
  for (const { on, amount, counted } of paid) {
    const state = counted ? "locked" : "to_verify";
    office.payment({ dispute_id: id, received_on: on, amount, state, verified_by: counted ? "戊核实" : null });
  }
  const [first] = paid;
  if (first) office.payment({ dispute_id: null, received_on: first.on, amount: first.amount });
}

type Drawn = typeof dispute extends Arbitrary<infer One> ? One : never;
type Left = { act: "reopen" | "litigate"; on: string; former: string; since: string };

/** The steps with which it came to something else, and where it stands in the end. */
function historyOf({ registeredOn, earlier, lasts, outcome, toCourtAfter }: Drawn): {
  readonly steps: readonly Left[];
  readonly standing: Readonly<Record<string, string>>;
} {
  const steps: Left[] = [];
  let day = registeredOn;
  const toCourt = (former: string, after: number | null) => {
    if (after === null || former === "litigated") return former;
    steps.push({ act: "litigate", on: addDays(day, after), former, since: day });
    day = addDays(day, after);
    return "litigated";
  };
  for (const round of earlier) {
    day = addDays(day, round.after);
    const former = toCourt(round.outcome, round.toCourtAfter);
    steps.push({ act: "reopen", on: addDays(day, round.relapsesAfter), former, since: day });
    day = addDays(day, round.relapsesAfter);
  }
  if (lasts === null) return { steps, standing: {} };
  day = addDays(day, lasts);
  const canSue = outcome === "mediated" || outcome === "terminated";
  const last = canSue ? toCourt(outcome, toCourtAfter) : outcome;
  return { steps, standing: { outcome: last, outcome_on: day } };
}

test("whatever the records: the ledger adds up, and number, list and breakdown agree", async () => {
  await assert(
    asyncProperty(array(dispute, { maxLength: 25 }), period, async (drawn, asked) => {
      const tables = ["payment", "dispute_search", "dispute_step", "dispute"];
      office.ground.writer.exec(tables.map((table) => `DELETE FROM ${table}`).join(";"));
      drawn.forEach(enter);
      const report = await office.client.compute(asked);
      const { identity } = report;
      const ended = waysOut.reduce((sum, way) => sum + identity[way], 0);
      expect(identity.closing).toBe(identity.opening + identity.entered + identity.reopened - ended);
      const before = await office.client.compute(daysBefore(asked));
      expect(before.identity.closing).toBe(identity.opening);

      for (const code of indicatorCodes) {
        const records = await recordsBehind(office.ground.read, { code, period: asked });
        const totals = {
          numerator: records.reduce((sum, { adds }) => sum + adds, 0),
          denominator: records.reduce((sum, { base }) => sum + (base ?? 0), 0),
          records: records.length,
        };
        const value = report.indicators.find((figure) => figure.code === code)?.value;
        if (code !== "medianDays") expect(valueOf(indicators[code].unit, totals), code).toBe(value);
      }

      for (const by of breakdownBys) {
        const sum = (column: "registered" | "resolved" | "open" | "claimedFen" | "recoveredFen") =>
          report.breakdowns[by].reduce((total, row) => total + row[column], 0);
        const value = (code: string) => report.indicators.find((figure) => figure.code === code)?.value;
        expect(sum("registered")).toBe(value("registered"));
        expect(sum("resolved")).toBe(value("resolved"));
        expect(sum("open")).toBe(value("open"));
        expect(sum("claimedFen")).toBe(value("claimed"));
        expect(sum("recoveredFen")).toBe(value("recovered"));
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** The days just before, whatever the kind of the period. */
function daysBefore(asked: { from: string; to: string }) {
  return { from: previousPeriod(asked).from, to: addDays(asked.from, -1) };
}

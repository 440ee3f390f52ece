import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Inputs, Outputs } from "../../../shared/contract.ts";
import { randomOf } from "../../../seeds/demo/random.ts";
import { ledgerDispute } from "../office/testing/cases.ts";
import {
  collectionDraft,
  creditCode,
  disputeDraft,
  loanDraft,
  pairOf,
  partyDraft,
  paymentDraft,
} from "../office/testing/drafts.ts";
import { openTestOffice } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

type Dispute = Outputs["disputes"]["open"]["record"];
type Payment = Outputs["payments"]["open"]["record"];

const towns = ["610723001", "610723002", "610723103"];
const types = ["sale_contract", "labour", "equity"];
const sources = ["application", "court"];
const units = ["justice_bureau", "governance_centre"];
const days = ["2026-10-09", "2026-10-12", "2026-10-13", "2026-10-14"];

let office: TestOffice;
let client: Client;
let disputes: Dispute[];
let payments: Payment[];

beforeAll(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
  const random = randomOf(5);
  disputes = [];
  for (let n = 0; n < 60; n += 1) {
    const outcomes = [
      { state: "registered", outcome: null, outcomeOn: null },
      { state: "struck_off", outcome: "mediated", outcomeOn: random.pick(["2026-11-02", "2026-11-03"]) },
      { state: "settled", outcome: "settled", outcomeOn: "2026-11-04" },
    ] as const;
    const parties = pairOf(
      { partyUscc: creditCode(random.whole(1, 3)) },
      { partyUscc: random.chance(0.5) ? null : creditCode(random.whole(4, 6)) },
    );
    const third = partyDraft({ role: "third", partyUscc: creditCode(random.whole(7, 8)) });
    const draft = disputeDraft({
      registeredOn: random.pick(days),
      town: random.pick(towns),
      type: random.pick(types),
      source: random.pick(sources),
      leadUnit: random.pick([null, ...units]),
      riskLevel: random.pick(["low", "high", null]),
      amountClaimed: random.pick([null, 100, 200, 300]),
      dueOn: random.pick([null, "2026-11-30", "2026-12-01"]),
      channel: random.pick([null, "people", "court"]),
      importance: random.pick(["ordinary", "major"]),
      parties: random.chance(0.3) ? [...parties, third] : parties,
    });
    const { id } = ledgerDispute(office.session, draft, random.pick(outcomes));
    disputes.push((await client.disputes.open({ id })).record);
  }
  const loan = await client.loans.create(loanDraft());
  payments = [];
  for (let n = 0; n < 60; n += 1) {
    const receivedOn = random.pick(days);
    const dispute = random.pick(disputes);
    const over = { receivedOn, voucherNo: `PZ${n}`, leadUnit: random.pick([null, ...units]) };
    const draft = random.chance(0.3)
      ? collectionDraft(loan.id, { ...over, method: random.pick(["instalments", "in_kind"]) })
      : paymentDraft({
          ...over,
          amount: random.pick([100, 200, 300]),
          disputeId: dispute.id,
          payeeUscc: creditCode(random.whole(1, 3)),
          ...random.pick([
            { headline: "recovery", category: "R1" },
            { headline: "recovery", category: "R4" },
            { headline: "none", category: "N1" },
          ] as const),
        });
    payments.push(await client.payments.create(draft));
  }
  const verifier = await office.as("verifier");
  for (const [place, payment] of payments.entries()) {
    if (place % 3 === 0) payments[place] = await verifier.payments.verify({ id: payment.id, version: payment.version });
  }
  // What was paid changes what is due.
  for (const [place, { id }] of disputes.entries()) disputes[place] = (await client.disputes.open({ id })).record;
});
afterAll(() => office.close());

const some = (codes: readonly string[]) => fc.subarray([...codes], { minLength: 1 });
const span = (values: readonly string[]) =>
  fc.record({ from: fc.constantFrom(...values), to: fc.constantFrom(...values) }, { requiredKeys: [] });
const amounts = fc.record(
  { from: fc.constantFrom(0, 150, 200), to: fc.constantFrom(100, 200, 250) },
  { requiredKeys: [] },
);

type Span<T> = { from?: T | undefined; to?: T | undefined };
const isIn = (codes: readonly string[] | undefined, code: string | null) =>
  codes === undefined || codes.length === 0 || (code !== null && codes.includes(code));
const isWithin = <T extends string | number>(range: Span<T> | undefined, value: T | null) =>
  (range?.from === undefined || (value !== null && value >= range.from)) &&
  (range?.to === undefined || (value !== null && value <= range.to));

type DisputeFilter = NonNullable<Inputs["disputes"]["list"]["filter"]>;
type PaymentFilter = NonNullable<Inputs["payments"]["list"]["filter"]>;

const disputeMatches = (asked: DisputeFilter) => (row: Dispute) =>
  isIn(asked.town, row.town) &&
  isIn(asked.type, row.type) &&
  isIn(asked.source, row.source) &&
  isIn(asked.state, row.state) &&
  isIn(asked.outcome, row.outcome) &&
  isIn(asked.leadUnit, row.leadUnit) &&
  isIn(asked.riskLevel, row.riskLevel) &&
  isWithin(asked.registeredOn, row.registeredOn) &&
  isWithin(asked.outcomeOn, row.outcomeOn) &&
  isWithin(asked.dueOn, row.dueOn) &&
  isIn(asked.channel, row.channel) &&
  isIn(asked.importance, row.importance) &&
  isWithin(asked.nextDueOn, row.nextDueOn) &&
  isWithin(asked.amountClaimed, row.amountClaimed) &&
  (asked.enterprise === undefined || (row.parties ?? []).some(({ enterpriseId }) => enterpriseId === asked.enterprise));

const paymentMatches = (asked: PaymentFilter) => (row: Payment) =>
  isIn(asked.headline, row.headline) &&
  isIn(asked.category, row.category) &&
  isIn(asked.state, row.state) &&
  isIn(asked.method, row.method) &&
  isIn(asked.leadUnit, row.leadUnit) &&
  (asked.cash === undefined || row.cash === asked.cash) &&
  isWithin(asked.receivedOn, row.receivedOn) &&
  isWithin(asked.amount, row.amount) &&
  (asked.enterprise === undefined || row.payeeId === asked.enterprise) &&
  (asked.disputeId === undefined || row.disputeId === asked.disputeId) &&
  (asked.loanId === undefined || row.loanId === asked.loanId);

const idsOf = (rows: readonly { id: number }[]) => new Set(rows.map(({ id }) => id));

describe("a filter finds what it says, alone and with others, whatever the order", () => {
  test("disputes", async () => {
    const filter = fc.record(
      {
        town: some(towns),
        type: some(types),
        source: some(sources),
        state: some(["registered", "struck_off", "settled"]),
        outcome: some(["mediated", "settled"]),
        leadUnit: some(units),
        riskLevel: some(["low", "high"]),
        registeredOn: span(days),
        outcomeOn: span(["2026-11-02", "2026-11-03", "2026-11-04"]),
        dueOn: span(["2026-11-30", "2026-12-01"]),
        amountClaimed: amounts,
        channel: some(["people", "court"]),
        importance: some(["ordinary", "major"]),
        nextDueOn: span(["2026-11-30", "2026-12-01"]),
        enterprise: fc.constantFrom(1, 2, 3, 5, 8, 99),
      },
      { requiredKeys: [] },
    );
    const by = fc.constantFrom("registeredOn", "amountClaimed", "nextDueOn", "updatedAt" as const);
    await fc.assert(
      fc.asyncProperty(filter, by, async (asked, order) => {
        const found = await client.disputes.list({ filter: asked, sort: { by: order, direction: "asc" }, limit: 200 });
        const expected = disputes.filter(disputeMatches(asked));
        expect(idsOf(found.rows)).toEqual(idsOf(expected));
        expect(found.total).toBe(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  test("payments", async () => {
    const filter = fc.record(
      {
        headline: some(["recovery", "collection", "none"]),
        category: some(["R1", "R4", "N1"]),
        state: some(["to_verify", "verified"]),
        method: some(["instalments", "in_kind"]),
        leadUnit: some(units),
        cash: fc.boolean(),
        receivedOn: span(days),
        amount: amounts,
        enterprise: fc.constantFrom(1, 2, 3, 99),
        disputeId: fc.constantFrom(1, 7, 30),
        loanId: fc.constantFrom(1, 2),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filter, async (asked) => {
        const found = await client.payments.list({ filter: asked, limit: 200 });
        const expected = payments.filter(paymentMatches(asked));
        expect(idsOf(found.rows)).toEqual(idsOf(expected));
        expect(found.total).toBe(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  test("words and a filter together ask for both", async () => {
    const found = await client.disputes.list({
      search: "PC2026",
      filter: { town: ["610723001"], state: ["settled"] },
      limit: 200,
    });
    const expected = disputes.filter(disputeMatches({ town: ["610723001"], state: ["settled"] }));
    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(found.rows)).toEqual(idsOf(expected));
    expect(found.total).toBe(expected.length);
  });
});

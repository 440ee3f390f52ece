import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arrearsMoves } from "../../shared/arrears/moves.ts";
import { agreementMoves } from "../../shared/agreements/states.ts";
import { confirmationMoves } from "../../shared/confirmations/states.ts";
import { disputeMoves } from "../../shared/disputes/moves.ts";
import { loanMoves } from "../../shared/loans/moves.ts";
import { tableOf } from "../../shared/moves.ts";
import { paymentMoves } from "../../shared/payments/moves.ts";
import { run } from "./run.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "desk-terms-"));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Asks the service through the command line; answers what it said and with which code it ended. */
async function ask(procedure: string, input: unknown): Promise<{ code: number; answer: unknown }> {
  const said: string[] = [];
  const code = await run(["call", procedure, JSON.stringify(input), "--office", folder], {
    say: (text) => said.push(text),
    tell: () => {},
    environment: { DESK_USER: "管理员", DESK_PASSWORD: "稻田里飞起一只大白鹭" },
    ask: null,
  });
  return { code, answer: JSON.parse(said.join("")) as unknown };
}

describe("the terms of the rules, asked for by a script", () => {
  test.each([
    ["2024-12-31", { assigned: "2025-01-30", ordinary: "2025-01-15", summary: "2025-01-07" }],
    ["2025-01-01", { ordinary: "2025-01-16", summary: "2025-01-08" }],
  ])("a court's, from %s: %o", async (from, due) => {
    const { code, answer } = await ask("disputes.deadlines", { rule: "court_entrusted_mediation", from });
    const terms = answer as { term: string; dueOn: string }[];
    expect([code, Object.fromEntries(terms.map(({ term, dueOn }) => [term, dueOn]))]).toEqual([0, due]);
  });

  test("with facts, and refused where a rule forbids them", async () => {
    const asked = { rule: "court_entrusted_mediation", from: "2026-03-02", facts: { procedure: "summary" } };
    const extended = (extensionDays: number) => ({ ...asked, facts: { ...asked.facts, extensionDays } });
    expect(await ask("disputes.deadlines", extended(30))).toMatchObject({
      code: 0,
      answer: [{ term: "summary", dueOn: "2026-04-08", ruleVersion: 2 }],
    });
    expect(await ask("disputes.deadlines", extended(31))).toMatchObject({
      code: 1,
      answer: { code: "REFUSED", data: { problems: [{ code: "EXTENSION_TOO_LONG", data: { days: 30 } }] } },
    });
  });
});

describe("when a sum is due to a small enterprise, asked for by a script", () => {
  const asked = { debtorKind: "government", creditorSize: "small", signedOn: "2026-01-05", deliveredOn: "2026-03-02" };

  test("with the day, the reason and what late interest it carries", async () => {
    const owed = { ...asked, agreedDays: 90, principal: 10_000_000, asOf: "2026-05-31" };
    expect(await ask("arrears.due", owed)).toMatchObject({
      code: 0,
      answer: {
        dueOn: "2026-05-01",
        start: "delivery",
        days: 60,
        term: "public_capped",
        warnings: [{ code: "AGREED_TOO_LONG", data: { agreed: 90, most: 60 } }],
        // 100 000.00 × 0.05 % × 30
        interest: { amount: 150_000, days: 30, rate: { kind: "statutory", basisPointsPerDay: 5 } },
      },
    });
  });

  test("and which acts a case knows", async () => {
    const { code, answer } = await ask("arrears.moves", {});
    expect([code, answer]).toEqual([0, { table: tableOf(arrearsMoves), state: null, now: [] }]);
  });
});

describe("how a payment is split over a debt, asked for by a script", () => {
  const loan = { fees: 60_000, penalty: 20_000, interest: 110_000, principal: 5_000_000 };

  test.each([
    ["default", 100_000, { fees: 60_000, penalty: 20_000, interest: 20_000, principal: 0, other: 0 }],
    ["default", 6_000_000, { fees: 60_000, penalty: 20_000, interest: 110_000, principal: 5_000_000, other: 810_000 }],
    // As judgment money is: the doubled part, which stands under penalty, last.
    ["court", 180_000, { fees: 60_000, penalty: 10_000, interest: 110_000, principal: 0, other: 0 }],
  ])("%s, %i fen: %o", async (mode, amount, parts) => {
    const owed = mode === "court" ? { ...loan, principal: 0 } : loan;
    expect(await ask("payments.allocate", { loan: owed, amount, mode })).toMatchObject({ code: 0, answer: { parts } });
  });

  test("and refused where there is nothing to split", async () => {
    expect(await ask("payments.allocate", { loan, amount: 0 })).toMatchObject({
      code: 1,
      answer: { code: "REFUSED", data: { problems: [{ field: "amount" }] } },
    });
  });
});

describe("the window for judicial confirmation", () => {
  test.each([
    ["2026-03-01", "2026-04-01", { until: "2026-03-31", open: false }],
    ["2026-01-23", "2026-02-24", { until: "2026-02-24", open: true }], // day 30 falls in the Spring Festival
  ])("effective %s, asked %s: %o", async (effectiveOn, askedOn, window) => {
    expect(await ask("agreements.confirmationWindow", { effectiveOn, askedOn })).toMatchObject({
      code: 0,
      answer: window,
    });
  });
});

describe("the tables of what can happen", () => {
  test.each([
    ["disputes.moves", { table: tableOf(disputeMoves), state: null, now: [] }],
    ["agreements.moves", tableOf(agreementMoves)],
    ["confirmations.moves", tableOf(confirmationMoves)],
    ["payments.moves", { table: tableOf(paymentMoves), state: null, now: [] }],
    ["loans.moves", { table: tableOf(loanMoves), state: null, now: [] }],
  ])("%s", async (procedure, table) => {
    expect(await ask(procedure, {})).toEqual({ code: 0, answer: table });
  });
});

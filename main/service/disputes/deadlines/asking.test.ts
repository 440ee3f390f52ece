import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestOffice, refusalOf } from "../../office/testing/office.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";

let office: TestOffice;
let client: Client;
beforeAll(async () => {
  office = await openTestOffice();
  client = await office.as("viewer");
});
afterAll(async () => office.close());

const ordinary = async (from: string) =>
  client.disputes.deadlines({ rule: "court_entrusted_mediation", from, facts: { procedure: "ordinary" } });

type Asked = Parameters<Client["disputes"]["deadlines"]>[0];

describe("the terms of the sheet, asked for from a day on", () => {
  test.each<[what: string, input: Asked, due: Record<string, string>]>([
    ["people's mediation: a month", { rule: "peoples_mediation", from: "2026-03-05" }, { mediation: "2026-04-05" }],
    [
      "and as much longer as both parties agree",
      { rule: "peoples_mediation", from: "2026-03-05", facts: { extensionDays: 30 } },
      { mediation: "2026-05-05" },
    ],
    [
      "a court's since 2025: 15 days or 7",
      { rule: "court_entrusted_mediation", from: "2025-01-01" },
      { ordinary: "2025-01-16", summary: "2025-01-08" },
    ],
    [
      "by the summary procedure, extended by 30",
      { rule: "court_entrusted_mediation", from: "2026-03-02", facts: { procedure: "summary", extensionDays: 30 } },
      { summary: "2026-04-08" },
    ],
    [
      "a court's before 2025: 30 days before filing",
      { rule: "court_entrusted_mediation", from: "2024-12-31" },
      { assigned: "2025-01-30", ordinary: "2025-01-15", summary: "2025-01-07" },
    ],
    [
      "a platform's: 3 working days",
      { rule: "platform_acceptance", from: "2026-03-06" },
      { confirmation: "2026-03-11" },
    ],
    [
      "over a weekend that is worked",
      { rule: "platform_acceptance", from: "2026-09-18" },
      { confirmation: "2026-09-22" },
    ],
    ["labour: 15 days", { rule: "labour_mediation", from: "2026-03-02" }, { mediation: "2026-03-17" }],
    ["confirmation: 30 days", { rule: "judicial_confirmation", from: "2026-03-01" }, { application: "2026-03-31" }],
    ["rolling over a holiday", { rule: "judicial_confirmation", from: "2026-01-23" }, { application: "2026-02-24" }],
    ["the court's ruling", { rule: "court_confirmation_ruling", from: "2026-03-02" }, { ruling: "2026-04-01" }],
    [
      "payment to small firms",
      { rule: "sme_payment", from: "2026-03-02" },
      { publicBody: "2026-04-01", publicBodyMaximum: "2026-05-01", largeEnterprise: "2026-05-01" },
    ],
    [
      "their complaints",
      { rule: "sme_complaint", from: "2026-03-02" },
      { transfer: "2026-03-16", result: "2026-04-01", resultMaximum: "2026-05-31" },
    ],
    [
      "petitions",
      { rule: "petition", from: "2026-03-02" },
      { triage: "2026-03-17", return: "2026-03-09", handling: "2026-05-01", handlingExtension: "2026-04-01" },
    ],
    ["a payment order", { rule: "payment_order_objection", from: "2026-04-17" }, { objection: "2026-05-06" }],
    ["enforcement: two years", { rule: "enforcement_application", from: "2024-03-04" }, { application: "2026-03-04" }],
    ["limitation: three years", { rule: "limitation", from: "2023-03-06" }, { limitation: "2026-03-06" }],
    ["a guarantee: six months", { rule: "guarantee_expiry", from: "2026-03-06" }, { defaultGuarantee: "2026-09-07" }],
    [
      "the ledger's clock by risk",
      { rule: "dispute_resolution", from: "2026-03-02" },
      { low: "2026-03-03", medium: "2026-03-09", high: "2026-03-22" },
    ],
    [
      "of one level, longer by a pause",
      { rule: "dispute_resolution", from: "2026-03-02", facts: { riskLevel: "medium", pausedDays: 3 } },
      { medium: "2026-03-12" },
    ],
    ["a visit: 30 days", { rule: "follow_up", from: "2026-03-02" }, { visit: "2026-04-01" }],
    [
      "an assignment: 2 and 5 working days",
      { rule: "assignment", from: "2026-03-06" },
      { sign: "2026-03-10", return: "2026-03-13" },
    ],
  ])("%s", async (_, input, due) => {
    const terms = await client.disputes.deadlines(input);
    expect(Object.fromEntries(terms.map(({ term, dueOn }) => [term, dueOn]))).toMatchObject(due);
    for (const { rule, basis } of terms) expect([rule, basis !== ""]).toEqual([input.rule, true]);
  });

  test("a day that the calendar of another year decides is said to be provisional", async () => {
    const asked = { rule: "judicial_confirmation", from: "2026-12-10" };
    expect(await client.disputes.deadlines(asked)).toMatchObject([{ dueOn: "2027-01-11", provisional: true }]);
  });

  test("the version of the rule stands with the day", async () => {
    expect(await ordinary("2024-12-31")).toMatchObject([{ ruleVersion: 1, effectiveFrom: "2016-07-01" }]);
    expect(await ordinary("2025-01-01")).toMatchObject([{ ruleVersion: 2, effectiveFrom: "2025-01-01" }]);
  });

  test.each([
    [{ rule: "nothing", from: "2026-03-02" }, "RULE_UNKNOWN"],
    [{ rule: "labour_mediation", from: "2026-03-02", facts: { extensionDays: 1 } }, "EXTENSION_NOT_FORESEEN"],
    [{ rule: "court_entrusted_mediation", from: "2026-03-02", facts: { extensionDays: 31 } }, "EXTENSION_TOO_LONG"],
    [{ rule: "petition", from: "2026-03-02", facts: { term: "nothing" } }, "TERM_UNKNOWN"],
  ])("%o is refused: %s", async (input, problem) => {
    expect(await refusalOf(client.disputes.deadlines(input))).toEqual([problem]);
  });
});

describe("the window for judicial confirmation", () => {
  test.each([
    // effective     asked         open?
    ["2026-03-01", "2026-03-31", true], // day 30
    ["2026-03-01", "2026-04-01", false],
    ["2026-03-01", "2026-02-28", false], // before it took effect
    ["2026-01-23", "2026-02-24", true], // day 30 falls in the Spring Festival, rolls to the next working day
    ["2026-01-23", "2026-02-25", false],
  ])("effective %s, asked %s: open %s", async (effectiveOn, askedOn, open) => {
    expect(await client.agreements.confirmationWindow({ effectiveOn, askedOn })).toMatchObject({ open });
  });

  test("reminds on day 20, 25 and 28, and names its article; without a day, today is asked", async () => {
    expect(await client.agreements.confirmationWindow({ effectiveOn: "2026-10-24" })).toEqual({
      until: "2026-11-23",
      provisional: false,
      reminders: ["2026-11-13", "2026-11-18", "2026-11-21"],
      basis: expect.stringContaining("205"),
      open: true,
    });
    expect(await client.agreements.confirmationWindow({ effectiveOn: "2026-10-20" })).toMatchObject({ open: false });
  });
});

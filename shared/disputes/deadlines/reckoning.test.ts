import { describe, expect, test } from "vitest";
import years from "../../../seeds/calendar.json" with { type: "json" };
import rules from "../../../seeds/rules.json" with { type: "json" };
import { calendarOf } from "../../calendar.ts";
import type { CalendarYear } from "../../calendar.ts";
import { confirmationIsOpen, confirmationWindow } from "./confirmation-window.ts";
import { reckon } from "./reckoning.ts";
import type { TermFacts } from "./reckoning.ts";
import { versionOn } from "./rule-sets.ts";
import type { TermRules } from "./rule-sets.ts";

const calendar = calendarOf(years as CalendarYear[]);
type Seed = Omit<TermRules, "terms"> & { parameters: Partial<Pick<TermRules, "terms">> };
const versions = (rules as unknown as Seed[]).flatMap(({ parameters, ...rule }): TermRules[] =>
  parameters.terms ? [{ ...rule, ...parameters, terms: parameters.terms }] : [],
);

const due = (rule: string, term: string, from: string, facts: TermFacts = {}) => {
  const found = reckon(versions, calendar, { rule, term, from, facts });
  if (!("due" in found)) throw new Error(found.problems[0]?.code);
  return found.due;
};
const codes = (rule: string, term: string, from: string, facts: TermFacts = {}) => {
  const found = reckon(versions, calendar, { rule, term, from, facts });
  return "due" in found ? [] : found.problems.map(({ code }) => code);
};

describe("every term of the sheet, from its day on", () => {
  test.each([
    // rule, term, from, due
    ["peoples_mediation", "mediation", "2026-03-05", "2026-04-05"],
    ["peoples_mediation", "mediation", "2026-01-31", "2026-02-28"], // a month without that day ends earlier
    ["peoples_mediation", "mediation", "2024-01-31", "2024-02-29"],
    ["court_entrusted_mediation", "ordinary", "2026-03-02", "2026-03-17"],
    ["court_entrusted_mediation", "summary", "2026-03-02", "2026-03-09"],
    ["court_entrusted_mediation", "assigned", "2024-12-31", "2025-01-30"], // the last day of the old rule
    ["court_entrusted_mediation", "ordinary", "2025-01-01", "2025-01-16"], // the first of the new one
    ["court_entrusted_mediation", "ordinary", "2015-06-01", "2015-06-16"], // older than the first: the first
    ["platform_acceptance", "confirmation", "2026-03-06", "2026-03-11"], // a Friday: Monday, Tuesday, Wednesday
    ["platform_acceptance", "confirmation", "2026-09-18", "2026-09-22"], // Sunday 20 September is worked
    ["platform_acceptance", "confirmation", "2026-12-31", "2027-01-06"], // 1 January is off in every year
    ["labour_mediation", "mediation", "2026-03-02", "2026-03-17"],
    ["judicial_confirmation", "application", "2026-03-01", "2026-03-31"],
    ["judicial_confirmation", "application", "2026-01-23", "2026-02-24"], // rolls over the Spring Festival
    ["judicial_confirmation", "application", "2026-09-01", "2026-10-08"], // and over National Day
    ["court_confirmation_ruling", "ruling", "2026-03-02", "2026-04-01"],
    ["sme_payment", "publicBody", "2026-03-02", "2026-04-01"],
    ["sme_payment", "publicBodyMaximum", "2026-03-02", "2026-05-01"],
    ["sme_payment", "largeEnterprise", "2026-03-02", "2026-05-01"],
    ["sme_complaint", "transfer", "2026-03-02", "2026-03-16"],
    ["sme_complaint", "result", "2026-03-02", "2026-04-01"],
    ["sme_complaint", "resultMaximum", "2026-03-02", "2026-05-31"],
    ["petition", "triage", "2026-03-02", "2026-03-17"],
    ["petition", "return", "2026-03-02", "2026-03-09"],
    ["petition", "handling", "2026-03-02", "2026-05-01"],
    ["petition", "handlingExtension", "2026-05-01", "2026-05-31"],
    ["payment_order_objection", "objection", "2026-03-02", "2026-03-17"],
    ["payment_order_objection", "objection", "2026-04-17", "2026-05-06"], // 2 May is off until the 5th
    ["enforcement_application", "application", "2024-03-04", "2026-03-04"],
    ["limitation", "limitation", "2023-03-06", "2026-03-06"],
    ["guarantee_expiry", "defaultGuarantee", "2026-03-06", "2026-09-07"], // 6 September is a Sunday
    ["dispute_resolution", "low", "2026-03-02", "2026-03-03"],
    ["dispute_resolution", "medium", "2026-03-02", "2026-03-09"],
    ["dispute_resolution", "high", "2026-03-02", "2026-03-22"],
    ["follow_up", "visit", "2026-03-02", "2026-04-01"],
    ["assignment", "sign", "2026-03-06", "2026-03-10"],
    ["assignment", "return", "2026-03-06", "2026-03-13"],
  ])("%s %s from %s: %s", (rule, term, from, dueOn) => {
    expect(due(rule, term, from).dueOn).toBe(dueOn);
  });
});

describe("the version in force on the day counts", () => {
  test.each([
    ["2024-12-31", 1],
    ["2025-01-01", 2],
    ["2010-01-01", 1],
  ])("on %s it is version %i", (from, version) => {
    expect(due("court_entrusted_mediation", "summary", from)).toMatchObject({ ruleVersion: version });
  });

  test("unless a case was judged by another one before", () => {
    const asked = { rule: "court_entrusted_mediation", term: "ordinary", from: "2025-03-01", version: 1 };
    expect(reckon(versions, calendar, asked)).toMatchObject({ due: { ruleVersion: 1 } });
  });

  test("of two that begin on one day the later one", () => {
    const [old] = versions.filter(({ code }) => code === "follow_up");
    if (!old) throw new Error("no rule");
    const newer = { ...old, version: 2, terms: { visit: { days: 60, kind: "calendar", roll: false } } } as const;
    expect(versionOn([newer, old], "follow_up", "2026-01-01")).toBe(newer);
  });
});

describe("an extension", () => {
  test.each([
    ["ordinary", 30, "2026-04-16"],
    ["summary", 30, "2026-04-08"],
    ["summary", 10, "2026-03-19"],
  ])("of an entrusted mediation by the %s procedure may be %i days", (term, extensionDays, dueOn) => {
    expect(due("court_entrusted_mediation", term, "2026-03-02", { extensionDays }).dueOn).toBe(dueOn);
  });

  test("of an entrusted mediation may not be longer since 2025", () => {
    expect(codes("court_entrusted_mediation", "ordinary", "2026-03-02", { extensionDays: 31 })).toEqual([
      "EXTENSION_TOO_LONG",
    ]);
    expect(codes("court_entrusted_mediation", "ordinary", "2024-03-02", { extensionDays: 31 })).toEqual([]);
  });

  test("of a people's mediation is for the parties to agree on", () => {
    expect(due("peoples_mediation", "mediation", "2026-01-31", { extensionDays: 45 }).dueOn).toBe("2026-04-14");
  });

  test("of a term that the law sets is not foreseen", () => {
    expect(codes("labour_mediation", "mediation", "2026-03-02", { extensionDays: 1 })).toEqual([
      "EXTENSION_NOT_FORESEEN",
    ]);
  });
});

describe("a pause", () => {
  test("adds the days for which the clock stood still", () => {
    expect(due("peoples_mediation", "mediation", "2026-03-05", { pausedDays: 12 }).dueOn).toBe("2026-04-17");
    expect(due("court_entrusted_mediation", "summary", "2026-03-02", { pausedDays: 5, extensionDays: 30 }).dueOn).toBe(
      "2026-04-13",
    );
  });

  test("is added before the end is moved off a holiday", () => {
    expect(due("payment_order_objection", "objection", "2026-03-02", { pausedDays: 4 }).dueOn).toBe("2026-03-23");
  });

  test("is counted in calendar days after working days", () => {
    expect(due("petition", "return", "2026-03-02", { pausedDays: 3 }).dueOn).toBe("2026-03-12");
  });
});

describe("what no rule set knows", () => {
  test.each([
    ["nothing", "mediation", "RULE_UNKNOWN"],
    ["peoples_mediation", "ordinary", "TERM_UNKNOWN"],
    ["court_entrusted_mediation", "extension", "TERM_UNKNOWN"],
  ])("%s %s: %s", (rule, term, code) => {
    expect(codes(rule, term, "2026-03-02")).toEqual([code]);
  });
});

describe("a deadline that reaches a year without an official calendar", () => {
  test.each([
    ["judicial_confirmation", "application", "2026-12-10", "2027-01-11", true], // 9 January 2027 is a Saturday
    ["peoples_mediation", "mediation", "2026-12-10", "2027-01-10", true],
    ["platform_acceptance", "confirmation", "2026-12-30", "2027-01-05", true],
    ["judicial_confirmation", "application", "2026-11-30", "2026-12-30", false],
  ])("%s %s from %s: %s, provisional: %s", (rule, term, from, dueOn, provisional) => {
    expect(due(rule, term, from)).toMatchObject({ dueOn, provisional });
  });
});

describe("reminders", () => {
  test("of the confirmation window come on day 20, 25 and 28", () => {
    expect(due("judicial_confirmation", "application", "2026-03-01").reminders).toEqual([
      "2026-03-21",
      "2026-03-26",
      "2026-03-29",
    ]);
  });

  test("of a limitation come 180, 90 and 30 days before it ends", () => {
    expect(due("limitation", "limitation", "2023-03-06").reminders).toEqual(["2025-09-07", "2025-12-06", "2026-02-04"]);
  });
});

describe("judicial confirmation window", () => {
  test.each([
    // effective     asked         open?
    ["2026-03-01", "2026-03-01", true],
    ["2026-03-01", "2026-03-31", true], // day 30
    ["2026-03-01", "2026-04-01", false],
    ["2026-03-01", "2026-02-28", false], // before it took effect
    ["2026-01-23", "2026-02-24", true], // day 30 falls in the Spring Festival, rolls to the next working day
    ["2026-01-23", "2026-02-25", false],
  ])("effective %s, asked %s: open %s", (effectiveOn, askedOn, open) => {
    const window = confirmationWindow(versions, calendar, effectiveOn);
    expect(confirmationIsOpen(window, effectiveOn, askedOn)).toBe(open);
  });
});

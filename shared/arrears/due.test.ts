import { describe, expect, test } from "vitest";
import rules from "../../seeds/rules.json" with { type: "json" };
import { calendarOf } from "../calendar.ts";
import type { TermRules } from "../disputes/deadlines/rule-sets.ts";
import { dueOf } from "./due.ts";
import type { DueFacts } from "./due.ts";

type Seed = Omit<TermRules, "terms"> & { readonly parameters: object };

const versions = (rules as unknown as Seed[])
  .filter(({ code }) => code === "sme_payment")
  .map(({ parameters, ...rule }) => ({ ...rule, ...parameters })) as TermRules[];
const calendar = calendarOf([]);

/** A bureau that got goods from a small enterprise on 2 March 2026 under a contract of January. */
const facts: DueFacts = {
  debtorKind: "government",
  creditorSize: "small",
  signedOn: "2026-01-05",
  deliveredOn: "2026-03-02",
  acceptedOn: null,
  acceptanceUntil: null,
  settlementOn: null,
  agreedDays: null,
  industryNorm: false,
  payWhenPaid: false,
};
const asked = (over: Partial<DueFacts>, today = "2026-11-23") =>
  dueOf({ ...facts, ...over }, versions, calendar, today);
const codes = (over: Partial<DueFacts>) => asked(over).warnings.map(({ code }) => code);

describe("how long a debtor may take (802号令 9)", () => {
  test.each<[what: string, over: Partial<DueFacts>, days: number, dueOn: string, term: string]>([
    ["a public body: 30 days", {}, 30, "2026-04-01", "public_standard"],
    ["an institution likewise", { debtorKind: "institution" }, 30, "2026-04-01", "public_standard"],
    ["agreed shorter", { agreedDays: 10 }, 10, "2026-03-12", "public_agreed"],
    ["agreed at the most", { agreedDays: 60 }, 60, "2026-05-01", "public_agreed"],
    ["agreed a day too long", { agreedDays: 61 }, 60, "2026-05-01", "public_capped"],
    [
      "custom of a trade does not help a public body",
      { agreedDays: 90, industryNorm: true },
      60,
      "2026-05-01",
      "public_capped",
    ],
    ["a large enterprise: 60 days", { debtorKind: "state_large" }, 60, "2026-05-01", "large_standard"],
    ["a private one likewise", { debtorKind: "private_large" }, 60, "2026-05-01", "large_standard"],
    ["agreed shorter with one", { debtorKind: "state_large", agreedDays: 45 }, 45, "2026-04-16", "large_agreed"],
    ["agreed longer with one", { debtorKind: "state_large", agreedDays: 90 }, 60, "2026-05-01", "large_capped"],
    [
      "longer by custom of the trade",
      { debtorKind: "state_large", agreedDays: 90, industryNorm: true },
      90,
      "2026-05-31",
      "large_norm",
    ],
    ["nobody large: as agreed", { debtorKind: "other", agreedDays: 90 }, 90, "2026-05-31", "agreed"],
    ["owed to a large one: as agreed", { creditorSize: "large", agreedDays: 180 }, 180, "2026-08-29", "agreed"],
  ])("%s", (_what, over, days, dueOn, term) => {
    expect(asked(over)).toMatchObject({ days, dueOn, term, startOn: "2026-03-02", start: "delivery" });
  });

  test("a last day that is off does not move", () => {
    // 1 May 2026 is a holiday.
    expect(asked({ debtorKind: "state_large" }).dueOn).toBe("2026-05-01");
  });
});

describe("since when the time runs (802号令 9, 10)", () => {
  test.each<[what: string, over: Partial<DueFacts>, start: string, startOn: string, dueOn: string]>([
    ["delivery", {}, "delivery", "2026-03-02", "2026-04-01"],
    ["acceptance", { acceptedOn: "2026-03-20" }, "acceptance", "2026-03-20", "2026-04-19"],
    [
      "acceptance within the agreed time",
      { acceptedOn: "2026-03-12", acceptanceUntil: "2026-03-12" },
      "acceptance",
      "2026-03-12",
      "2026-04-11",
    ],
    [
      "the end of that time where acceptance came later",
      { acceptedOn: "2026-05-20", acceptanceUntil: "2026-03-12" },
      "acceptance_time",
      "2026-03-12",
      "2026-04-11",
    ],
    [
      "the same where nobody has accepted",
      { acceptanceUntil: "2026-03-12" },
      "acceptance_time",
      "2026-03-12",
      "2026-04-11",
    ],
    [
      "a confirmed settlement before all",
      { acceptedOn: "2026-03-20", settlementOn: "2026-04-10" },
      "settlement",
      "2026-04-10",
      "2026-05-10",
    ],
  ])("%s", (_what, over, start, startOn, dueOn) => {
    expect(asked(over)).toMatchObject({ start, startOn, dueOn });
  });

  test("nothing is due where nobody says since when", () => {
    expect(asked({ deliveredOn: null })).toMatchObject({ start: null, startOn: null, dueOn: null, days: null });
  });
});

describe("what is said besides", () => {
  test.each<[over: Partial<DueFacts>, codes: string[]]>([
    [{}, []],
    [{ agreedDays: 90 }, ["AGREED_TOO_LONG"]],
    [{ payWhenPaid: true }, ["PAY_WHEN_PAID"]],
    [{ payWhenPaid: true, debtorKind: "state_large" }, ["PAY_WHEN_PAID"]],
    [{ payWhenPaid: true, debtorKind: "other", agreedDays: 30 }, ["NOT_COVERED"]],
    [{ debtorKind: "other" }, ["NOT_COVERED", "TERM_MISSING"]],
    [{ creditorSize: "large", agreedDays: 30 }, ["NOT_COVERED"]],
    [{ creditorSize: null }, ["SIZE_UNKNOWN"]],
    [{ signedOn: null }, ["SIGNED_UNKNOWN"]],
    [{ signedOn: "2025-05-31" }, ["CONTRACT_BEFORE_RULE"]],
    [{ signedOn: "2025-06-01" }, []],
    [{ deliveredOn: null }, ["START_UNKNOWN"]],
    [{ acceptanceUntil: "2026-03-12" }, ["ACCEPTANCE_OPEN"]],
    [{ acceptanceUntil: "2026-03-12", acceptedOn: "2026-05-20" }, []],
  ])("%j", (over, expected) => {
    expect(codes(over)).toEqual(expected);
  });

  test("pay-when-paid moves no day", () => {
    expect(asked({ payWhenPaid: true }).dueOn).toBe(asked({}).dueOn);
  });

  test("an agreed time that is too long is told with the time that counts", () => {
    expect(asked({ agreedDays: 90 }).warnings).toEqual([
      { field: "agreedDays", code: "AGREED_TOO_LONG", data: { agreed: 90, most: 60 } },
    ]);
  });

  test("which version of the rule it goes by: the one in force on the day of the contract", () => {
    const later = { ...versions[0], version: 2, effectiveFrom: "2026-02-01", basis: "修订" } as TermRules;
    const shorter = { ...later, terms: { ...later.terms, publicBody: { days: 20, kind: "calendar", roll: false } } };
    const both = [...versions, shorter as TermRules];
    const one = (signedOn: string) => dueOf({ ...facts, signedOn }, both, calendar, "2026-11-23");
    expect(one("2026-01-31")).toMatchObject({ days: 30, rule: { version: 1 } });
    expect(one("2026-02-01")).toMatchObject({ days: 20, rule: { version: 2, basis: "修订" } });
  });
});

import { describe, expect, test } from "vitest";
import { calendarOf } from "../calendar.ts";
import type { TermRules } from "../disputes/deadlines/rule-sets.ts";
import rules from "../../seeds/rules.json" with { type: "json" };
import { loanDeadlines } from "./deadlines.ts";
import type { LoanDeadlineFacts, LoanProceeding } from "./deadlines.ts";

const versions = rules.flatMap(({ parameters, ...rule }) =>
  "terms" in parameters ? [{ ...rule, ...parameters } as unknown as TermRules] : [],
);
const calendar = calendarOf([]);

const loan: LoanDeadlineFacts = {
  state: "collecting",
  dueOn: "2024-03-06",
  originalDueOn: null,
  guarantee: "unsecured",
  guarantors: null,
  guaranteeUntil: null,
  interruptedOn: null,
  proceedings: [],
  efforts: [],
};
const suit: LoanProceeding = {
  kind: "lawsuit",
  filedOn: "2026-05-06",
  result: null,
  resultOn: null,
  performUntil: null,
  nextOn: null,
};
const due = (over: Partial<LoanDeadlineFacts>) =>
  loanDeadlines({ ...loan, ...over }, versions, calendar).map(({ kind, dueOn }) => `${kind} ${dueOn}`);
const effort = { doneOn: "2025-09-01", interrupts: true, nextOn: null };

describe("what runs out of a loan", () => {
  test.each<[string, Partial<LoanDeadlineFacts>, string[]]>([
    // Civil Code 188, 195: three years from the last interruption; Saturday and Sunday roll to Monday.
    ["limitation from the day it was due, rolled off a Saturday", {}, ["limitation 2027-03-08"]],
    ["from the interruption that the bank told of", { interruptedOn: "2025-01-08" }, ["limitation 2028-01-10"]],
    ["from the last effort that interrupts", { efforts: [effort] }, ["limitation 2028-09-01"]],
    ["an effort that interrupts nothing", { efforts: [{ ...effort, interrupts: false }] }, ["limitation 2027-03-08"]],
    ["no limitation while a court has it", { proceedings: [suit] }, []],
    [
      "anew from the end of a suit that came to nothing",
      { proceedings: [{ ...suit, result: "withdrawn", resultOn: "2026-06-01" }] },
      ["limitation 2029-06-01"],
    ],
    [
      "a crime that the state prosecutes interrupts nothing",
      { proceedings: [{ ...suit, kind: "criminal" }] },
      ["limitation 2027-03-08"],
    ],
    // Civil Procedure Law 250: two years from the end of the time for performance.
    [
      "two years to enforce a judgment",
      { proceedings: [{ ...suit, result: "granted", resultOn: "2026-06-01", performUntil: "2026-06-11" }] },
      ["enforcement 2028-06-12"],
    ],
    [
      "none once it was applied for",
      {
        proceedings: [
          { ...suit, result: "granted", resultOn: "2026-06-01" },
          { ...suit, kind: "enforcement", filedOn: "2026-07-01" },
        ],
      },
      [],
    ],
    // Civil Code 692: six months after the debt was due where nothing is agreed, 695: not moved by an extension.
    ["a guarantee by law", { guarantee: "guarantor" }, ["guarantee 2024-09-06", "limitation 2027-03-08"]],
    [
      "a guarantee of a loan that was extended",
      { guarantors: "张三", originalDueOn: "2023-03-06" },
      ["guarantee 2023-09-06", "limitation 2027-03-08"],
    ],
    ["an agreed guarantee", { guaranteeUntil: "2026-03-07" }, ["guarantee 2026-03-07", "limitation 2027-03-08"]],
    ["a guarantee that was claimed in time", { guaranteeUntil: "2026-06-01", proceedings: [suit] }, []],
    [
      "a guarantee that was claimed too late",
      { guaranteeUntil: "2026-05-05", proceedings: [suit] },
      ["guarantee 2026-05-05"],
    ],
    [
      "next steps: of each proceeding, and of the last effort alone",
      {
        proceedings: [{ ...suit, nextOn: "2026-12-01" }],
        efforts: [
          { ...effort, nextOn: "2026-11-30" },
          { ...effort, doneOn: "2026-11-01", nextOn: "2026-12-02" },
        ],
      },
      ["proceeding 2026-12-01", "effort 2026-12-02"],
    ],
    ["nothing where nobody knows since when", { dueOn: null }, []],
    ["nothing of what is settled", { state: "settled" }, []],
    ["nothing of another creditor's", { state: "transferred" }, []],
    ["a write-off ends nothing", { state: "written_off" }, ["limitation 2027-03-08"]],
  ])("%s", (_, over, expected) => {
    expect(due(over)).toEqual(expected);
  });

  test("reminds 180, 90 and 30 days before, of a day that was agreed too", () => {
    const [guarantee, limitation] = loanDeadlines({ ...loan, guaranteeUntil: "2026-12-31" }, versions, calendar);
    expect(guarantee?.reminders).toEqual(["2026-07-04", "2026-10-02", "2026-12-01"]);
    expect(limitation?.reminders).toEqual(["2026-09-09", "2026-12-08", "2027-02-06"]);
    expect([guarantee?.basis, limitation?.basis]).toEqual([null, expect.stringContaining("188")]);
  });
});

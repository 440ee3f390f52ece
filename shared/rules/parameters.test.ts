import { describe, expect, test } from "vitest";
import { revisionProblems } from "./parameters.ts";
import type { Revision } from "./parameters.ts";

const month = { terms: { mediation: { months: 1, roll: false } }, extension: "both_parties" };
const last = { effectiveFrom: "2011-01-01", basis: "第33条", parameters: month };
const twoMonths = { ...month, terms: { mediation: { months: 2, roll: false } } };

const revision = (next: Partial<Revision["next"]>, over: Partial<Revision> = {}): Revision => ({
  code: "peoples_mediation",
  inForceFrom: "2011-01-01",
  last,
  next: { effectiveFrom: "2026-12-01", basis: "本办决定", parameters: twoMonths, ...next },
  today: "2026-11-23",
  ...over,
});
const codes = (asked: Revision) => revisionProblems(asked).map(({ field, code }) => `${field} ${code}`.trim());

describe("a new version of a rule", () => {
  test("may say another length, from a day that is not before the rule in force", () => {
    expect(codes(revision({}))).toEqual([]);
    expect(codes(revision({ effectiveFrom: "2011-01-01" }))).toEqual([]);
    expect(codes(revision({ effectiveFrom: "2010-12-31" }))).toEqual(["effectiveFrom EFFECTIVE_BEFORE_LAST"]);
  });

  test("may overtake one that is not in force yet, such as one with a slip in its date", () => {
    const slip = { effectiveFrom: "2062-12-01", basis: "本办决定", parameters: twoMonths };
    expect(codes(revision({}, { last: slip }))).toEqual([]);
  });

  test.each([
    ["another name", { period: month.terms }, ["parameters PARAMETERS_WRONG"]],
    ["a term less", { ...month, terms: {} }, ["parameters TERMS_DIFFER"]],
    [
      "a term more",
      { ...month, terms: { ...twoMonths.terms, more: { months: 1, roll: false } } },
      ["parameters TERMS_DIFFER"],
    ],
    ["no word of an extension", { terms: month.terms }, []],
  ])("that has %s: %j", (_what, parameters, found) => {
    expect(codes(revision({ parameters }))).toEqual(found);
  });

  test("says something else than the last one, or on other grounds", () => {
    const same = { parameters: { extension: "both_parties", terms: { mediation: { roll: false, months: 1 } } } };
    expect(codes(revision({ ...same, basis: last.basis }))).toEqual(["NOTHING_CHANGED"]);
    expect(codes(revision({ ...same, basis: "第34条" }))).toEqual([]);
  });
});

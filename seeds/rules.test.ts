import { describe, expect, test } from "vitest";
import { isLocalDate } from "../shared/calendar.ts";
import dictionaries from "./dictionaries.json" with { type: "json" };
import rules from "./rules.json" with { type: "json" };

type Term = { readonly days?: number; readonly months?: number; readonly kind?: string; readonly roll: boolean };
type RuleSet = {
  readonly code: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly basis: string;
  readonly parameters: { readonly terms?: Readonly<Record<string, Term | undefined>> };
};

const ruleSets: readonly RuleSet[] = rules;
const rulesOf = (code: string): readonly RuleSet[] => ruleSets.filter((rule) => rule.code === code);

describe.each([...new Set(ruleSets.map(({ code }) => code))])("%s", (code) => {
  test("its versions count from 1 and follow each other in time, with their basis", () => {
    const versions = rulesOf(code);
    expect(versions.map(({ version }) => version)).toEqual(versions.map((_rule, index) => index + 1));
    const dates = versions.map(({ effectiveFrom }) => effectiveFrom);
    expect(dates.every(isLocalDate)).toBe(true);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    expect(versions.every(({ basis }) => basis !== "")).toBe(true);
  });

  test("each of its terms is a number of days or of months", () => {
    const terms = rulesOf(code).flatMap(({ parameters }) => Object.values(parameters.terms ?? {}));
    for (const { days, months, kind, roll } of terms.filter((term) => term !== undefined)) {
      expect(days ?? months).toBeGreaterThan(0);
      expect(days === undefined).toBe(months !== undefined);
      expect(["working", "calendar"].includes(kind ?? "")).toBe(days !== undefined);
      expect(roll).toBeTypeOf("boolean");
    }
  });
});

test("since 2025 the court files first: the thirty days before filing are gone, an extension of thirty days is new", () => {
  expect(rulesOf("court_entrusted_mediation").map(({ parameters }) => Object.keys(parameters.terms ?? {}))).toEqual([
    ["assigned", "ordinary", "summary"],
    ["ordinary", "summary", "extension"],
  ]);
});

test("disputes have a term for every risk level", () => {
  const levels = dictionaries.risk_level.map(({ code }) => code);
  expect(Object.keys(rulesOf("dispute_resolution")[0]?.parameters.terms ?? {})).toEqual(levels);
});

test("reports keep lawsuits out of the resolved, and estimates apart", () => {
  expect(rulesOf("report_indicators")[0]?.parameters).toMatchObject({
    resolvedIncludesLitigated: false,
    collectionParts: ["principal", "interest", "fees"],
    apartCategories: ["N1", "N2", "N3"],
  });
});

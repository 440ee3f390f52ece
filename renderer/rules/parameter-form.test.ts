import { describe, expect, test } from "vitest";
import rules from "../../seeds/rules.json" with { type: "json" };
import { revisableRules } from "../../shared/rules/kinds.ts";
import type { Parameters as RuleParameters } from "../../shared/rules/parameters.ts";
import { daysOf, formOf, formProblems, linesOf, parametersOf } from "./parameter-form.ts";

const revisable = (rules as readonly { code: string; version: number; parameters: RuleParameters }[]).filter(
  ({ code }) => code in revisableRules,
);

describe("a rule as it is typed", () => {
  test.each(revisable.map(({ code, version, parameters }) => [code, version, parameters] as const))(
    "%s, version %i, comes back as it was, and nothing is wrong with it",
    (code, _version, parameters) => {
      expect(parametersOf(formOf(parameters))).toEqual(parameters);
      expect(formProblems(code, formOf(parameters))).toEqual([]);
    },
  );

  test("an extension that is taken away is not said any more", () => {
    const form = formOf({ terms: { mediation: { months: 1, roll: false } }, extension: "both_parties" });
    expect(parametersOf({ ...form, flags: { extension: false } })).toEqual({
      terms: { mediation: { months: 1, roll: false } },
    });
  });

  test("a term changes its unit", () => {
    const form = formOf({ terms: { visit: { days: 30, kind: "calendar", roll: false } } });
    const months = { ...form, terms: { visit: { length: 1, unit: "months" as const, roll: true } } };
    expect(parametersOf(months)).toEqual({ terms: { visit: { months: 1, roll: true } } });
  });
});

const term = (length: number | null, unit: "months" | "calendar" = "calendar") => ({
  ...formOf({}),
  terms: { visit: { length, unit, roll: false } },
});

describe("what is typed wrongly", () => {
  test.each([
    [term(null), ["terms.visit NUMBER_OUT_OF_RANGE"]],
    [term(0), ["terms.visit NUMBER_OUT_OF_RANGE"]],
    [term(1.5), ["terms.visit NUMBER_OUT_OF_RANGE"]],
    [term(241, "months"), ["terms.visit NUMBER_OUT_OF_RANGE"]],
    [{ ...formOf({}), numbers: { amountWithinPercent: 101 } }, ["numbers.amountWithinPercent NUMBER_OUT_OF_RANGE"]],
    [{ ...formOf({}), lists: { remindAfterDays: "20, 二十五" } }, ["lists.remindAfterDays DAYS_UNREADABLE"]],
    [{ ...formOf({}), numbers: { majorAbove: 10_001 } }, ["numbers.majorAbove NUMBER_OUT_OF_RANGE"]],
    [{ ...formOf({}), lines: { matters: `即办件\n${"长".repeat(61)}` } }, ["lines.matters LINES_TOO_LONG"]],
    [{ ...formOf({}), lines: { matters: "即" } }, ["lines.matters LINES_TOO_LONG"]],
  ])("%j: %j", (form, found) => {
    expect(formProblems("follow_up", form).map(({ field, code }) => `${field} ${code}`)).toEqual(found);
  });

  test("bands that cross", () => {
    const form = formOf({ enabled: true, highAbovePercent: 10, mediumFromPercent: 33, reachPercent: 0 });
    expect(formProblems("risk_opposition", form)).toMatchObject([
      { field: "numbers.highAbovePercent", code: "BANDS_CROSS" },
    ]);
  });

  test("a template that is none", () => {
    const form = formOf({ prefix: "洋商", mediation: "{prefix}调字", assignment: "{prefix}交办〔{yyyy}〕{seq}号" });
    expect(formProblems("case_numbers", form)).toMatchObject([
      { field: "texts.mediation", code: "TEMPLATE_YEAR_MISSING" },
    ]);
  });
});

test("each line is a matter, once, whatever stands around it", () => {
  expect(linesOf(" 即办件 \n\n公共安全\n即办件")).toEqual(["即办件", "公共安全"]);
});

test.each([
  ["20, 25, 28", [20, 25, 28]],
  ["28、20，25 25", [28, 20, 25]],
  ["", []],
  ["-1", undefined],
  ["3651", undefined],
  ["1,2,3,4,5,6,7,8,9,10,11", undefined],
])("the days %j are %j", (typed, days) => {
  expect(daysOf(typed)).toEqual(days);
});

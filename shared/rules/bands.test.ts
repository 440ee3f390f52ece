import { describe, expect, test } from "vitest";
import rules from "../../seeds/rules.json" with { type: "json" };
import { bandProblems } from "./bands.ts";

const index = {
  majorAbove: 6_400,
  largerAbove: 3_600,
  generalAbove: 1_600,
  minorAbove: 400,
  indexHighAbove: 6_400,
  indexMediumFrom: 3_600,
};
const said = (code: string, parameters: object) =>
  bandProblems(code, parameters as Record<string, unknown>).map(
    ({ field, code: found, data }) => `${field} ${found} ${String(data?.["lower"])}`,
  );

describe("bounds of bands", () => {
  test.each([
    ["risk_index", index, []],
    ["risk_index", { ...index, largerAbove: 6_400 }, ["majorAbove BANDS_CROSS 6400"]],
    ["risk_index", { ...index, minorAbove: 2_000 }, ["generalAbove BANDS_CROSS 2000"]],
    ["risk_index", { ...index, indexMediumFrom: 6_400 }, []],
    ["risk_index", { ...index, indexMediumFrom: 6_401 }, ["indexHighAbove BANDS_CROSS 6401"]],
    ["risk_opposition", { highAbovePercent: 10, mediumFromPercent: 33 }, ["highAbovePercent BANDS_CROSS 33"]],
    ["risk_count", { highMajor: 1, highLarger: 5, mediumMajor: 1, mediumLarger: 6 }, ["highLarger BANDS_CROSS 6"]],
    ["risk_participants", { highAbove: 19, mediumFrom: 20 }, ["highAbove BANDS_CROSS 20"]],
    ["desk", { dueSoonWorkdays: 3 }, []],
  ])("of %s %j: %j", (code, parameters, found) => {
    expect(said(code, parameters)).toEqual(found);
  });

  test("don't cross in what comes with the program", () => {
    expect(rules.flatMap(({ code, parameters }) => said(code, parameters))).toEqual([]);
  });
});

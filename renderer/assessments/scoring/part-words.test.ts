import { beforeAll, describe, expect, test } from "vitest";
import { indexPart, countPart } from "../../../shared/assessments/score-factors.ts";
import { oppositionPart } from "../../../shared/assessments/score-people.ts";
import { startLanguage, wordsIn } from "../../language/index.ts";
import { fraction, partWords, percent } from "./part-words.ts";

beforeAll(() => startLanguage());

describe("numbers as they are written", () => {
  test.each([
    [4875, 10_000, "0.4875"],
    [6400, 10_000, "0.64"],
    [400, 10_000, "0.04"],
    [0, 10_000, "0"],
    [10_000, 10_000, "1"],
    [25_512_500, 100_000_000, "0.255125"],
    [12_525_000, 100_000_000, "0.12525"],
    [66_900_000, 100_000_000, "0.669"],
  ])("%i of %i is %s", (value, of, written) => {
    expect(fraction(value, of)).toBe(written);
  });

  test.each([
    [29, 300, "9.67%"],
    [30, 300, "10%"],
    [99, 300, "33%"],
    [100, 300, "33.33%"],
    [14, 300, "4.67%"],
    [1, 8, "12.5%"],
    [0, 0, "–"],
  ])("%i of %i is %s", (part, whole, written) => {
    expect(percent(part, whole)).toBe(written);
  });
});

describe("a part says what it came to and where its limits are", () => {
  const index = {
    majorAbove: 6400,
    largerAbove: 3600,
    generalAbove: 1600,
    minorAbove: 400,
    indexHighAbove: 6400,
    indexMediumFrom: 3600,
  };
  const factors = [
    { weightBp: 2500, risk: 4875 },
    { weightBp: 2000, risk: 1800 },
    { weightBp: 1500, risk: 1500 },
    { weightBp: 2500, risk: 2450 },
    { weightBp: 1500, risk: 900 },
  ];

  test("the index", () => {
    expect(partWords(indexPart(factors, index), wordsIn("zh"))).toEqual({
      came: "I = 0.255125",
      limits: "I = Σ(W×R)；大于 0.64 为高，不小于 0.36 为中，其余为低。",
    });
  });

  test("the index of factors that lack a mark has no number", () => {
    expect(partWords(indexPart([{ weightBp: 10_000, risk: null }], index), wordsIn("zh")).came).toBe("");
  });

  test("the count", () => {
    const rule = { enabled: true, highMajor: 2, highLarger: 5, mediumMajor: 1, mediumLarger: 2 };
    expect(partWords(countPart(factors, index, rule), wordsIn("zh"))).toEqual({
      came: "重大 0 个，较大 1 个",
      limits: "重大不少于 2 个，或较大以上不少于 5 个为高；重大不少于 1 个，或较大以上不少于 2 个为中；其余为低。",
    });
  });

  test("opposition", () => {
    const survey = { valid: 300, oppose: 100, target: 320, reached: 310 };
    const facts = { survey, experts: [], participants: null, incident: null, incidentPeople: null, landTaking: false };
    const rule = { enabled: true, highAbovePercent: 33, mediumFromPercent: 10, reachPercent: 0 };
    expect(partWords(oppositionPart(facts, rule, "risk_opposition"), wordsIn("en"))).toEqual({
      came: "100 of 300 valid sheets oppose, 33.33%",
      limits: "Above 33% high, from 10% on medium, else low.",
    });
  });
});

import { describe, expect, test } from "vitest";
import { checkOrganisationCode, checkProjectCode, checkUscc, usccWithCheck } from "./identifiers.ts";

describe("unified social credit code (GB 32100-2015)", () => {
  test.each([
    "91350100M000100Y43",
    "91440300708461136T",
    "914403001922038216",
    "91610723056000018P",
    "116107230560000180",
    "91610723MA6Y000090",
    "91610723MAC0YXR141",
  ])("%s is valid", (code) => {
    expect(checkUscc(code)).toEqual({ valid: true, normalized: code });
    expect(usccWithCheck(code.slice(0, 17))).toBe(code);
  });

  test("91350100M000100Y4Z is invalid: Z is not used", () => {
    expect(checkUscc("91350100M000100Y4Z")).toMatchObject({ valid: false, reason: "CHARACTER" });
  });

  test("91310115MA1H8R7C6D is invalid: it should end in 7", () => {
    expect(checkUscc("91310115MA1H8R7C6D")).toMatchObject({ valid: false, reason: "CHECK_DIGIT", expected: "7" });
  });

  test.each([
    "９１６１０７２３０５６００００１８Ｐ",
    "91610723056000018p",
    " 9161 0723 0560 0001 8P ",
    "91610723-056000018-P",
  ])("%j is tidied first", (typed) => {
    expect(checkUscc(typed)).toEqual({ valid: true, normalized: "91610723056000018P" });
  });

  test.each([
    ["", "LENGTH"],
    ["91610723056000018", "LENGTH"],
    ["91610723056000018PP", "LENGTH"],
    ["9161072X056000018P", "CHARACTER"],
    ["91610723O56000018P", "CHARACTER"],
    ["91610723056000018洋", "CHARACTER"],
  ])("%j is refused: %s", (code, reason) => {
    expect(checkUscc(code)).toMatchObject({ valid: false, reason });
  });

  test("a row of zeros fits the formula and is only worth a warning's look", () => {
    expect(checkUscc("0".repeat(18))).toMatchObject({ valid: true, warning: "DEPARTMENT" });
  });

  test("the generator refuses what is not 17 fitting characters", () => {
    expect(() => usccWithCheck("9161072305600001")).toThrow(RangeError);
    expect(() => usccWithCheck("91610723Z56000018")).toThrow(RangeError);
  });
});

describe("organisation code (GB 11714)", () => {
  test.each([
    ["M000100Y4", "M000100Y4"],
    ["05600001-8", "056000018"],
    ["ma6y0005-x", "MA6Y0005X"],
  ])("%s is valid", (code, normalized) => {
    expect(checkOrganisationCode(code)).toEqual({ valid: true, normalized });
  });

  test.each([
    ["M000100Y5", { reason: "CHECK_DIGIT", expected: "4" }],
    ["M000100Y", { reason: "LENGTH" }],
    ["M00010洋Y4", { reason: "CHARACTER" }],
    ["M000100YA", { reason: "CHARACTER" }],
  ])("%s is invalid", (code, problem) => {
    expect(checkOrganisationCode(code)).toMatchObject({ valid: false, ...problem });
  });
});

describe("project code (GB/T 40058-2021)", () => {
  test.each([
    "2303-610723-04-01-109448",
    "2111-500236-04-05-191177",
    "2101-420200-04-01-549072",
    "2603-141124-89-05-346948",
    "2411-130202-89-01-637015",
    "2611-610723-04-01-123457",
  ])("%s is valid", (code) => {
    expect(checkProjectCode(code)).toEqual({ valid: true, normalized: code });
  });

  test("2309-610723-04-01-123456: the check digit should be 8, a warning only", () => {
    expect(checkProjectCode("2309-610723-04-01-123456")).toMatchObject({
      valid: true,
      warning: "CHECK_DIGIT",
      expected: "8",
    });
  });

  test("2020-330327-48-01-167360 is of the older form and has no check rule", () => {
    expect(checkProjectCode("2020-330327-48-01-167360")).toEqual({
      valid: true,
      warning: "OLD_FORM",
      normalized: "2020-330327-48-01-167360",
    });
  });

  test.each(["23036107230401109448", " 2303－610723－04－01－109448 ", "2303—610723—04—01—109448"])(
    "%j is written with hyphens",
    (typed) => {
      expect(checkProjectCode(typed)).toEqual({ valid: true, normalized: "2303-610723-04-01-109448" });
    },
  );

  test.each([
    ["2303-610723-04-01-10944", "SHAPE"],
    ["项目代码待办", "SHAPE"],
    ["2313-610723-04-01-109448", "MONTH"],
    ["2300-610723-04-01-109448", "MONTH"],
  ])("%s is refused: %s", (code, reason) => {
    expect(checkProjectCode(code)).toMatchObject({ valid: false, reason });
  });
});

import { describe, expect, test } from "vitest";
import { answersIn, surveyObjections } from "./survey-questions.ts";

const sheet = { surveyedOn: "2026-11-20", issued: 320, returned: 310, valid: 300 };
const codes = (values: object) =>
  surveyObjections({ ...values }, "2026-11-23").map(({ code, field }) => `${field} ${code}`);

describe("a survey sheet while it is being typed", () => {
  test.each([
    ["nothing yet", {}, []],
    ["valid sheets before the returned ones", { valid: 300 }, []],
    ["more returned than issued", { issued: 300, returned: 310 }, ["returned RETURNED_ABOVE_ISSUED"]],
    ["more valid than returned", { returned: 290, valid: 300 }, ["valid VALID_ABOVE_RETURNED"]],
    ["answers that are not all there", { ...sheet, support: 200 }, []],
    ["too many answers already", { ...sheet, support: 200, oppose: 101 }, ["valid ANSWERS_ABOVE_VALID"]],
    [
      "too few answers",
      { ...sheet, support: 200, conditional: 40, neutral: 20, oppose: 39 },
      ["valid ANSWERS_BELOW_VALID"],
    ],
    ["all of them", { ...sheet, support: 200, conditional: 40, neutral: 30, oppose: 30 }, []],
    ["a day to come", { surveyedOn: "2026-11-24" }, ["surveyedOn DATE_IN_FUTURE"]],
  ])("%s", (_, values, said) => {
    expect(codes(values)).toEqual(said);
  });

  test("the four answers are added up as they come", () => {
    expect(answersIn({ valid: 300, support: 200, oppose: 30 })).toEqual({ sum: 230, valid: 300 });
    expect(answersIn({ support: 200 })).toBeNull();
  });
});

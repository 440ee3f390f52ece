import { expect, test } from "vitest";
import { lastRound, surveyCount } from "./survey-count.ts";

const sheet = { round: 1, valid: 50, oppose: 20, target: 23, reached: 21 };

test("where people were asked anew, what they said then counts", () => {
  const again = { ...sheet, round: 2, oppose: 1 };
  expect(lastRound([sheet, again, sheet])).toEqual([again]);
  expect(lastRound([])).toEqual([]);
});

test("sheets of several groups are added up; who was to be reached may be unknown", () => {
  const others = { ...sheet, valid: 30, oppose: 4, target: null, reached: null };
  expect(surveyCount([sheet, others])).toEqual({ valid: 80, oppose: 24, target: 23, reached: 21 });
  expect(surveyCount([])).toBeNull();
});

import { describe, expect, test } from "vitest";
import { isSimilar, similarSpan } from "./similar.ts";
import type { Comparable } from "./similar.ts";

const rules = { days: 90, amountWithinPercent: 20 };
const party = (role: "applicant" | "respondent" | "third", partyName: string, partyUscc: string | null = null) => ({
  role,
  partyName,
  partyUscc,
});
const one: Comparable = {
  registeredOn: "2026-11-02",
  amountClaimed: 1_000,
  parties: [party("applicant", "甲公司", "91610723MA00000001"), party("respondent", "乙公司")],
};

test("the span goes as far back as forward", () => {
  expect(similarSpan("2026-11-02", rules)).toEqual({ from: "2026-08-04", to: "2027-01-31" });
});

describe("a dispute is like another one", () => {
  test.each<[what: string, other: Partial<Comparable>, alike: boolean]>([
    ["on the same day", {}, true],
    ["90 days before", { registeredOn: "2026-08-04" }, true],
    ["91 days before", { registeredOn: "2026-08-03" }, false],
    ["90 days after", { registeredOn: "2027-01-31" }, true],
    ["91 days after", { registeredOn: "2027-02-01" }, false],
    ["about a fifth less", { amountClaimed: 800 }, true],
    ["about more than a fifth less", { amountClaimed: 799 }, false],
    ["about a fifth more of the greater amount", { amountClaimed: 1_250 }, true],
    ["about more than that", { amountClaimed: 1_251 }, false],
    ["about nobody knows how much", { amountClaimed: null }, true],
    ["the other way round", { parties: [party("applicant", "乙公司"), party("respondent", "甲公司")] }, true],
    ["with blanks in a name", { parties: [party("applicant", "甲公司"), party("respondent", "乙 公司")] }, true],
    [
      "with the same code in small letters under another name",
      { parties: [party("applicant", "甲有限公司", "91610723ma00000001"), party("respondent", "乙公司")] },
      true,
    ],
    [
      "of the same name with another code",
      { parties: [party("applicant", "甲公司", "91610723MA00000002"), party("respondent", "乙公司")] },
      false,
    ],
    ["with another one", { parties: [party("applicant", "甲公司"), party("respondent", "丙公司")] }, false],
    ["with the same one twice", { parties: [party("applicant", "甲公司"), party("respondent", "甲公司")] }, false],
    ["with a third party in between", { parties: [party("applicant", "甲公司"), party("third", "乙公司")] }, false],
  ])("%s", (_, other, alike) => {
    expect(isSimilar(one, { ...one, ...other }, rules)).toBe(alike);
    expect(isSimilar({ ...one, ...other }, one, rules)).toBe(alike);
  });
});

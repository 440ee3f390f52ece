import { describe, expect, test } from "vitest";
import type { Party } from "../../../shared/disputes/parties.ts";
import { wordsIn } from "../../language/index.ts";
import { filledFrom, newParty, partiesIn, partiesWords, partyLabel, saidById } from "./parties.ts";

const enterprise = {
  name: "洋县稻香食品有限公司（虚构）",
  uscc: "91610723MA7WX157XA",
  legalRepresentative: "张某甲",
  contactPhone: "0916-8212345",
} as Parameters<typeof filledFrom>[1];

describe("the parties of a draft", () => {
  test("are taken as they are", () => {
    const parties: readonly Party[] = [
      { ...newParty("applicant"), partyName: "甲", agentName: "李律师", agentScope: ["sign"] },
      { ...newParty("third"), kind: "person", partyName: "乙", birthYear: 1990, gender: "female" },
    ];
    expect(partiesIn(parties)).toEqual(parties);
  });

  test("of which only what is known is taken", () => {
    const [party] = partiesIn([{ role: "witness", partyName: 7, gender: "x", agentScope: ["sign", "fly"], note: "?" }]);
    expect(party).toEqual({ ...newParty("third"), agentScope: ["sign"] });
    expect(partiesIn("甲")).toEqual([]);
  });

  test("are numbered where several have the same part", () => {
    const parties = [newParty("applicant"), newParty("respondent"), newParty("respondent")];
    const labels = (language: "zh" | "en") => parties.map((_, place) => partyLabel(parties, place, wordsIn(language)));
    expect(labels("zh")).toEqual(["申请人", "被申请人1", "被申请人2"]);
    expect(labels("en")).toEqual(["Applicant", "Respondent 1", "Respondent 2"]);
  });

  test("are named in one line", () => {
    const parties = [
      { ...newParty("applicant"), partyName: "甲" },
      { ...newParty("respondent"), partyName: "乙" },
    ];
    expect(partiesWords(parties, wordsIn("zh"))).toBe("甲、乙");
  });
});

test("the register fills in what nobody has said, and overwrites nothing but the name", () => {
  const said = { ...newParty("applicant"), partyName: "稻香", phone: "13891234567" };
  expect(filledFrom(said, enterprise)).toEqual({
    ...said,
    partyName: enterprise.name,
    partyUscc: enterprise.uscc,
    representative: "张某甲",
  });
});

test.each([
  ["610723199001010014", { birthYear: 1990, gender: "male" }],
  ["61072319850412019X", { birthYear: 1985, gender: "male" }],
  ["610723200212310028", { birthYear: 2002, gender: "female" }],
  ["610723********0014", {}],
  ["61072319900101001", {}],
  [null, {}],
])("the ID number %s says %o", (idNumber, says) => {
  expect(saidById(idNumber)).toEqual(says);
});

import { describe, expect, test } from "vitest";
import { blankParty } from "../disputes/parties.ts";
import { maskOutput } from "./mask-output.ts";
import { unmaskedDraft } from "./unmasked-draft.ts";

// Made up: two people of one village, born on days whose masked numbers look the same.
const ID = "610723199001010014";
const SISTER = "610723199202020014";
const OTHER = "610723198504120190";
const SHOWN = "610723********0014";

const party = (partyName: string, over: object = {}) => ({
  ...blankParty,
  role: "respondent",
  kind: "person",
  partyName,
  ...over,
});
const applicant = { ...blankParty, role: "applicant", kind: "enterprise", partyName: "洋县稻香食品有限公司" };
const record = { id: 1, title: null, note: `张三，${ID}。` };

/** What a page was shown, as its form sends it back. */
const formOf = (stored: object) => maskOutput("mediator", ["disputes", "open"], stored) as Record<string, unknown>;
const idsOf = (draft: object) =>
  (draft as { parties: { idNumber: string | null }[] }).parties.map((one) => one.idNumber);

describe("a masked form that comes back", () => {
  test("means that nothing changed, in texts and in the list of parties", () => {
    const stored = {
      ...record,
      parties: [
        applicant,
        party("张三", { idNumber: ID, agentName: "李四", agentIdNumber: OTHER, phone: "13891234567" }),
      ],
    };
    const form = formOf(stored);
    expect(JSON.stringify(form)).not.toContain(ID);
    expect(JSON.stringify(form)).not.toContain(OTHER);
    expect(unmaskedDraft(stored, form, "mediator")).toEqual({ draft: stored, problems: [] });
  });

  test("with the parties in another order, one gone and one more, keeps each one's number", () => {
    const stored = {
      parties: [party("张三", { idNumber: ID }), applicant, party("王五"), party("李四", { idNumber: OTHER })],
    };
    const { parties } = formOf(stored) as { parties: object[] };
    const [first, , , last] = parties;
    const { draft, problems } = unmaskedDraft(
      stored,
      { parties: [party("赵六", { idNumber: "610723197001010018" }), last, applicant, first] },
      "mediator",
    );
    expect(problems).toEqual([]);
    expect(idsOf(draft)).toEqual(["610723197001010018", OTHER, null, ID]);
  });

  test("tells people apart whose masked numbers look the same", () => {
    const stored = { parties: [party("张三", { idNumber: ID }), party("张四", { idNumber: SISTER })] };
    const { parties } = formOf(stored) as { parties: { idNumber: string }[] };
    expect(parties.map(({ idNumber }) => idNumber)).toEqual([SHOWN, SHOWN]);
    expect(idsOf(unmaskedDraft(stored, { parties: parties.toReversed() }, "mediator").draft)).toEqual([SISTER, ID]);
    expect(idsOf(unmaskedDraft(stored, { parties: parties.slice(1) }, "mediator").draft)).toEqual([SISTER]);
  });

  test("may correct a name beside a masked number that looks like another's, as long as that other stays", () => {
    const stored = { parties: [party("张山", { idNumber: ID }), party("张四", { idNumber: SISTER })] };
    const { parties } = formOf(stored) as { parties: object[] };
    const corrected = { parties: [party("张三", { idNumber: SHOWN }), parties[1]] };
    expect(idsOf(unmaskedDraft(stored, corrected, "mediator").draft)).toEqual([ID, SISTER]);
  });

  test("may correct a name beside the masked number", () => {
    const stored = { parties: [applicant, party("张山", { idNumber: ID })] };
    const { draft } = unmaskedDraft(stored, { parties: [applicant, party("张三", { idNumber: SHOWN })] }, "mediator");
    expect(draft.parties).toEqual([applicant, party("张三", { idNumber: ID })]);
  });
});

describe("what cannot be known is refused", () => {
  const stored = { note: record.note, parties: [party("张三", { idNumber: ID }), party("张四", { idNumber: SISTER })] };
  test.each<[string, object, string[]]>([
    ["a text written on", { note: `张三，${SHOWN}。又来过。` }, ["note"]],
    [
      "a number changed under the stars",
      { parties: [party("张三", { idNumber: "610723********0099" })] },
      ["parties.0.idNumber"],
    ],
    [
      "a number that two of them could have, on somebody new",
      { parties: [party("张五", { idNumber: SHOWN })] },
      ["parties.0.idNumber"],
    ],
  ])("%s", (_, draft, fields) => {
    const { problems } = unmaskedDraft(stored, draft, "mediator");
    expect(problems.map(({ field, code }) => [field, code])).toEqual(fields.map((field) => [field, "MASKED_VALUE"]));
  });
});

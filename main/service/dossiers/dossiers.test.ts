import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Inputs } from "../../../shared/contract.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { partsOf, produced } from "../documents/testing/paper-case.ts";
import { evidenceDraft, sittingDraft } from "../office/testing/case-drafts.ts";
import { pairOf } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";

type Item = Inputs["dossiers"]["arrange"]["items"][number];

let kit: CaseKit;
beforeEach(async () => {
  kit = await openCaseKit();
});
afterEach(() => kit.close());

const filing = {
  retention: "10年",
  filedOn: "2026-11-20",
  filedBy: "甲承办",
  volumeNote: "材料齐全。",
  remark: null,
} as const;
const alone = (paper: Item["paper"], title: string, pages = 1): Item => ({
  paper,
  title,
  pages,
  documentId: null,
  attachmentId: null,
  note: null,
});
const mediated = [
  alone("application", "申请书", 2),
  alone("rights_notice", "告知书", 2),
  alone("identity", "营业执照"),
  alone("mediation_record", "调解记录", 3),
  alone("agreement", "调解协议书", 2),
  alone("back_cover", "封底"),
];

const arrange = async (id: number, items: readonly Item[], over: Partial<typeof filing> = {}) =>
  kit.mediator.dossiers.arrange({ ...(await kit.at(id)), ...filing, ...over, items: [...items] });
const of = async (id: number) => kit.mediator.dossiers.of({ disputeId: id });
const archive = async (id: number) => kit.mediator.disputes.archive({ ...(await kit.at(id)), on: "2026-11-23" });
const missing = async (id: number) => (await of(id)).missing;

describe("a dossier", () => {
  test("lies in the Ministry's order, with its pages counted", async () => {
    const id = await kit.caseIn("performed");
    const { version } = await kit.at(id);
    await arrange(id, mediated.toReversed());
    const { items, pageCount, dossier } = await of(id);
    expect(items.map(({ paper, from, to }) => [paper, from, to])).toEqual([
      ["application", 1, 2],
      ["rights_notice", 3, 4],
      ["identity", 5, 5],
      ["mediation_record", 6, 8],
      ["agreement", 9, 10],
      ["back_cover", null, null],
    ]);
    expect(pageCount).toBe(10);
    expect(dossier).toEqual({ ...filing, arrangedBy: "甲承办", checkedOn: null, checkedBy: null });
    expect((await kit.at(id)).version).toBe(version + 1);
    const { history } = await kit.mediator.disputes.open({ id });
    expect(history.find(({ act }) => act === "dossiers.arrange")?.after).toMatchObject({ papers: 6, pages: 10 });
  });

  test("says what it must have and has not", async () => {
    const id = await kit.caseIn("performed");
    expect((await of(id)).required).toEqual([
      "application",
      "identity",
      "back_cover",
      "rights_notice",
      "mediation_record",
      "agreement",
    ]);
    await arrange(id, [alone("application", "申请书"), alone("back_cover", "封底")]);
    expect(await missing(id)).toEqual(["identity", "rights_notice", "mediation_record", "agreement"]);
    await arrange(id, mediated);
    expect(await missing(id)).toEqual([]);
  });

  test("of a case that a department dealt with needs nothing that only a mediation has", async () => {
    const { mediator, at } = kit;
    const id = await kit.caseIn("registered");
    await mediator.disputes.accept({ ...(await at(id)), on: "2026-11-03", channel: "department" });
    const unit = "housing_construction_bureau";
    await mediator.disputes.handToDepartment({ ...(await at(id)), on: "2026-11-05", unit });
    await mediator.disputes.resolve({ ...(await at(id)), on: "2026-11-12" });
    expect((await of(id)).required).toEqual(["application", "identity", "back_cover"]);
  });

  test("makes its index, cover, note and back cover, which follow when it is arranged anew", async () => {
    const id = await kit.caseIn("performed");
    await arrange(id, mediated);
    const index = await produced(kit, id, "index");
    const { body } = await partsOf(kit.mediator, index);
    for (const words of ["申请书\n1-2\n", "调解记录\n6-8\n", "封底\n", "以上共 6 份，编号 10 页"])
      expect(body).toContain(words);
    const note = await produced(kit, id, "file_note");
    expect((await partsOf(kit.mediator, note)).body).toContain("材料齐全。");
    await arrange(id, [...mediated, alone("evidence", "送货单", 4)]);
    const standing = (await kit.mediator.documents.of({ disputeId: id })).map((one) => one.standing);
    expect(standing).toEqual(["changed", "changed"]);
  });
});

describe("what is proposed", () => {
  test("is what the case has: papers that were produced, files, evidence on paper", async () => {
    const id = await kit.caseIn("performing");
    await kit.mediator.mediation.addSitting({ ...(await kit.at(id)), ...sittingDraft() });
    await produced(kit, id, "application");
    const record = await produced(kit, id, "mediation_record");
    const newer = await produced(kit, id, "mediation_record");
    await kit.mediator.mediation.addEvidence({ ...(await kit.at(id)), ...evidenceDraft() });
    const { id: attachment } = await kit.attach(id);
    const proposed = await kit.mediator.dossiers.proposed({ disputeId: id });
    expect(proposed).toMatchObject({ retention: "10年", filedBy: "甲承办" });
    expect(
      proposed.items.map(({ paper, title, documentId, attachmentId }) => [paper, title, documentId ?? attachmentId]),
    ).toEqual([
      ["application", "人民调解申请书", 1],
      ["evidence", "送货单", null],
      ["mediation_record", "调解记录（2026年11月16日）", newer],
      ["performance", "履行凭证", attachment],
      ["back_cover", "封底", null],
    ]);
    expect(record).not.toBe(newer);
    expect(proposed.missing).toEqual(["identity", "rights_notice", "agreement"]);
    await arrange(id, proposed.items);
    expect((await kit.mediator.dossiers.proposed({ disputeId: id })).notFiled).toEqual([]);
    await produced(kit, id, "rights_notice");
    const { notFiled } = await kit.mediator.dossiers.proposed({ disputeId: id });
    expect(notFiled.map(({ title }) => title)).toEqual(["当事人权利义务告知书"]);
  });
});

describe("a dossier is not filed", () => {
  test.each([
    ["while the case goes on", "in_mediation", {}, ["CASE_NOT_ENDED"]],
    ["in the future", "settled", { filedOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    ["before the case was there", "settled", { filedOn: "2026-11-01" }, ["BEFORE_REGISTRATION"]],
    ["for a time that the office does not know", "settled", { retention: "三年" }, ["RETENTION_UNKNOWN"]],
  ] as const)("%s", async (_, state, over, codes) => {
    const id = await kit.caseIn(state);
    expect(await refusalOf(arrange(id, mediated, over as Partial<typeof filing>))).toEqual(codes);
    expect((await of(id)).dossier).toBeNull();
  });

  test("with papers of another case", async () => {
    const other = await kit.caseIn("accepted");
    const paper = await produced(kit, other, "application");
    const { id: file } = await kit.attach(other);
    const id = await kit.caseIn("settled");
    const items = [
      { ...alone("application", "申请书"), documentId: paper },
      { ...alone("identity", "执照"), attachmentId: file },
    ];
    expect(await refusalOf(arrange(id, items))).toEqual(["DOCUMENT_OF_ANOTHER_CASE", "ATTACHMENT_OF_ANOTHER_CASE"]);
  });

  test("with one paper twice, or an entry that is two things at once", async () => {
    const id = await kit.caseIn("settled");
    const paper = await produced(kit, id, "application");
    const twice = { ...alone("application", "申请书"), documentId: paper };
    expect(await refusalOf(arrange(id, [twice, twice]))).toEqual(["FILED_TWICE"]);
    const both = { ...twice, attachmentId: 1 };
    expect((await failureOf(arrange(id, [both]))).code).toBe("BAD_REQUEST");
  });

  test("over somebody else's change", async () => {
    const id = await kit.caseIn("settled");
    const late = await kit.at(id);
    await arrange(id, mediated);
    const call = kit.mediator.dossiers.arrange({ ...late, ...filing, items: mediated });
    expect((await failureOf(call)).code).toBe("STALE");
  });
});

describe("checking", () => {
  test("is another's work, and is undone when the dossier is arranged anew", async () => {
    const id = await kit.caseIn("performed");
    const check = async (client: CaseKit["mediator"], on = "2026-11-21") =>
      client.dossiers.check({ ...(await kit.at(id)), on });
    expect(await refusalOf(check(kit.verifier))).toEqual(["DOSSIER_MISSING"]);
    await arrange(id, mediated.slice(1));
    expect(await refusalOf(check(kit.verifier))).toEqual(["PAPERS_MISSING"]);
    await arrange(id, mediated);
    expect(await refusalOf(check(kit.mediator))).toEqual(["CHECKER_IS_FILER"]);
    expect((await of(id)).check?.map(({ code }) => code)).toEqual(["CHECKER_IS_FILER"]);
    expect((await kit.verifier.dossiers.of({ disputeId: id })).check).toEqual([]);
    expect(await refusalOf(check(kit.verifier, "2026-11-19"))).toEqual(["CHECKED_BEFORE_FILED"]);
    await check(kit.verifier);
    expect((await of(id)).dossier).toMatchObject({ checkedOn: "2026-11-21", checkedBy: "戊核实" });
    await arrange(id, mediated);
    expect((await of(id)).dossier).toMatchObject({ checkedOn: null, checkedBy: null });
  });

  test("nobody is named as filer who then checks", async () => {
    const id = await kit.caseIn("performed");
    await arrange(id, mediated, { filedBy: "戊核实" as "甲承办" });
    const call = kit.verifier.dossiers.check({ ...(await kit.at(id)), on: "2026-11-21" });
    expect(await refusalOf(call)).toEqual(["CHECKER_IS_FILER"]);
  });
});

describe("the archive", () => {
  test("takes a case only with a complete dossier that somebody else has checked", async () => {
    const id = await kit.caseIn("struck_off");
    const before = (await of(id)).dossier;
    expect(before).toBeNull();
    expect(await refusalOf(archive(id))).toEqual(["DOSSIER_MISSING"]);
    await arrange(id, mediated.slice(1));
    expect(await refusalOf(archive(id))).toEqual(["PAPERS_MISSING"]);
    await arrange(id, mediated);
    expect(await refusalOf(archive(id))).toEqual(["DOSSIER_UNCHECKED"]);
    await kit.verifier.dossiers.check({ ...(await kit.at(id)), on: "2026-11-23" });
    await archive(id);
    expect(await kit.stateOf(id)).toBe("archived");
  });

  test("keeps the dossier as it is", async () => {
    const id = await kit.caseIn("archived");
    const before = await of(id);
    expect(before.whyNot?.code).toBe("CASE_ARCHIVED");
    expect(await refusalOf(arrange(id, mediated))).toEqual(["CASE_ARCHIVED"]);
    const check = kit.verifier.dossiers.check({ ...(await kit.at(id)), on: "2026-11-23" });
    expect(await refusalOf(check)).toEqual(["CASE_ARCHIVED"]);
    expect(await of(id)).toEqual(before);
  });
});

test("a viewer sees which papers a dossier has, and of nobody", async () => {
  const id = await kit.caseIn("settled", {
    parties: pairOf({
      kind: "person",
      partyName: "张某三",
      partyUscc: null,
      agentName: "李某四",
      agentScope: ["sign"],
    }),
  });
  const paper = await produced(kit, id, "proxy");
  await arrange(id, [{ ...alone("proxy", "授权委托书（张某三）"), documentId: paper }]);
  const viewer = await kit.office.as("viewer");
  const shown = await viewer.dossiers.of({ disputeId: id });
  expect(shown.items[0]).toMatchObject({ paper: "proxy", title: "授权委托书" });
  expect(JSON.stringify(shown)).not.toContain("张某三");
  expect((await failureOf(viewer.dossiers.proposed({ disputeId: id }))).code).toBe("FORBIDDEN");
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FastTrackDocumentKind } from "../../../shared/documents/kinds.ts";
import { driveArrears } from "../arrears/testing/arrears-kit.ts";
import { doing, openFastTrackKit, over } from "../fasttrack/testing/fast-track-kit.ts";
import type { FastTrackKit } from "../fasttrack/testing/fast-track-kit.ts";
import { enterpriseDraft, paperDraft } from "../office/testing/drafts.ts";
import { refusalOf } from "../office/testing/office.ts";
import { expectInOrder, partsOf } from "./testing/paper-case.ts";

let kit: FastTrackKit;
beforeEach(async () => {
  kit = await openFastTrackKit();
});
afterEach(() => kit.close());

const produce = async (id: number, kind: FastTrackDocumentKind): Promise<number> =>
  (await kit.mediator.documents.produce({ ...(await kit.at(id)), kind })).id;
const paper = async (id: number, kind: FastTrackDocumentKind): Promise<string> =>
  (await partsOf(kit.mediator, await produce(id, kind))).whole;
const recordOf = async (id: number) => (await kit.mediator.fasttrack.open({ id })).record;
const timesIn = (text: string, words: string) => text.split(words).length - 1;

describe("the notice of everything that is missing", () => {
  test("lists each paper once, with its gate and by when it has to be there, and what follows if it is not", async () => {
    const id = await kit.caseIn("notified");
    const { noticeNo, applicantName } = await recordOf(id);
    const { papers } = await kit.fileOf(id);
    const text = await paper(id, "one_time_notice");
    expectInOrder(text, [
      "一次性告知书",
      noticeNo ?? "?",
      `${applicantName}：`,
      "2026年11月2日",
      "社会稳定风险评估",
      "补正形式",
      ...papers.map(({ name }) => name),
      "普通程序",
      "终止容缺办理",
      "（印章）",
      "2026年11月3日",
      "签收人（签名）",
      "一式两份",
    ]);
    expect(papers.length).toBeGreaterThan(1);
    for (const { name } of papers) expect(timesIn(text, name)).toBe(1);
    expect(timesIn(text, "可容缺，开工前补齐")).toBe(1);
    expect(timesIn(text, "纸质、电子、邮寄")).toBe(papers.length);
    expect(await kit.mediator.documents.of({ fastTrackCaseId: id })).toMatchObject([
      { kind: "one_time_notice", number: noticeNo, standing: "current", missing: false },
    ]);
  });

  test("stays what it is when days are promised afterwards", async () => {
    const id = await kit.caseIn("notified");
    await produce(id, "one_time_notice");
    await kit.attach(id, "signed_commitment");
    await doing.commit(kit, id);
    expect((await kit.mediator.documents.of({ fastTrackCaseId: id }))[0]?.standing).toBe("current");
  });
});

describe("the commitment", () => {
  test("can be printed to be signed: the four promises, and room for the days", async () => {
    const text = await paper(await kit.caseIn("notified"), "commitment");
    expectInOrder(text, [
      "容缺受理承诺书",
      "对应告知书：",
      "（一）自愿",
      "（二）已知晓",
      "（三）所提交材料真实",
      "（四）按承诺期限补齐",
      "申请人（签名、盖章）",
      "年　　月　　日",
    ]);
    expect(text).not.toContain("2026年11月27日");
  });

  test("says who signed it when, for which papers and days, and who acts for the applicant", async () => {
    const { mediator } = kit;
    const name = "洋县𠮷祥食品有限公司（虚构）";
    const enterprise = enterpriseDraft({ name, contactName: "𠮷田某", contactPhone: "0916-8267890" });
    await mediator.enterprises.create(enterprise);
    const draft = { applicantName: name, applicantUscc: enterprise.uscc };
    const id = await kit.caseIn("committed", { draft });
    expectInOrder(await paper(id, "commitment"), [
      name,
      enterprise.uscc ?? "?",
      "𠮷田某",
      "0916-8267890",
      "2026年11月27日",
      "2026年12月10日",
      "签字人：王某乙",
      "2026年11月4日",
    ]);
  });
});

describe("the notice of acceptance", () => {
  test("says since when, what was promised by when, and that nothing is decided before", async () => {
    const id = await kit.caseIn("accepted");
    const { caseNo } = await recordOf(id);
    expectInOrder(await paper(id, "deferred_acceptance"), [
      "容缺受理通知书",
      caseNo,
      "于2026年11月4日作出容缺受理承诺",
      "自2026年11月5日起予以容缺受理",
      "2026年11月27日",
      "2026年12月10日",
      "不作出办理结果",
      "（印章）",
      "2026年11月5日",
    ]);
  });
});

describe("the notice of what is to be handed in", () => {
  test("says what was sent back and why, and what is awaited; the days stay", async () => {
    const id = await kit.caseIn("correcting");
    const text = await paper(id, "correction_notice");
    expectInOrder(text, ["补正材料通知书", "承办人员", "2026年11月27日", "退回：缺少附图", "2026年12月10日", "待补"]);
    // A suggestion of the program is no legal basis.
    expect(text).not.toContain("建议值");
  });

  test("is none once everything is there", async () => {
    const id = await kit.caseIn("under_review");
    for (const gate of ["filing", "start"] as const) {
      const { id: materialId } = await kit.paperOf(id, gate);
      await kit.mediator.fasttrack.submitPaper({ ...(await kit.at(id)), on: "2026-11-20", materialId });
    }
    expect(await refusalOf(produce(id, "correction_notice"))).toEqual(["NOTHING_TO_CORRECT"]);
  });
});

describe("the decision on a broken promise", () => {
  test("ends a case: what was not handed in, why, and what is noted of the applicant", async () => {
    const id = await kit.caseIn("expired", { promised: over });
    const { breachNo } = await recordOf(id);
    const text = await paper(id, "breach_decision");
    expectInOrder(text, [
      "终止决定书",
      breachNo ?? "?",
      "于2026年11月5日容缺受理",
      "下列材料没有按期补齐",
      "2026年11月10日",
      "逾期未补正",
      "终止该件的容缺办理",
      "信用记录：逾期未补正",
      "信用修复",
      "（印章）",
      "2026年11月11日",
    ]);
    expect(text).not.toContain("撤销该件");
    // The other paper still had some days.
    expect(text).not.toContain("2026年11月16日");
    expect((await kit.mediator.documents.of({ fastTrackCaseId: id }))[0]?.number).toBe(breachNo);
  });

  test("revokes what was done already", async () => {
    const id = await kit.caseIn("revoked");
    const text = await paper(id, "breach_decision");
    expectInOrder(text, ["撤销决定书", "办结", "系伪造", "撤销该件的容缺办理结果", "信用记录：虚假承诺"]);
    expect(text).not.toContain("终止该件");
  });

  test("can be printed to be signed before it is decided, with room for its number, its day and the reason", async () => {
    const id = await kit.caseIn("closed");
    await kit.mediator.fasttrack.recordPostCheck({
      ...(await kit.at(id)),
      on: "2026-11-20",
      result: "false_promise",
      finding: "原件系伪造",
    });
    const text = await paper(id, "breach_decision");
    expectInOrder(text, ["撤销决定书", "编号：", "虚假承诺", "　　　　年　　月　　日"]);
    const late = await kit.caseIn("accepted", { promised: over });
    expectInOrder(await paper(late, "breach_decision"), ["终止决定书", "编号：", "2026年11月10日", "2026年11月16日"]);
  });

  test("names its basis where the office has written and confirmed one", async () => {
    kit.office.session.ground.writer
      .prepare(
        `UPDATE rule_set SET basis = '《洋县容缺受理办法（试行）》', revised_by = 1, revised_at = '2026-01-05',
           confirmed_by = 1, confirmed_at = '2026-01-06', confirmed_note = '会议核定' WHERE code = 'fast_track'`,
      )
      .run();
    const id = await kit.caseIn("expired", { promised: over });
    expect(await paper(id, "breach_decision")).toContain("《洋县容缺受理办法（试行）》");
  });
});

describe("whatever the matter is", () => {
  test("the papers of a case about arrears say what it is about, and name no project", async () => {
    const driver = driveArrears(kit.mediator, await kit.office.as("verifier"));
    const arrearsId = await driver.caseIn("registered");
    const { record } = await kit.mediator.arrears.open({ id: arrearsId });
    const materials = [
      paperDraft("application", "申请书", "present"),
      paperDraft("identity_proof", "营业执照", "present"),
      paperDraft("originals", "合同原件"),
    ];
    const id = await kit.caseIn("notified", { draft: { assessmentId: null, arrearsId, materials } });
    const text = await paper(id, "one_time_notice");
    expect(text).toContain(`被拖欠账款清欠（${record.arrearsNo}）`);
    expect(text).not.toContain("项目名称");
  });
});

describe("no paper goes ahead of its case", () => {
  test.each([
    ["draft", { one_time_notice: "FAST_TRACK_NOT_NOTIFIED", commitment: "FAST_TRACK_NOT_NOTIFIED" }],
    ["checking", { one_time_notice: "FAST_TRACK_NOT_NOTIFIED", deferred_acceptance: "FAST_TRACK_NOT_ACCEPTED" }],
    ["committed", { deferred_acceptance: "FAST_TRACK_NOT_ACCEPTED", correction_notice: "FAST_TRACK_NOT_ACCEPTED" }],
    ["accepted", { breach_decision: "NO_BREACH" }],
    ["closed", { breach_decision: "NO_BREACH" }],
  ] as const)("in %s", async (state, refused) => {
    const id = await kit.caseIn(state);
    for (const [kind, code] of Object.entries(refused)) {
      expect(await refusalOf(produce(id, kind as FastTrackDocumentKind))).toEqual([code]);
    }
    expect(await kit.mediator.documents.of({ fastTrackCaseId: id })).toEqual([]);
  });
});

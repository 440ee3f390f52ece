import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { intakePapers, paperDraft } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { doing, openFastTrackKit, TODAY } from "./testing/fast-track-kit.ts";
import type { FastTrackKit } from "./testing/fast-track-kit.ts";

let kit: FastTrackKit;
beforeAll(async () => {
  kit = await openFastTrackKit();
});
afterAll(async () => kit.close());

const rowOf = async (id: number) => (await kit.mediator.fasttrack.open({ id })).record;
const allOf = async (id: number) => [await rowOf(id), await kit.fileOf(id)];

describe("the one notice", () => {
  test("lists everything, or is not given", async () => {
    const id = await kit.caseIn("checking");
    const before = await allOf(id);
    const [first] = (await kit.fileOf(id)).papers;
    const notice = kit.mediator.fasttrack.notify({ ...(await kit.at(id)), on: "2026-11-05", items: [first?.id ?? 0] });
    expect(await failureOf(notice)).toMatchObject({
      data: { problems: [{ code: "NOTICE_INCOMPLETE", data: { papers: "可研批复" } }] },
    });
    expect(await allOf(id)).toEqual(before);
  });

  test("given too late, the application counts as accepted, and the case keeps it", async () => {
    const id = await kit.caseIn("checking");
    expect((await kit.fileOf(id)).warnings).toEqual([
      { field: "noticeOn", code: "NOTICE_OVERDUE", data: { dueOn: "2026-11-09" } },
    ]);
    await doing.notify(kit, id, "2026-11-10");
    expect((await kit.fileOf(id)).warnings).toEqual([
      { field: "noticeOn", code: "DEEMED_ACCEPTED", data: { dueOn: "2026-11-09", on: "2026-11-10" } },
    ]);
    const inTime = await kit.caseIn("checking");
    await doing.notify(kit, inTime, "2026-11-09");
    expect((await kit.fileOf(inTime)).warnings).toEqual([]);
  });
});

/** Records the commitment of a case that was told, as somebody fills it in but for what is changed. */
const promise = async (id: number, change: object) => {
  const { papers } = await kit.fileOf(id);
  return kit.mediator.fasttrack.commit({
    ...(await kit.at(id)),
    on: "2026-11-05",
    signatory: "王某乙",
    intention: true,
    aware: true,
    genuine: true,
    punctual: true,
    papers: papers.map((paper) => ({ id: paper.id, dueOn: "2026-11-27", form: "paper" as const })),
    ...change,
  });
};

describe("a commitment", () => {
  test("promises in working days from its own day, or for a day; the earliest is the case's", async () => {
    const id = await kit.caseIn("notified");
    await kit.attach(id, "signed_commitment");
    const [filing, start] = [await kit.paperOf(id, "filing"), await kit.paperOf(id, "start")];
    await promise(id, {
      papers: [
        { id: filing.id, workdays: 10, form: "electronic" },
        { id: start.id, workdays: 40, form: "paper" },
      ],
    });
    expect(await kit.paperOf(id, "filing")).toMatchObject({
      dueOn: "2026-11-19",
      workdays: 10,
      provisional: false,
      form: "electronic",
      overdue: true,
      daysLeft: -2,
    });
    expect(await kit.paperOf(id, "start")).toMatchObject({ dueOn: "2026-12-31", provisional: false });
    expect(await rowOf(id)).toMatchObject({ dueOn: "2026-11-19", signatory: "王某乙", signedOn: "2026-11-05" });
  });

  test.each([
    ["three promises of four", { genuine: false }, ["PROMISE_MISSING"]],
    ["no paper named", { papers: [{ id: 999_999, dueOn: "2026-11-27", form: "paper" }] }, ["PROMISED_DAY_MISSING"]],
  ] as const)("%s is refused and nothing of it is kept", async (_what, change, codes) => {
    const id = await kit.caseIn("notified");
    await kit.attach(id, "signed_commitment");
    const before = await allOf(id);
    expect(await refusalOf(promise(id, change))).toEqual(codes);
    expect(await allOf(id)).toEqual(before);
  });

  test("beyond the gate is refused, and nothing of it is kept", async () => {
    const id = await kit.caseIn("notified");
    await kit.attach(id, "signed_commitment");
    const before = await allOf(id);
    const { papers } = await kit.fileOf(id);
    const late = papers.map((paper) => ({ id: paper.id, dueOn: "2026-12-01", form: "paper" as const }));
    expect(await failureOf(promise(id, { papers: late }))).toMatchObject({
      data: { problems: [{ code: "DUE_BEYOND_GATE", field: "papers.0.dueOn", data: { latest: "2026-11-30" } }] },
    });
    expect(await allOf(id)).toEqual(before);
  });

  test("without the signed scan, or by an agent without authorisation, is refused", async () => {
    const id = await kit.caseIn("notified", { draft: { agent: "周某" } });
    expect(await refusalOf(promise(id, {}))).toEqual(["COMMITMENT_NOT_ATTACHED", "AUTHORISATION_MISSING"]);
    await kit.attach(id, "signed_commitment");
    await kit.attach(id, "proxy");
    await promise(id, {});
    expect(await kit.stateOf(id)).toBe("committed");
  });
});

describe("acceptance", () => {
  test("with a stale credit check is refused; with a new one it goes through", async () => {
    const id = await kit.caseIn("committed");
    await kit.check(id, { checkedOn: "2026-10-20" });
    expect(await refusalOf(doing.accept(kit, id))).toEqual(["CREDIT_CHECK_EXPIRED"]);
    await kit.check(id, { checkedOn: "2026-11-20", evidenceId: null });
    expect(await refusalOf(doing.accept(kit, id))).toEqual(["CREDIT_EVIDENCE_MISSING"]);
    await kit.check(id, { checkedOn: TODAY });
    await doing.accept(kit, id);
    const { creditChecks } = await kit.fileOf(id);
    expect(creditChecks.map(({ checkedOn, valid, validUntil }) => [checkedOn, valid, validUntil])).toEqual([
      ["2026-10-20", false, "2026-11-19"],
      ["2026-11-20", true, "2026-12-20"],
      [TODAY, true, "2026-12-23"],
    ]);
  });

  test("evidence of another case is no evidence", async () => {
    const [one, other] = [await kit.caseIn("draft"), await kit.caseIn("draft")];
    const evidenceId = await kit.attach(one, "credit_evidence");
    expect(await refusalOf(kit.check(other, { evidenceId }))).toEqual(["EVIDENCE_UNKNOWN"]);
    expect(await refusalOf(kit.check(one, { checkedOn: "2026-11-24" }))).toEqual(["DATE_IN_FUTURE"]);
  });

  test("never for what may not be deferred", async () => {
    const materials = [...intakePapers, paperDraft("assessment_report", "评估报告")];
    const id = await kit.caseIn("checking", { draft: { materials } });
    expect(await refusalOf(doing.notify(kit, id, "2026-11-03"))).toEqual(["MATERIAL_NOT_DEFERRABLE"]);
  });
});

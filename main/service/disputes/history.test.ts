import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declarationDraft, followUpDraft } from "../office/testing/case-drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { openCaseKit } from "./testing/case-kit.ts";
import type { CaseKit } from "./testing/case-kit.ts";
import { doing } from "./testing/doing.ts";

let kit: CaseKit;
beforeAll(async () => {
  kit = await openCaseKit();
});
afterAll(async () => kit.close());

const record = async (id: number) => (await kit.mediator.disputes.open({ id })).record;
const file = async (id: number) => kit.mediator.disputes.file({ id });
const due = async (id: number, kind: string) =>
  (await kit.mediator.deadlines.of({ disputeId: id }))
    .filter((deadline) => deadline.kind === kind)
    .map(({ dueOn, closed }) => `${dueOn} ${closed ?? "open"}`);

describe("a pause", () => {
  test("stops the clock, and what it lasted is added when the mediation goes on", async () => {
    const id = await kit.caseIn("in_mediation", { dueOn: null, riskLevel: "high" });
    expect([await due(id, "mediation"), await due(id, "ledger")]).toEqual([["2026-12-03 open"], ["2026-11-22 open"]]);
    await doing.suspend(kit, id, "2026-11-10");
    expect([await due(id, "mediation"), await due(id, "ledger")]).toEqual([
      ["2026-12-03 paused"],
      ["2026-11-22 paused"],
    ]);
    expect(await record(id)).toMatchObject({ state: "suspended", outcome: null, nextDueOn: null });
    await doing.resume(kit, id, "2026-11-20");
    expect([await due(id, "mediation"), await due(id, "ledger")]).toEqual([["2026-12-13 open"], ["2026-12-02 open"]]);
    expect(await record(id)).toMatchObject({ state: "in_mediation", nextDueOn: "2026-12-02", nextDueKind: "ledger" });
  });

  test("and another one are added up", async () => {
    const id = await kit.caseIn("in_mediation");
    await doing.suspend(kit, id, "2026-11-10");
    await doing.resume(kit, id, "2026-11-12");
    await doing.suspend(kit, id, "2026-11-15");
    await doing.resume(kit, id, "2026-11-20");
    expect(await due(id, "mediation")).toEqual(["2026-12-10 open"]);
  });

  test("does not move a day that somebody set", async () => {
    const id = await kit.caseIn("in_mediation", { dueOn: "2026-12-02" });
    await doing.suspend(kit, id, "2026-11-10");
    await doing.resume(kit, id, "2026-11-20");
    expect(await due(id, "ledger")).toEqual(["2026-12-02 open"]);
  });
});

describe("a case that was merged", () => {
  test("goes on in the other one, keeps its own history, and is shown there", async () => {
    const into = await kit.caseIn("in_mediation");
    const id = await kit.caseIn("registered");
    await kit.attach(id);
    const before = await kit.mediator.disputes.open({ id });
    await kit.mediator.disputes.merge({ ...(await kit.at(id)), on: "2026-11-20", into, reason: "同一笔货款" });
    const after = await kit.mediator.disputes.open({ id });
    expect(after.record).toMatchObject({
      state: "merged",
      outcome: "merged",
      outcomeOn: "2026-11-20",
      mergedIntoId: into,
      ledgerNo: before.record.ledgerNo,
    });
    expect(after.history.slice(1)).toEqual(before.history);
    expect(await file(id)).toMatchObject({ mergedInto: { id: into }, steps: [{ act: "merge", details: { into } }] });
    expect((await file(into)).merged.map((each) => each.id)).toEqual([id]);
    expect(await kit.mediator.attachments.of({ disputeId: id })).toHaveLength(1);
    expect(await due(id, "ledger")).toEqual(["2026-12-02 dropped"]);
  });

  test.each([
    ["itself", "MERGE_INTO_ITSELF"],
    ["settled", "MERGE_INTO_ENDED"],
    ["merged", "MERGE_INTO_ENDED"],
    ["archived", "MERGE_INTO_ENDED"],
  ] as const)("is not merged into %s: %s", async (what, code) => {
    const id = await kit.caseIn("registered");
    const into = what === "itself" ? id : await kit.caseIn(what);
    const merge = { ...(await kit.at(id)), on: "2026-11-20", into, reason: "同一笔货款" };
    expect(await failureOf(kit.mediator.disputes.merge(merge))).toMatchObject({
      data: { problems: [{ field: "into", code }] },
    });
  });
});

describe("a case that relapsed", () => {
  test.each(["struck_off", "archived"] as const)(
    "after it was %s goes on where it is put, and keeps its history",
    async (state) => {
      const id = await kit.caseIn(state);
      const [before, earlier] = [await record(id), await file(id)];
      expect(before).toMatchObject({ outcome: "settled", struckOffOn: "2026-11-13", reopenedCount: 0 });
      const reopening = { ...(await kit.at(id)), on: "2026-11-20", to: "in_mediation", reason: "又起争执" } as const;
      await kit.mediator.disputes.reopen(reopening);
      expect(await record(id)).toMatchObject({
        state: "in_mediation",
        stateSince: "2026-11-20",
        outcome: null,
        outcomeOn: null,
        struckOffOn: null,
        archivedOn: null,
        reopenedCount: 1,
        acceptedOn: before.acceptedOn,
        mediationNo: before.mediationNo,
        ledgerNo: before.ledgerNo,
      });
      const { steps } = await file(id);
      expect(steps.slice(0, -1)).toEqual(earlier.steps);
      expect(steps.at(-1)).toMatchObject({ act: "reopen", fromState: state, toState: "in_mediation" });
      const { history } = await kit.mediator.disputes.open({ id });
      expect(history[0]).toMatchObject({ act: "disputes.reopen", reason: "又起争执" });
      expect(await due(id, "mediation")).toEqual(["2026-12-20 open", "2026-12-03 met"]);
    },
  );

  test("ends with what it comes to the second time", async () => {
    const id = await kit.caseIn("struck_off");
    const target = async () => ({ ...(await kit.at(id)), on: "2026-11-20", reason: "又起争执" });
    await kit.mediator.disputes.reopen({ ...(await target()), to: "with_department" });
    await doing.resolve(kit, id);
    expect(await record(id)).toMatchObject({
      state: "resolved_by_department",
      outcome: "by_department",
      outcomeOn: "2026-11-23",
    });
  });

  test("is looked through anew: a visit and a proposal of the first round do not count in the second", async () => {
    const id = await kit.caseIn("settled");
    await kit.mediator.followUps.add({ ...(await kit.at(id)), ...followUpDraft({ visitedOn: "2026-11-12" }) });
    await kit.attach(id);
    await kit.mediator.disputes.proposeStrikeOff({ ...(await kit.at(id)), on: "2026-11-12" });
    await doing.strikeOff(kit, id, "2026-11-13");
    const relapse = followUpDraft({ visitedOn: "2026-11-18", relapse: true, measures: "约谈双方" });
    await kit.mediator.followUps.add({ ...(await kit.at(id)), ...relapse });
    await doing.reopen(kit, id, "2026-11-18");
    await doing.settle(kit, id, "2026-11-20");
    const propose = async () => kit.mediator.disputes.proposeStrikeOff({ ...(await kit.at(id)), on: "2026-11-23" });
    expect(await refusalOf(propose())).toEqual(["FOLLOW_UP_MISSING"]);
    await kit.mediator.followUps.add({ ...(await kit.at(id)), ...followUpDraft({ visitedOn: "2026-11-22" }) });
    await propose();
    expect(await kit.stateOf(id)).toBe("awaiting_strike_off");
  });

  test("is mediated by the office although a department dealt with it before, if its type allows it", async () => {
    const resolved = async (over: Parameters<CaseKit["caseIn"]>[1] = {}) => {
      const id = await kit.caseIn("registered", over);
      const { mediator, at } = kit;
      await mediator.disputes.accept({ ...(await at(id)), on: "2026-11-03", channel: "department" });
      await doing.handToDepartment(kit, id, "2026-11-03");
      await doing.resolve(kit, id, "2026-11-10");
      await kit.attach(id);
      await doing.proposeStrikeOff(kit, id, "2026-11-12");
      await doing.strikeOff(kit, id, "2026-11-13");
      return id;
    };
    const id = await resolved();
    expect(await record(id)).toMatchObject({ channel: "department", mediationNo: null });
    await doing.reopen(kit, id);
    const reopened = await record(id);
    expect(reopened).toMatchObject({ state: "in_mediation", channel: "people" });
    expect(reopened.mediationNo).toMatch(/^（2026）/u);
    const administrative = await resolved({ special: "administrative_act" });
    expect(await refusalOf(doing.reopen(kit, administrative))).toEqual(["CHANNEL_NOT_ALLOWED"]);
    const target = { ...(await kit.at(administrative)), on: "2026-11-23", reason: "又起争执" };
    await kit.mediator.disputes.reopen({ ...target, to: "with_department" });
    expect(await record(administrative)).toMatchObject({ state: "with_department", channel: "department" });
  });
});

describe("the mediation number", () => {
  test("is given with acceptance to what the office mediates, once for good", async () => {
    const id = await kit.caseIn("registered");
    expect((await record(id)).mediationNo).toBeNull();
    await doing.accept(kit, id);
    const { mediationNo } = await record(id);
    expect(mediationNo).toMatch(/^（2026）.+调字第\d{3,}号$/u);
    const found = await kit.mediator.disputes.list({ search: mediationNo ?? "" });
    expect(found.rows.map((row) => row.id)).toEqual([id]);
    const next = await kit.caseIn("accepted");
    expect((await record(next)).mediationNo).not.toBe(mediationNo);
  });

  test("is given when mediation begins to a case that came without one", async () => {
    const id = await kit.caseIn("accepted");
    const { writer } = kit.office.session.ground;
    writer.prepare("UPDATE dispute SET mediation_no = NULL WHERE id = ?").run(id);
    await kit.mediator.mediation.declareConflict({ ...(await kit.at(id)), ...declarationDraft() });
    await doing.beginMediation(kit, id);
    expect((await record(id)).mediationNo).not.toBeNull();
  });
});

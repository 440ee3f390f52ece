import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import { DAY, openMeetingKit, TODAY } from "./testing/meeting-kit.ts";
import type { MeetingKit } from "./testing/meeting-kit.ts";

let kit: MeetingKit;
beforeEach(async () => {
  kit = await openMeetingKit();
});
afterEach(() => kit.office.close());

describe("a meeting is held", () => {
  test("not before its day, not without an agenda, not with a decision that is nobody's", async () => {
    const later = await kit.plan({ heldOn: "2026-11-24" });
    expect(await refusalOf(kit.hold(later))).toEqual(["MEETING_IN_FUTURE"]);
    expect(await refusalOf(kit.hold(await kit.plan({ items: [] })))).toEqual(["AGENDA_EMPTY"]);
    const id = await kit.plan();
    await kit.decide(id, 0, { ownerUnit: null });
    await kit.decide(id, 1, { dueOn: null });
    const refused = await failureOf(kit.hold(id));
    expect(refused.data).toMatchObject({ problems: [{ code: "DECISIONS_INCOMPLETE", data: { places: "1、2" } }] });
    await kit.decide(id, 0, { ownerUnit: null, ownerStaffId: 1 });
    await kit.decide(id, 1);
    await kit.hold(id);
  });

  test("and moved to a day only that goes before what it decided", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.hold(id);
    const { kind, title, place, chair, recorder, attendees, minutes } = await kit.opened(id);
    const head = { kind, title, place, chair, recorder, attendees, minutes };
    const on = async (heldOn: string) => kit.handler.meetings.revise({ ...(await kit.target(id)), ...head, heldOn });
    expect(await refusalOf(on("2026-11-24"))).toEqual(["MEETING_IN_FUTURE"]);
    await on("2026-11-20");
    const from = "SELECT from_on FROM deadline WHERE kind = 'decision'";
    expect(kit.office.session.ground.reader.prepare(from).pluck().get()).toBe("2026-11-20");
  });

  test("and not deleted once somebody works on what it decided", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.hold(id);
    await kit.assign(id, 0);
    expect((await kit.opened(id)).whyNotRemoved).toMatchObject({ code: "MEETING_HAS_STARTED", data: { count: 1 } });
    const removal = kit.handler.meetings.remove({ ...(await kit.target(id)), reason: "重复登记" });
    expect(await refusalOf(removal)).toEqual(["MEETING_HAS_STARTED"]);
    await kit.handler.meetings.reopen({ ...(await kit.target(id)), reason: "补记" });
    expect(await refusalOf(kit.decide(id, 0, { dueOn: "2026-12-30" }))).toEqual(["ITEM_STARTED"]);
  });
});

describe("what was decided", () => {
  test("stands on the desk and among the case's deadlines from the meeting until it is done", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.decide(id, 1, { dueOn: "2026-12-11" });
    expect((await kit.handler.desk.today()).decisions.total).toBe(0);
    await kit.hold(id);
    const { decisions } = await kit.handler.desk.today();
    expect(decisions).toMatchObject({ total: 2 });
    expect(decisions.items.map(({ register, id: of }) => [register, of])).toEqual([
      ["disputes", kit.disputeId],
      ["meetings", id],
    ]);
    const closed = kit.office.session.ground.reader.prepare(
      "SELECT due_on, closed FROM deadline WHERE kind = 'decision' AND dispute_id = ?",
    );
    expect(closed.get(kit.disputeId)).toEqual({ due_on: "2026-11-30", closed: null });
    await kit.finish(id, 1);
    await kit.finish(id, 0);
    expect((await kit.handler.desk.today()).decisions.total).toBe(0);
    expect(closed.get(kit.disputeId)).toEqual({ due_on: "2026-11-30", closed: "met" });
    await kit.resume(id, 0);
    expect(closed.get(kit.disputeId)).toEqual({ due_on: "2026-11-30", closed: null });
    expect((await kit.handler.meetings.list({ filter: { openDecisions: true } })).rows).toMatchObject([
      { id, openDecisions: 1 },
    ]);
  });

  test("about a case becomes an assignment, once, and is done when that is closed", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.hold(id);
    await kit.assign(id, 0);
    const item = await kit.itemOf(id, 0);
    expect(item).toMatchObject({
      standing: "assigned",
      assignment: { assignmentNo: "洋商交办〔2026〕001号", state: "waiting", dueOn: "2026-12-01" },
    });
    expect(await refusalOf(kit.assign(id, 0))).toEqual(["WRONG_STATE"]);
    const {
      assignments: [given],
    } = await kit.leader.assignments.of({ disputeId: kit.disputeId });
    expect(given).toMatchObject({
      requirement: "约双方见面，月底前拿出付款办法",
      meeting: { id, title: "第47周研判会" },
    });

    const one = async (by: Client) => ({
      disputeId: kit.disputeId,
      version: (await by.disputes.file({ id: kit.disputeId })).version,
      id: given?.id ?? 0,
      on: kit.clock.today(),
    });
    kit.clock.pass(DAY);
    await kit.handler.assignments.sign({ ...(await one(kit.handler)), signedBy: "李某" });
    await kit.handler.assignments.report({ ...(await one(kit.handler)), report: "已见面，约定分两次付清" });
    expect((await kit.itemOf(id, 0)).standing).toBe("assigned");
    await kit.leader.assignments.close(await one(kit.leader));
    expect(await kit.itemOf(id, 0)).toMatchObject({
      standing: "done",
      doneOn: "2026-11-24",
      doneNote: "已见面，约定分两次付清",
      now: [{ act: "resume", problems: [{ code: "DONE_BY_ASSIGNMENT" }] }],
    });
    expect(await refusalOf(kit.resume(id, 0))).toEqual(["DONE_BY_ASSIGNMENT"]);
    expect((await kit.handler.desk.today()).decisions.total).toBe(0);
  });

  test("can be assigned again after the assignment was withdrawn, and follows it to somebody else", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.hold(id);
    await kit.assign(id, 0);
    const one = async (assignmentId: number) => ({
      disputeId: kit.disputeId,
      version: (await kit.leader.disputes.file({ id: kit.disputeId })).version,
      id: assignmentId,
      on: TODAY,
    });
    const first = (await kit.itemOf(id, 0)).assignment?.id ?? 0;
    await kit.leader.assignments.withdraw({ ...(await one(first)), reason: "单位有误" });
    expect((await kit.itemOf(id, 0)).standing).toBe("open");
    await kit.assign(id, 0);
    const second = (await kit.itemOf(id, 0)).assignment?.id ?? 0;
    expect(second).not.toBe(first);
    await kit.leader.assignments.sendBack({ ...(await one(second)), reason: "不属本单位职责" });
    const again = { toUnit: "justice_bureau", requirement: "组织调解", dueOn: "2026-12-04" };
    await kit.leader.assignments.reassign({ ...(await one(second)), ...again });
    expect((await kit.itemOf(id, 0)).assignment).toMatchObject({
      assignmentNo: "洋商交办〔2026〕003号",
      state: "waiting",
    });
  });

  test("about no case is no assignment; about a case that others deal with neither, and none goes meanwhile", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.decide(id, 1);
    await kit.hold(id);
    expect(await refusalOf(kit.assign(id, 1))).toEqual(["DECISION_WITHOUT_CASE"]);
    const { version } = await kit.leader.disputes.file({ id: kit.disputeId });
    const removal = kit.handler.disputes.remove({ id: kit.disputeId, version, reason: "重复登记" });
    expect(await refusalOf(removal)).toEqual(["STILL_LINKED"]);
    const gone = { disputeId: kit.disputeId, version, on: TODAY, unit: "petition_bureau", reason: "属信访事项" };
    await kit.handler.disputes.transfer(gone);
    expect(await refusalOf(kit.assign(id, 0))).toEqual(["CASE_FILE_CLOSED"]);
  });

  test("is nothing before the meeting was held, and nothing that was not decided can be done", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    expect(await refusalOf(kit.finish(id, 0))).toEqual(["MEETING_NOT_HELD"]);
    expect(await refusalOf(kit.assign(id, 0))).toEqual(["MEETING_NOT_HELD"]);
    expect(await refusalOf(kit.finish(id, 1))).toEqual(["NO_DECISION"]);
    await kit.hold(id);
    expect(await refusalOf(kit.finish(id, 0, "2026-11-22"))).toEqual(["BEFORE_MEETING"]);
    expect(await refusalOf(kit.assign(id, 0, "2026-11-24"))).toEqual(["DATE_IN_FUTURE"]);
  });

  test("becomes an assignment only of the case as it is now, and only by who leads", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.hold(id);
    const item = await kit.itemOf(id, 0);
    const asked = {
      ...(await kit.target(id)),
      itemId: item.id,
      caseVersion: 99,
      kind: "assign",
      toUnit: "justice_bureau",
      requirement: "组织调解",
      on: TODAY,
      dueOn: TODAY,
    } as const;
    expect(await failureOf(kit.leader.meetings.assign(asked))).toMatchObject({
      code: "STALE",
      data: { entity: "dispute" },
    });
    expect((await failureOf(kit.handler.meetings.assign(asked))).code).toBe("FORBIDDEN");
    expect((await kit.itemOf(id, 0)).standing).toBe("open");
  });
});

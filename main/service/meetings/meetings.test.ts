import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Inputs } from "../../../shared/contract.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { openMeetingKit, TODAY } from "./testing/meeting-kit.ts";
import type { MeetingKit } from "./testing/meeting-kit.ts";

let kit: MeetingKit;
beforeEach(async () => {
  kit = await openMeetingKit();
});
afterEach(() => kit.office.close());

describe("a meeting", () => {
  test("is entered with its agenda, changed, and deleted with a reason", async () => {
    const id = await kit.plan();
    expect(await kit.opened(id)).toMatchObject({
      kind: "weekly",
      state: "planned",
      version: 1,
      createdBy: "甲承办",
      items: [
        { disputeId: kit.disputeId, case: { ledgerNo: "PC20260001", version: 1 } },
        { topic: "年底清欠安排", case: null },
      ],
    });
    const head = { kind: "weekly", title: "第四十七周研判会", heldOn: TODAY, place: "二楼会议室" } as const;
    const rest = { chair: null, recorder: null, attendees: "甲、乙", minutes: "会议听取了汇报。" };
    await kit.handler.meetings.revise({ ...(await kit.target(id)), ...head, ...rest });
    expect(await kit.opened(id)).toMatchObject({ ...head, ...rest, version: 2 });
    await kit.handler.meetings.remove({ ...(await kit.target(id)), reason: "重复登记" });
    expect((await failureOf(kit.opened(id))).code).toBe("NOT_FOUND");
    expect((await kit.handler.meetings.list({})).total).toBe(0);
  });

  test("is not written over what somebody else has just done", async () => {
    const id = await kit.plan();
    const seen = await kit.target(id);
    await kit.decide(id, 0);
    const second = kit.handler.meetings.addItems({ ...seen, items: [{ disputeId: null, topic: "其他" }] });
    expect(await failureOf(second)).toMatchObject({ code: "STALE", data: { entity: "meeting", id, version: 2 } });
    expect((await kit.opened(id)).items).toHaveLength(2);
  });

  test("that changes nothing makes no new version", async () => {
    const id = await kit.plan();
    const { kind, title, heldOn, place, chair, recorder, attendees, minutes } = await kit.opened(id);
    const head = { kind, title, heldOn, place, chair, recorder, attendees, minutes };
    await kit.handler.meetings.revise({ ...(await kit.target(id)), ...head });
    await kit.decide(id, 0);
    await kit.decide(id, 0);
    expect((await kit.opened(id)).version).toBe(2);
  });

  test("stands in its own log and in that of each case on its agenda", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.hold(id);
    const { history } = await kit.leader.meetings.open({ id });
    expect(history.map(({ act }) => act)).toEqual(["meetings.hold", "meetings.reviseItem", "meetings.create"]);
    const ofCase = (await kit.leader.disputes.open({ id: kit.disputeId })).history;
    expect(ofCase[0]).toMatchObject({
      act: "meetings.hold",
      after: { meeting: "第47周研判会", resolution: "约双方见面，月底前拿出付款办法" },
    });
    expect(ofCase.map(({ act }) => act)).toEqual(["meetings.hold", "meetings.addItems", "disputes.create"]);
    expect(await kit.leader.meetings.ofCase({ disputeId: kit.disputeId })).toMatchObject([
      { meetingId: id, state: "held", opinion: "事实清楚，尽快见面", standing: "open", assignmentNo: null },
    ]);
  });
});

describe("the agenda", () => {
  test.each([
    [{ disputeId: null, topic: null }, "ITEM_EMPTY", "items.0.topic"],
    [{ disputeId: 999, topic: null }, "LINK_MISSING", "items.0.disputeId"],
  ])("takes no %j", async (subject, code, field) => {
    const refused = kit.plan({ items: [subject] });
    expect((await failureOf(refused)).data).toMatchObject({ problems: [{ field, code }] });
    expect((await kit.handler.meetings.list({})).total).toBe(0);
  });

  test("has each case once", async () => {
    const id = await kit.plan();
    const twice = kit.handler.meetings.addItems({
      ...(await kit.target(id)),
      items: [{ disputeId: kit.disputeId, topic: null }],
    });
    expect(await refusalOf(twice)).toEqual(["ITEM_TWICE"]);
    const other = await kit.enter();
    const both = [other, other].map((each) => ({ disputeId: each, topic: null }));
    expect(await refusalOf(kit.handler.meetings.addItems({ ...(await kit.target(id)), items: both }))).toEqual([
      "ITEM_TWICE",
    ]);
  });

  test("can be put in another order, and things taken off it", async () => {
    const id = await kit.plan();
    const { id: itemId } = await kit.itemOf(id, 1);
    await kit.handler.meetings.moveItem({ ...(await kit.target(id)), itemId, direction: "up" });
    expect((await kit.opened(id)).items.map(({ topic }) => topic)).toEqual(["年底清欠安排", null]);
    const { version } = await kit.opened(id);
    await kit.handler.meetings.moveItem({ ...(await kit.target(id)), itemId, direction: "up" });
    expect((await kit.opened(id)).version).toBe(version);
    await kit.handler.meetings.removeItem({ ...(await kit.target(id)), itemId, reason: "改期" });
    expect(await kit.opened(id)).toMatchObject({ items: [{ disputeId: kit.disputeId }] });
    await kit.handler.meetings.addItems({ ...(await kit.target(id)), items: [{ disputeId: null, topic: "其他" }] });
    expect((await kit.opened(id)).items.map(({ topic }) => topic)).toEqual([null, "其他"]);
  });

  test.each([
    [{ dueOn: "2026-11-22" }, "DUE_BEFORE_MEETING"],
    [{ ownerUnit: "no_such_unit" }, "UNKNOWN_WORD"],
    [{ ownerStaffId: 999 }, "LINK_MISSING"],
    [{ disputeId: null, topic: null }, "ITEM_EMPTY"],
  ])("takes no decision with %j", async (over, code) => {
    const id = await kit.plan();
    expect(await refusalOf(kit.decide(id, 0, over))).toEqual([code]);
  });

  test("is fixed once the meeting was held, until it is edited again", async () => {
    const id = await kit.plan();
    await kit.decide(id, 0);
    await kit.hold(id);
    const itemId = (await kit.itemOf(id, 1)).id;
    expect(await refusalOf(kit.decide(id, 0))).toEqual(["MEETING_HELD"]);
    const { whyFixed } = await kit.opened(id);
    expect(whyFixed?.code).toBe("MEETING_HELD");
    const acts = [
      async () =>
        kit.handler.meetings.addItems({ ...(await kit.target(id)), items: [{ disputeId: null, topic: "其他" }] }),
      async () => kit.handler.meetings.removeItem({ ...(await kit.target(id)), itemId, reason: "改期" }),
      async () => kit.handler.meetings.moveItem({ ...(await kit.target(id)), itemId, direction: "up" }),
    ];
    for (const act of acts) expect(await refusalOf(act())).toEqual(["MEETING_HELD"]);
    await kit.handler.meetings.reopen({ ...(await kit.target(id)), reason: "补记一项决定" });
    await kit.decide(id, 1);
    expect((await kit.itemOf(id, 1)).standing).toBe("open");
  });
});

describe("the list", () => {
  test("goes on by key from the newest meeting, and is filtered and searched", async () => {
    for (let week = 1; week <= 5; week += 1) {
      await kit.plan({ title: `第${week}周研判会`, heldOn: `2026-11-0${week}`, items: [] });
    }
    const other = await kit.plan({ kind: "joint", title: "涉法涉诉联席会议", heldOn: "2026-11-05" });
    const first = await kit.handler.meetings.list({ limit: 4 });
    expect(first.rows.map(({ title }) => title)).toEqual([
      "涉法涉诉联席会议",
      "第5周研判会",
      "第4周研判会",
      "第3周研判会",
    ]);
    expect(first.total).toBe(6);
    const second = await kit.handler.meetings.list({ limit: 4, after: first.next ?? "" });
    expect(second).toMatchObject({
      rows: [{ title: "第2周研判会" }, { title: "第1周研判会" }],
      next: null,
      total: null,
    });
    const by = async (asked: Inputs["meetings"]["list"]) =>
      (await kit.handler.meetings.list(asked)).rows.map(({ id }) => id);
    expect(await by({ filter: { kind: ["joint"] } })).toEqual([other]);
    expect(await by({ filter: { heldOn: { from: "2026-11-05" } }, search: "联席" })).toEqual([other]);
    expect(await by({ search: "清欠" })).toEqual([other]);
    expect(await by({ search: "稻香 年底" })).toEqual([other]);
    expect(await by({ search: "100%" })).toEqual([]);
    expect(await by({ filter: { state: ["held"] } })).toEqual([]);
    expect((await failureOf(kit.handler.meetings.list({ after: "x" }))).code).toBe("BAD_REQUEST");
  });
});

describe("what a meeting should talk about", () => {
  test("is for the weekly review what is overdue, due, grave or new, the most urgent first", async () => {
    const late = await kit.enter({ dueOn: "2026-11-10" });
    const soon = await kit.enter({ dueOn: "2026-11-27" });
    const grave = await kit.enter({ riskLevel: "high", dueOn: "2026-12-20" });
    const fresh = await kit.enter({ registeredOn: "2026-11-23", dueOn: "2026-12-20" });
    const { items, total, figures } = await kit.leader.meetings.proposal({ kind: "weekly", heldOn: "2026-11-25" });
    expect(items.map(({ disputeId: of, reasons }) => [of, reasons])).toEqual([
      [late, ["overdue"]],
      [soon, ["due_this_week"]],
      [grave, ["high_risk"]],
      [fresh, ["new_this_week"]],
    ]);
    expect(total).toBe(4);
    expect(figures).toMatchObject({
      from: "2026-11-23",
      to: "2026-11-29",
      registered: 1,
      open: 5,
      overdue: 1,
      highRisk: 1,
      byTown: [],
    });
  });

  test("is for the monthly dispatch what is overdue, with the ranking of towns and units and what was assigned", async () => {
    await kit.enter({ dueOn: "2026-11-10", town: "610723002", leadUnit: "petition_bureau" });
    await kit.enter({ dueOn: "2026-12-10", town: "610723002", leadUnit: null });
    await kit.leader.assignments.issue({
      disputeId: kit.disputeId,
      version: 1,
      kind: "assign",
      toUnit: "market_regulation_bureau",
      requirement: "核实欠款",
      on: TODAY,
      dueOn: "2026-11-27",
    });
    const { items, figures } = await kit.leader.meetings.proposal({ kind: "monthly", heldOn: "2026-11-27" });
    expect(items.map(({ reasons }) => reasons)).toEqual([["overdue"]]);
    expect(figures).toMatchObject({
      from: "2026-11-01",
      to: "2026-11-30",
      registered: 3,
      byTown: [
        { town: "610723002", open: 2, overdue: 1 },
        { town: "610723001", open: 1, overdue: 0 },
      ],
      byUnit: [
        { leadUnit: "petition_bureau", open: 1, overdue: 1 },
        { leadUnit: null, open: 1, overdue: 0 },
        { leadUnit: "justice_bureau", open: 1, overdue: 0 },
      ],
      assignments: [
        { disputeId: kit.disputeId, assignmentNo: "洋商交办〔2026〕001号", state: "waiting", dueOn: "2026-11-27" },
      ],
      openAssignments: 1,
    });
  });

  test.each(["special", "joint"] as const)("is for a %s one what people put on it", async (kind) => {
    await kit.enter({ dueOn: "2026-11-10" });
    expect(await kit.leader.meetings.proposal({ kind, heldOn: TODAY })).toMatchObject({ items: [], total: 0 });
  });
});

test("who only looks on sees no names of people in what was said", async () => {
  const person = { kind: "person", partyName: "张小明", partyUscc: null } as const;
  const parties = disputeDraft().parties.map((party, place) => (place === 0 ? { ...party, ...person } : party));
  const id = await kit.plan({ items: [{ disputeId: await kit.enter({ parties }), topic: null }] });
  await kit.decide(id, 0, { opinion: "张小明身份证610723199001010012，要求付清" });
  const viewer = await kit.office.as("viewer");
  const seen = JSON.stringify(await viewer.meetings.open({ id }));
  expect(seen).not.toContain("张小明");
  expect(seen).not.toContain("610723199001010012");
  expect(seen).toContain("张某");
});

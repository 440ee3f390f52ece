import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Inputs, Outputs } from "../../../shared/contract.ts";
import {
  decisionActs,
  decisionMoves,
  decisionStates,
  meetingActs,
  meetingStates,
} from "../../../shared/meetings/states.ts";
import { meetingMoves } from "../../../shared/meetings/states.ts";
import type { DecisionAct, DecisionState, MeetingAct, MeetingState } from "../../../shared/meetings/states.ts";
import { testClock } from "../office/testing/clock.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { failureOf, MONDAY, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

const TODAY = "2026-11-23";
const DAY = 86_400;

let office: TestOffice;
let clock: ReturnType<typeof testClock>;
let handler: Client;
let leader: Client;
let disputeId: number;

beforeEach(async () => {
  clock = testClock(MONDAY);
  office = await openTestOffice(clock);
  handler = await office.as("mediator");
  leader = await office.as("supervisor");
  disputeId = await enter();
});
afterEach(() => office.close());

type Record = Outputs["meetings"]["open"]["record"];
type Item = Record["items"][number];

async function enter(over: Parameters<typeof disputeDraft>[0] = {}): Promise<number> {
  const { id } = await handler.disputes.create({ ...disputeDraft(over), similar: { decision: "go_on" } });
  return id;
}

async function plan(over: Partial<Inputs["meetings"]["create"]> = {}): Promise<number> {
  const { id } = await handler.meetings.create({
    kind: "weekly",
    title: "第47周研判会",
    heldOn: TODAY,
    chair: "分管领导",
    items: [
      { disputeId, topic: null },
      { disputeId: null, topic: "年底清欠安排" },
    ],
    ...over,
  });
  return id;
}

const opened = async (id: number): Promise<Record> => (await leader.meetings.open({ id })).record;

async function target(id: number) {
  return { id, version: (await opened(id)).version };
}

async function itemOf(id: number, place: number): Promise<Item> {
  const item = (await opened(id)).items[place];
  if (item === undefined) throw new Error(`nothing at ${place}`);
  return item;
}

type Decided = Partial<Omit<Inputs["meetings"]["reviseItem"], "id" | "version" | "itemId">>;

async function decide(id: number, place: number, over: Decided = {}): Promise<unknown> {
  const item = await itemOf(id, place);
  return handler.meetings.reviseItem({
    ...(await target(id)),
    itemId: item.id,
    disputeId: item.disputeId,
    topic: item.topic,
    opinion: "事实清楚，尽快见面",
    resolution: "约双方见面，月底前拿出付款办法",
    ownerUnit: "market_regulation_bureau",
    ownerStaffId: null,
    dueOn: "2026-11-30",
    ...over,
  });
}

async function hold(id: number): Promise<unknown> {
  return handler.meetings.hold(await target(id));
}

async function assign(id: number, place: number, on = clock.today()): Promise<unknown> {
  const item = await itemOf(id, place);
  return leader.meetings.assign({
    ...(await target(id)),
    itemId: item.id,
    caseVersion: item.case?.version ?? 1,
    kind: "supervise",
    toUnit: item.ownerUnit ?? "market_regulation_bureau",
    requirement: item.resolution ?? "尽快办理",
    on,
    dueOn: "2026-12-01",
  });
}

async function finish(id: number, place: number, on = clock.today()): Promise<unknown> {
  const itemId = (await itemOf(id, place)).id;
  return handler.meetings.finish({ ...(await target(id)), itemId, on, note: "已发函" });
}

async function resume(id: number, place: number): Promise<unknown> {
  const itemId = (await itemOf(id, place)).id;
  return handler.meetings.resume({ ...(await target(id)), itemId, reason: "发函对象有误" });
}

describe("a meeting", () => {
  test("is entered with its agenda, changed, and deleted with a reason", async () => {
    const id = await plan();
    expect(await opened(id)).toMatchObject({
      kind: "weekly",
      state: "planned",
      version: 1,
      createdBy: "甲承办",
      items: [
        { disputeId, case: { ledgerNo: "PC20260001", version: 1 } },
        { topic: "年底清欠安排", case: null },
      ],
    });
    const head = { kind: "weekly", title: "第四十七周研判会", heldOn: TODAY, place: "二楼会议室" } as const;
    const rest = { chair: null, recorder: null, attendees: "甲、乙", minutes: "会议听取了汇报。" };
    await handler.meetings.revise({ ...(await target(id)), ...head, ...rest });
    expect(await opened(id)).toMatchObject({ ...head, ...rest, version: 2 });
    await handler.meetings.remove({ ...(await target(id)), reason: "重复登记" });
    expect((await failureOf(opened(id))).code).toBe("NOT_FOUND");
    expect((await handler.meetings.list({})).total).toBe(0);
  });

  test("is not written over what somebody else has just done", async () => {
    const id = await plan();
    const seen = await target(id);
    await decide(id, 0);
    const second = handler.meetings.addItems({ ...seen, items: [{ disputeId: null, topic: "其他" }] });
    expect(await failureOf(second)).toMatchObject({ code: "STALE", data: { entity: "meeting", id, version: 2 } });
    expect((await opened(id)).items).toHaveLength(2);
  });

  test("that changes nothing makes no new version", async () => {
    const id = await plan();
    const { kind, title, heldOn, place, chair, recorder, attendees, minutes } = await opened(id);
    const head = { kind, title, heldOn, place, chair, recorder, attendees, minutes };
    await handler.meetings.revise({ ...(await target(id)), ...head });
    await decide(id, 0);
    await decide(id, 0);
    expect((await opened(id)).version).toBe(2);
  });

  test("stands in its own log and in that of each case on its agenda", async () => {
    const id = await plan();
    await decide(id, 0);
    await hold(id);
    const { history } = await leader.meetings.open({ id });
    expect(history.map(({ act }) => act)).toEqual(["meetings.hold", "meetings.reviseItem", "meetings.create"]);
    const ofCase = (await leader.disputes.open({ id: disputeId })).history;
    expect(ofCase[0]).toMatchObject({
      act: "meetings.hold",
      after: { meeting: "第47周研判会", resolution: "约双方见面，月底前拿出付款办法" },
    });
    expect(ofCase.map(({ act }) => act)).toEqual(["meetings.hold", "meetings.addItems", "disputes.create"]);
    expect(await leader.meetings.ofCase({ disputeId })).toMatchObject([
      { meetingId: id, state: "held", opinion: "事实清楚，尽快见面", standing: "open", assignmentNo: null },
    ]);
  });
});

describe("the agenda", () => {
  test.each([
    [{ disputeId: null, topic: null }, "ITEM_EMPTY", "items.0.topic"],
    [{ disputeId: 999, topic: null }, "LINK_MISSING", "items.0.disputeId"],
  ])("takes no %j", async (subject, code, field) => {
    const refused = plan({ items: [subject] });
    expect((await failureOf(refused)).data).toMatchObject({ problems: [{ field, code }] });
    expect((await handler.meetings.list({})).total).toBe(0);
  });

  test("has each case once", async () => {
    const id = await plan();
    const twice = handler.meetings.addItems({ ...(await target(id)), items: [{ disputeId, topic: null }] });
    expect(await refusalOf(twice)).toEqual(["ITEM_TWICE"]);
    const other = await enter();
    const both = [other, other].map((each) => ({ disputeId: each, topic: null }));
    expect(await refusalOf(handler.meetings.addItems({ ...(await target(id)), items: both }))).toEqual(["ITEM_TWICE"]);
  });

  test("can be put in another order, and things taken off it", async () => {
    const id = await plan();
    const { id: itemId } = await itemOf(id, 1);
    await handler.meetings.moveItem({ ...(await target(id)), itemId, direction: "up" });
    expect((await opened(id)).items.map(({ topic }) => topic)).toEqual(["年底清欠安排", null]);
    const { version } = await opened(id);
    await handler.meetings.moveItem({ ...(await target(id)), itemId, direction: "up" });
    expect((await opened(id)).version).toBe(version);
    await handler.meetings.removeItem({ ...(await target(id)), itemId, reason: "改期" });
    expect(await opened(id)).toMatchObject({ items: [{ disputeId }] });
    await handler.meetings.addItems({ ...(await target(id)), items: [{ disputeId: null, topic: "其他" }] });
    expect((await opened(id)).items.map(({ topic }) => topic)).toEqual([null, "其他"]);
  });

  test.each([
    [{ dueOn: "2026-11-22" }, "DUE_BEFORE_MEETING"],
    [{ ownerUnit: "no_such_unit" }, "UNKNOWN_WORD"],
    [{ ownerStaffId: 999 }, "LINK_MISSING"],
    [{ disputeId: null, topic: null }, "ITEM_EMPTY"],
  ])("takes no decision with %j", async (over, code) => {
    const id = await plan();
    expect(await refusalOf(decide(id, 0, over))).toEqual([code]);
  });

  test("is fixed once the meeting was held, until it is edited again", async () => {
    const id = await plan();
    await decide(id, 0);
    await hold(id);
    const itemId = (await itemOf(id, 1)).id;
    expect(await refusalOf(decide(id, 0))).toEqual(["MEETING_HELD"]);
    const { whyFixed } = await opened(id);
    expect(whyFixed?.code).toBe("MEETING_HELD");
    const acts = [
      async () => handler.meetings.addItems({ ...(await target(id)), items: [{ disputeId: null, topic: "其他" }] }),
      async () => handler.meetings.removeItem({ ...(await target(id)), itemId, reason: "改期" }),
      async () => handler.meetings.moveItem({ ...(await target(id)), itemId, direction: "up" }),
    ];
    for (const act of acts) expect(await refusalOf(act())).toEqual(["MEETING_HELD"]);
    await handler.meetings.reopen({ ...(await target(id)), reason: "补记一项决定" });
    await decide(id, 1);
    expect((await itemOf(id, 1)).standing).toBe("open");
  });
});

const meetingStateCodes = Object.keys(meetingStates) as MeetingState[];
const meetingActCodes = Object.keys(meetingActs) as MeetingAct[];

describe.each(meetingStateCodes)("a meeting that is %s", (state) => {
  test.each(meetingActCodes)("%s", async (act) => {
    const id = await plan();
    if (state === "held") await hold(id);
    const possible = meetingMoves.filter(({ from }) => from.some((each) => each === state));
    expect((await opened(id)).now).toEqual(possible.map((move) => ({ act: move.act, problems: [] })));
    const doing = async () =>
      act === "hold" ? hold(id) : handler.meetings.reopen({ ...(await target(id)), reason: "补记" });
    const move = possible.find((each) => each.act === act);
    if (move === undefined) expect(await refusalOf(doing())).toEqual(["WRONG_STATE"]);
    else await doing();
    expect((await opened(id)).state).toBe(move?.to ?? state);
  });
});

describe("a meeting is held", () => {
  test("not before its day, not without an agenda, not with a decision that is nobody's", async () => {
    const later = await plan({ heldOn: "2026-11-24" });
    expect(await refusalOf(hold(later))).toEqual(["MEETING_IN_FUTURE"]);
    expect(await refusalOf(hold(await plan({ items: [] })))).toEqual(["AGENDA_EMPTY"]);
    const id = await plan();
    await decide(id, 0, { ownerUnit: null });
    await decide(id, 1, { dueOn: null });
    const refused = await failureOf(hold(id));
    expect(refused.data).toMatchObject({ problems: [{ code: "DECISIONS_INCOMPLETE", data: { places: "1、2" } }] });
    await decide(id, 0, { ownerUnit: null, ownerStaffId: 1 });
    await decide(id, 1);
    await hold(id);
  });

  test("and moved to a day only that goes before what it decided", async () => {
    const id = await plan();
    await decide(id, 0);
    await hold(id);
    const { kind, title, place, chair, recorder, attendees, minutes } = await opened(id);
    const head = { kind, title, place, chair, recorder, attendees, minutes };
    const on = async (heldOn: string) => handler.meetings.revise({ ...(await target(id)), ...head, heldOn });
    expect(await refusalOf(on("2026-11-24"))).toEqual(["MEETING_IN_FUTURE"]);
    await on("2026-11-20");
    const from = "SELECT from_on FROM deadline WHERE kind = 'decision'";
    expect(office.session.ground.reader.prepare(from).pluck().get()).toBe("2026-11-20");
  });

  test("and not deleted once somebody works on what it decided", async () => {
    const id = await plan();
    await decide(id, 0);
    await hold(id);
    await assign(id, 0);
    expect((await opened(id)).whyNotRemoved).toMatchObject({ code: "MEETING_HAS_STARTED", data: { count: 1 } });
    const removal = handler.meetings.remove({ ...(await target(id)), reason: "重复登记" });
    expect(await refusalOf(removal)).toEqual(["MEETING_HAS_STARTED"]);
    await handler.meetings.reopen({ ...(await target(id)), reason: "补记" });
    expect(await refusalOf(decide(id, 0, { dueOn: "2026-12-30" }))).toEqual(["ITEM_STARTED"]);
  });
});

const standings = Object.keys(decisionStates) as DecisionState[];
const decisionActCodes = Object.keys(decisionActs) as DecisionAct[];

describe.each(standings)("a decision about a case that is %s", (standing) => {
  test.each(decisionActCodes)("%s", async (act) => {
    const id = await plan();
    await decide(id, 0);
    await hold(id);
    if (standing === "assigned") await assign(id, 0);
    if (standing === "done") await finish(id, 0);
    const possible = decisionMoves.filter(({ from }) => from.some((each) => each === standing));
    expect((await itemOf(id, 0)).now).toEqual(possible.map((move) => ({ act: move.act, problems: [] })));
    const doing = { assign, finish, resume }[act];
    const move = possible.find((each) => each.act === act);
    if (move === undefined) expect(await refusalOf(doing(id, 0))).toEqual(["WRONG_STATE"]);
    else await doing(id, 0);
    expect((await itemOf(id, 0)).standing).toBe(move?.to ?? standing);
  });
});

describe("what was decided", () => {
  test("stands on the desk and among the case's deadlines from the meeting until it is done", async () => {
    const id = await plan();
    await decide(id, 0);
    await decide(id, 1, { dueOn: "2026-12-11" });
    expect((await handler.desk.today()).decisions.total).toBe(0);
    await hold(id);
    const { decisions } = await handler.desk.today();
    expect(decisions).toMatchObject({ total: 2 });
    expect(decisions.items.map(({ register, id: of }) => [register, of])).toEqual([
      ["disputes", disputeId],
      ["meetings", id],
    ]);
    const closed = office.session.ground.reader.prepare(
      "SELECT due_on, closed FROM deadline WHERE kind = 'decision' AND dispute_id = ?",
    );
    expect(closed.get(disputeId)).toEqual({ due_on: "2026-11-30", closed: null });
    await finish(id, 1);
    await finish(id, 0);
    expect((await handler.desk.today()).decisions.total).toBe(0);
    expect(closed.get(disputeId)).toEqual({ due_on: "2026-11-30", closed: "met" });
    await resume(id, 0);
    expect(closed.get(disputeId)).toEqual({ due_on: "2026-11-30", closed: null });
    expect((await handler.meetings.list({ filter: { openDecisions: true } })).rows).toMatchObject([
      { id, openDecisions: 1 },
    ]);
  });

  test("about a case becomes an assignment, once, and is done when that is closed", async () => {
    const id = await plan();
    await decide(id, 0);
    await hold(id);
    await assign(id, 0);
    const item = await itemOf(id, 0);
    expect(item).toMatchObject({
      standing: "assigned",
      assignment: { assignmentNo: "洋商交办〔2026〕001号", state: "waiting", dueOn: "2026-12-01" },
    });
    expect(await refusalOf(assign(id, 0))).toEqual(["WRONG_STATE"]);
    const {
      assignments: [given],
    } = await leader.assignments.of({ disputeId });
    expect(given).toMatchObject({
      requirement: "约双方见面，月底前拿出付款办法",
      meeting: { id, title: "第47周研判会" },
    });

    const one = async (by: Client) => ({
      disputeId,
      version: (await by.disputes.file({ id: disputeId })).version,
      id: given?.id ?? 0,
      on: clock.today(),
    });
    clock.pass(DAY);
    await handler.assignments.sign({ ...(await one(handler)), signedBy: "李某" });
    await handler.assignments.report({ ...(await one(handler)), report: "已见面，约定分两次付清" });
    expect((await itemOf(id, 0)).standing).toBe("assigned");
    await leader.assignments.close(await one(leader));
    expect(await itemOf(id, 0)).toMatchObject({
      standing: "done",
      doneOn: "2026-11-24",
      doneNote: "已见面，约定分两次付清",
      now: [{ act: "resume", problems: [{ code: "DONE_BY_ASSIGNMENT" }] }],
    });
    expect(await refusalOf(resume(id, 0))).toEqual(["DONE_BY_ASSIGNMENT"]);
    expect((await handler.desk.today()).decisions.total).toBe(0);
  });

  test("can be assigned again after the assignment was withdrawn, and follows it to somebody else", async () => {
    const id = await plan();
    await decide(id, 0);
    await hold(id);
    await assign(id, 0);
    const one = async (assignmentId: number) => ({
      disputeId,
      version: (await leader.disputes.file({ id: disputeId })).version,
      id: assignmentId,
      on: TODAY,
    });
    const first = (await itemOf(id, 0)).assignment?.id ?? 0;
    await leader.assignments.withdraw({ ...(await one(first)), reason: "单位有误" });
    expect((await itemOf(id, 0)).standing).toBe("open");
    await assign(id, 0);
    const second = (await itemOf(id, 0)).assignment?.id ?? 0;
    expect(second).not.toBe(first);
    await leader.assignments.sendBack({ ...(await one(second)), reason: "不属本单位职责" });
    const again = { toUnit: "justice_bureau", requirement: "组织调解", dueOn: "2026-12-04" };
    await leader.assignments.reassign({ ...(await one(second)), ...again });
    expect((await itemOf(id, 0)).assignment).toMatchObject({ assignmentNo: "洋商交办〔2026〕003号", state: "waiting" });
  });

  test("about no case is no assignment; about a case that others deal with neither, and none goes meanwhile", async () => {
    const id = await plan();
    await decide(id, 0);
    await decide(id, 1);
    await hold(id);
    expect(await refusalOf(assign(id, 1))).toEqual(["DECISION_WITHOUT_CASE"]);
    const { version } = await leader.disputes.file({ id: disputeId });
    const removal = handler.disputes.remove({ id: disputeId, version, reason: "重复登记" });
    expect(await refusalOf(removal)).toEqual(["STILL_LINKED"]);
    const gone = { disputeId, version, on: TODAY, unit: "petition_bureau", reason: "属信访事项" };
    await handler.disputes.transfer(gone);
    expect(await refusalOf(assign(id, 0))).toEqual(["CASE_FILE_CLOSED"]);
  });

  test("is nothing before the meeting was held, and nothing that was not decided can be done", async () => {
    const id = await plan();
    await decide(id, 0);
    expect(await refusalOf(finish(id, 0))).toEqual(["MEETING_NOT_HELD"]);
    expect(await refusalOf(assign(id, 0))).toEqual(["MEETING_NOT_HELD"]);
    expect(await refusalOf(finish(id, 1))).toEqual(["NO_DECISION"]);
    await hold(id);
    expect(await refusalOf(finish(id, 0, "2026-11-22"))).toEqual(["BEFORE_MEETING"]);
    expect(await refusalOf(assign(id, 0, "2026-11-24"))).toEqual(["DATE_IN_FUTURE"]);
  });

  test("becomes an assignment only of the case as it is now, and only by who leads", async () => {
    const id = await plan();
    await decide(id, 0);
    await hold(id);
    const item = await itemOf(id, 0);
    const asked = {
      ...(await target(id)),
      itemId: item.id,
      caseVersion: 99,
      kind: "assign",
      toUnit: "justice_bureau",
      requirement: "组织调解",
      on: TODAY,
      dueOn: TODAY,
    } as const;
    expect(await failureOf(leader.meetings.assign(asked))).toMatchObject({
      code: "STALE",
      data: { entity: "dispute" },
    });
    expect((await failureOf(handler.meetings.assign(asked))).code).toBe("FORBIDDEN");
    expect((await itemOf(id, 0)).standing).toBe("open");
  });
});

describe("the list", () => {
  test("goes on by key from the newest meeting, and is filtered and searched", async () => {
    for (let week = 1; week <= 5; week += 1) {
      await plan({ title: `第${week}周研判会`, heldOn: `2026-11-0${week}`, items: [] });
    }
    const other = await plan({ kind: "joint", title: "涉法涉诉联席会议", heldOn: "2026-11-05" });
    const first = await handler.meetings.list({ limit: 4 });
    expect(first.rows.map(({ title }) => title)).toEqual([
      "涉法涉诉联席会议",
      "第5周研判会",
      "第4周研判会",
      "第3周研判会",
    ]);
    expect(first.total).toBe(6);
    const second = await handler.meetings.list({ limit: 4, after: first.next ?? "" });
    expect(second).toMatchObject({
      rows: [{ title: "第2周研判会" }, { title: "第1周研判会" }],
      next: null,
      total: null,
    });
    const by = async (asked: Inputs["meetings"]["list"]) =>
      (await handler.meetings.list(asked)).rows.map(({ id }) => id);
    expect(await by({ filter: { kind: ["joint"] } })).toEqual([other]);
    expect(await by({ filter: { heldOn: { from: "2026-11-05" } }, search: "联席" })).toEqual([other]);
    expect(await by({ search: "清欠" })).toEqual([other]);
    expect(await by({ search: "稻香 年底" })).toEqual([other]);
    expect(await by({ search: "100%" })).toEqual([]);
    expect(await by({ filter: { state: ["held"] } })).toEqual([]);
    expect((await failureOf(handler.meetings.list({ after: "x" }))).code).toBe("BAD_REQUEST");
  });
});

describe("what a meeting should talk about", () => {
  test("is for the weekly review what is overdue, due, grave or new, the most urgent first", async () => {
    const late = await enter({ dueOn: "2026-11-10" });
    const soon = await enter({ dueOn: "2026-11-27" });
    const grave = await enter({ riskLevel: "high", dueOn: "2026-12-20" });
    const fresh = await enter({ registeredOn: "2026-11-23", dueOn: "2026-12-20" });
    const { items, total, figures } = await leader.meetings.proposal({ kind: "weekly", heldOn: "2026-11-25" });
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
    await enter({ dueOn: "2026-11-10", town: "610723002", leadUnit: "petition_bureau" });
    await enter({ dueOn: "2026-12-10", town: "610723002", leadUnit: null });
    await leader.assignments.issue({
      disputeId,
      version: 1,
      kind: "assign",
      toUnit: "market_regulation_bureau",
      requirement: "核实欠款",
      on: TODAY,
      dueOn: "2026-11-27",
    });
    const { items, figures } = await leader.meetings.proposal({ kind: "monthly", heldOn: "2026-11-27" });
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
      assignments: [{ disputeId, assignmentNo: "洋商交办〔2026〕001号", state: "waiting", dueOn: "2026-11-27" }],
      openAssignments: 1,
    });
  });

  test.each(["special", "joint"] as const)("is for a %s one what people put on it", async (kind) => {
    await enter({ dueOn: "2026-11-10" });
    expect(await leader.meetings.proposal({ kind, heldOn: TODAY })).toMatchObject({ items: [], total: 0 });
  });
});

test("who only looks on sees no names of people in what was said", async () => {
  const person = { kind: "person", partyName: "张小明", partyUscc: null } as const;
  const parties = disputeDraft().parties.map((party, place) => (place === 0 ? { ...party, ...person } : party));
  const id = await plan({ items: [{ disputeId: await enter({ parties }), topic: null }] });
  await decide(id, 0, { opinion: "张小明身份证610723199001010012，要求付清" });
  const viewer = await office.as("viewer");
  const seen = JSON.stringify(await viewer.meetings.open({ id }));
  expect(seen).not.toContain("张小明");
  expect(seen).not.toContain("610723199001010012");
  expect(seen).toContain("张某");
});

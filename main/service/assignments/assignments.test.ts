import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { assignmentActs, assignmentMoves, assignmentStates } from "../../../shared/assignments/states.ts";
import type { AssignmentAct, AssignmentState } from "../../../shared/assignments/states.ts";
import type { Outputs } from "../../../shared/contract.ts";
import { failureOf, MONDAY, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";
import { testClock } from "../office/testing/clock.ts";
import { assignmentDraft, openCase } from "./testing/cases.ts";
import type { Case } from "./testing/cases.ts";

const DAY = 86_400;
const TODAY = "2026-11-23";

let office: TestOffice;
let clock: ReturnType<typeof testClock>;
/** Issues assignments. */
let leader: Client;
/** Closes what others reported. */
let administrator: Client;
/** Has work to do. */
let handler: Client;
let kase: Case;

beforeEach(async () => {
  clock = testClock(MONDAY);
  office = await openTestOffice(clock);
  leader = await office.as("supervisor");
  administrator = await office.as("administrator");
  handler = await office.as("mediator");
  kase = await openCase(handler);
});
afterEach(() => office.close());

type One = Outputs["assignments"]["of"]["assignments"][number];

async function listed(by: Client = leader): Promise<Outputs["assignments"]["of"]> {
  return by.assignments.of({ disputeId: kase.disputeId });
}

async function latest(by: Client = leader): Promise<One> {
  const [first] = (await listed(by)).assignments;
  if (first === undefined) throw new Error("nothing was assigned");
  return first;
}

async function issue(over: Parameters<typeof assignmentDraft>[0] = {}): Promise<number> {
  const { id } = await leader.assignments.issue({ ...(await kase.target(leader)), ...assignmentDraft(over) });
  return id;
}

/** Does an act, by whoever may, on the day that the clock shows. */
async function doing(name: AssignmentAct, id: number, by?: Client): Promise<unknown> {
  const who = by ?? (actedByHandler.has(name) ? handler : name === "close" ? administrator : leader);
  const one = { ...(await kase.target(who)), id, on: clock.today() };
  const { assignments: acts } = who;
  switch (name) {
    case "sign":
      return acts.sign({ ...one, signedBy: "李某" });
    case "sendBack":
      return acts.sendBack({ ...one, reason: "不属本单位职责" });
    case "withdraw":
      return acts.withdraw({ ...one, reason: "重复交办" });
    case "reassign":
      return acts.reassign({ ...one, toUnit: "justice_bureau", requirement: "组织调解", dueOn: "2027-03-01" });
    case "report":
      return acts.report({ ...one, report: "双方已见面，尾款分两次付清" });
    case "askExtension":
      return acts.askExtension({ ...one, newDueOn: "2027-03-01", reason: "对方外出" });
    case "grantExtension":
      return acts.grantExtension(one);
    case "refuseExtension":
      return acts.refuseExtension({ ...one, reason: "案情简单" });
    case "remind":
    case "supervise":
    case "listPublicly":
    case "close":
      return acts[name](one);
    case "returnForRework":
      return acts.returnForRework({ ...one, reason: "没有说明付款办法" });
  }
}

const actedByHandler: ReadonlySet<AssignmentAct> = new Set(["sign", "sendBack", "report", "askExtension"]);

/** The way from the issue to each state. */
const wayTo: Readonly<Record<AssignmentState, readonly AssignmentAct[]>> = {
  waiting: [],
  in_progress: ["sign"],
  sent_back: ["sendBack"],
  reported: ["sign", "report"],
  closed: ["sign", "report", "close"],
  withdrawn: ["withdraw"],
};

/** What has to be done in the state before the act can be done. */
const before: Partial<Record<AssignmentAct, readonly AssignmentAct[]>> = {
  grantExtension: ["askExtension"],
  refuseExtension: ["askExtension"],
  supervise: ["remind"],
  listPublicly: ["remind", "supervise"],
};

const isLate: ReadonlySet<AssignmentAct> = new Set(["remind", "supervise", "listPublicly"]);

const states = Object.keys(assignmentStates) as AssignmentState[];
const acts = Object.keys(assignmentActs) as AssignmentAct[];
const moves = assignmentMoves.map(({ from, act, to }) => ({ from: from as readonly string[], act, to }));

describe.each(states)("an assignment that is %s", (state) => {
  test.each(acts)("%s", async (name) => {
    const id = await issue();
    for (const step of wayTo[state]) await doing(step, id);
    const move = moves.find(({ act, from }) => act === name && from.includes(state));
    if (isLate.has(name)) clock.pass(14 * DAY);
    expect((await latest()).now.map(({ act }) => act)).toEqual(
      moves.filter(({ from }) => from.includes(state)).map(({ act }) => act),
    );
    if (move === undefined) {
      expect(await refusalOf(doing(name, id))).toEqual(["WRONG_STATE"]);
      expect((await latest()).state).toBe(state);
      return;
    }
    for (const step of before[name] ?? []) await doing(step, id);
    const versionBefore = (await kase.target(leader)).version;
    await doing(name, id);
    const after = (await listed()).assignments.find((one) => one.id === id);
    expect(after?.state).toBe(move.to);
    expect(after?.steps.at(-1)).toMatchObject({ act: name, on: clock.today() });
    expect((await kase.target(leader)).version).toBe(versionBefore + 1);
  });
});

describe("what is issued", () => {
  test("has a number of its year, its deadlines, and its place on the desk of whoever has it", async () => {
    const { id: me } = await handler.accounts.current();
    await issue({ toStaffId: me });
    await issue({ kind: "refer", on: "2026-11-20", dueOn: "2026-11-24" });
    const { assignments: both, whyNot } = await listed();
    expect(whyNot).toBeNull();
    expect(both.map(({ assignmentNo }) => assignmentNo)).toEqual(["洋商交办〔2026〕002号", "洋商交办〔2026〕001号"]);
    expect(both[1]).toMatchObject({
      issuedBy: "分管领导",
      toStaff: "甲承办",
      state: "waiting",
      returnUntil: "2026-11-30",
      steps: [{ act: "issue", on: TODAY, note: null, user: "分管领导" }],
    });
    const due = await handler.deadlines.of({ disputeId: kase.disputeId });
    expect(JSON.stringify(due)).toContain("2026-11-25");
    const desk = await handler.desk.today();
    expect(desk.assignments.items).toMatchObject([
      { id: kase.disputeId, kind: "assignment_sign", detail: "洋商交办〔2026〕001号", dueOn: "2026-11-25" },
    ]);
    expect((await leader.desk.today()).assignments.total).toBe(0);
  });

  test.each([
    [{ dueOn: "2026-11-22" }, "DUE_BEFORE_ISSUE"],
    [{ on: "2026-11-24" }, "DATE_IN_FUTURE"],
    [{ on: "2026-11-01" }, "BEFORE_REGISTRATION"],
    [{ toUnit: "no_such_unit" }, "UNKNOWN_WORD"],
    [{ fromUnit: "no_such_unit" }, "UNKNOWN_WORD"],
    [{ toStaffId: 999 }, "LINK_MISSING"],
  ] as const)("is refused with %j", async (over, code) => {
    expect(await refusalOf(issue(over))).toEqual([code]);
    expect((await listed()).assignments).toEqual([]);
  });

  test("goes to nobody who has left", async () => {
    const leaving = await office.asStaff("丙承办", "mediator");
    const { id, version, name, role, unit } = await leaving.accounts.current();
    await administrator.accounts.revise({ id, version, name, role, unit, active: false });
    expect(await refusalOf(issue({ toStaffId: id }))).toEqual(["NOT_ACTIVE"]);
  });

  test("is not issued in a case that others deal with", async () => {
    await handler.disputes.transfer({
      ...(await kase.target(handler)),
      on: TODAY,
      unit: "petition_bureau",
      reason: "属信访事项",
    });
    expect((await listed()).whyNot?.code).toBe("CASE_FILE_CLOSED");
    expect(await refusalOf(issue())).toEqual(["CASE_FILE_CLOSED"]);
  });

  test("is not written over what somebody else has just done", async () => {
    const seen = await kase.target(leader);
    await issue();
    const second = leader.assignments.issue({ ...seen, ...assignmentDraft() });
    expect((await failureOf(second)).code).toBe("STALE");
    expect((await listed()).assignments).toHaveLength(1);
  });

  test("stands in the log of its case under names of its own", async () => {
    const id = await issue();
    await doing("sign", id);
    const { history } = await leader.disputes.open({ id: kase.disputeId });
    expect(history[1]).toMatchObject({
      act: "assignments.issue",
      after: { assignmentNo: "洋商交办〔2026〕001号", assignmentKind: "assign", assignmentDueOn: "2026-12-04" },
    });
    expect(history[0]).toMatchObject({
      act: "assignments.sign",
      before: { assignmentState: "waiting", leadUnit: "justice_bureau" },
      after: { assignmentState: "in_progress", leadUnit: "market_regulation_bureau" },
    });
  });
});

describe("the hand-over", () => {
  test("leaves the case with whoever took it in until it is signed; then unit and person change", async () => {
    const receiving = await office.asStaff("丙承办", "mediator");
    const { id: receiver } = await receiving.accounts.current();
    const id = await issue({ kind: "refer", toStaffId: receiver });
    expect((await listed()).firstContact).toEqual({ name: "甲承办", until: null, assignmentNo: null });
    const unsigned = await leader.disputes.open({ id: kase.disputeId });
    expect(unsigned.record).toMatchObject({ leadUnit: "justice_bureau", handler: "甲承办", firstContact: "甲承办" });

    clock.pass(DAY);
    await doing("sign", id, receiving);
    const signed = await leader.disputes.open({ id: kase.disputeId });
    expect(signed.record).toMatchObject({
      leadUnit: "market_regulation_bureau",
      handler: "丙承办",
      firstContact: "甲承办",
    });
    expect((await listed()).firstContact).toEqual({
      name: "甲承办",
      until: "2026-11-24",
      assignmentNo: "洋商交办〔2026〕001号",
    });
    expect((await leader.disputes.list({ search: "丙承办" })).rows.map((row) => row.id)).toEqual([kase.disputeId]);
  });

  test.each(["supervise", "assist"] as const)("is none where it is to %s", async (kind) => {
    const id = await issue({ kind });
    await doing("sign", id);
    expect((await listed()).firstContact?.until).toBeNull();
    expect((await leader.disputes.open({ id: kase.disputeId })).record.leadUnit).toBe("justice_bureau");
  });

  test("to a unit as a whole leaves the handler as he was", async () => {
    await doing("sign", await issue());
    expect((await leader.disputes.open({ id: kase.disputeId })).record).toMatchObject({
      leadUnit: "market_regulation_bureau",
      handler: "甲承办",
    });
  });
});

describe("whoever has it", () => {
  test("is the person who was named; the issuing side can note the answer too", async () => {
    const other = await office.asStaff("丙承办", "mediator");
    const { id: receiver } = await other.accounts.current();
    const id = await issue({ toStaffId: receiver });
    const now = (await latest(handler)).now;
    expect(now.find(({ act }) => act === "sign")?.problems).toEqual([
      { field: "", code: "NOT_THE_RECEIVER", data: { name: "丙承办" } },
    ]);
    expect(await refusalOf(doing("sign", id, handler))).toEqual(["NOT_THE_RECEIVER"]);
    await doing("sign", id, leader);
    expect(await refusalOf(doing("report", id, handler))).toEqual(["NOT_THE_RECEIVER"]);
    await doing("report", id, other);
    expect((await latest()).state).toBe("reported");
  });

  test("may send it back for five working days", async () => {
    const id = await issue();
    clock.pass(7 * DAY);
    expect((await latest()).now.find(({ act }) => act === "sendBack")?.problems).toEqual([]);
    clock.pass(DAY);
    expect((await latest()).now.find(({ act }) => act === "sendBack")?.problems).toEqual([
      { field: "", code: "RETURN_TERM_OVER", data: { until: "2026-11-30" } },
    ]);
    expect(await refusalOf(doing("sendBack", id))).toEqual(["RETURN_TERM_OVER"]);
  });

  test("gets what was sent back no more: somebody else does, under another number", async () => {
    const id = await issue({ kind: "refer" });
    await doing("sendBack", id);
    expect((await handler.desk.today()).assignments.total).toBe(0);
    await doing("reassign", id);
    expect((await listed()).assignments).toMatchObject([
      { state: "waiting", kind: "refer", toUnit: "justice_bureau", replaces: "洋商交办〔2026〕001号" },
      { id, state: "closed", replacedBy: "洋商交办〔2026〕002号", closedOn: TODAY },
    ]);
    const kinds = office.session.ground.reader
      .prepare("SELECT kind, subject_id AS of, closed FROM deadline WHERE kind LIKE 'assignment%' ORDER BY id")
      .all();
    expect(kinds).toEqual([
      { kind: "assignment_sign", of: id, closed: "dropped" },
      { kind: "assignment_due", of: id, closed: "dropped" },
      { kind: "assignment_sign", of: id + 1, closed: null },
      { kind: "assignment_due", of: id + 1, closed: null },
    ]);
  });

  test("cannot say of their own work that it is done", async () => {
    const id = await issue();
    await doing("sign", id);
    await doing("report", id, leader);
    expect(await refusalOf(doing("close", id, leader))).toEqual(["CLOSED_BY_REPORTER"]);
    expect((await failureOf(doing("close", id, handler))).code).toBe("FORBIDDEN");
    await doing("close", id, administrator);
    expect((await latest()).state).toBe("closed");
  });

  test("does it again where the report is not enough, with more time where that is given", async () => {
    const id = await issue();
    await doing("sign", id);
    await doing("report", id);
    const one = { ...(await kase.target(leader)), id, on: TODAY, reason: "没有说明付款办法" };
    expect(await refusalOf(leader.assignments.returnForRework({ ...one, newDueOn: "2026-12-03" }))).toEqual([
      "REWORK_DUE_EARLIER",
    ]);
    await leader.assignments.returnForRework({ ...one, newDueOn: "2026-12-11" });
    expect(await latest()).toMatchObject({
      state: "in_progress",
      dueOn: "2026-12-11",
      reportedOn: null,
      report: "双方已见面，尾款分两次付清",
    });
  });
});

describe("more time", () => {
  test("is asked for once at a time, for a later day, and answered by another", async () => {
    const id = await issue();
    await doing("sign", id);
    const one = { ...(await kase.target(handler)), id, on: TODAY };
    const tooEarly = handler.assignments.askExtension({ ...one, newDueOn: "2026-12-04", reason: "对方外出" });
    expect(await refusalOf(tooEarly)).toEqual(["EXTENSION_NOT_LATER"]);
    expect(await refusalOf(doing("grantExtension", id))).toEqual(["NO_EXTENSION_ASKED"]);
    await doing("askExtension", id, leader);
    expect(await refusalOf(doing("askExtension", id))).toEqual(["EXTENSION_PENDING"]);
    expect(await refusalOf(doing("grantExtension", id, leader))).toEqual(["EXTENSION_DECIDED_BY_ASKER"]);
    await doing("refuseExtension", id, administrator);
    expect(await latest()).toMatchObject({
      dueOn: "2026-12-04",
      extensions: [{ decision: "refused", askedBy: "分管领导", decidedBy: "管理员", note: "案情简单" }],
    });
    await doing("askExtension", id);
    await doing("grantExtension", id);
    expect(await latest()).toMatchObject({ dueOn: "2027-03-01", extensions: [{}, { decision: "granted" }] });
    const due = office.session.ground.reader
      .prepare("SELECT due_on FROM deadline WHERE kind = 'assignment_due' AND subject_id = ?")
      .pluck();
    expect(due.get(id)).toBe("2027-03-01");
  });
});

describe("pressing for it", () => {
  test("begins when it is overdue, goes on step by step, and ends nothing", async () => {
    const id = await issue();
    await doing("sign", id);
    expect(await refusalOf(doing("remind", id))).toEqual(["ASSIGNMENT_NOT_OVERDUE"]);
    clock.pass(11 * DAY);
    expect(await refusalOf(doing("remind", id))).toEqual(["ASSIGNMENT_NOT_OVERDUE"]);
    clock.pass(DAY);
    expect(await refusalOf(doing("supervise", id))).toEqual(["REMIND_FIRST"]);
    expect(await refusalOf(doing("listPublicly", id))).toEqual(["SUPERVISE_FIRST"]);
    await doing("remind", id);
    expect(await refusalOf(doing("remind", id))).toEqual(["ALREADY_REMINDED"]);
    expect(await refusalOf(doing("listPublicly", id))).toEqual(["SUPERVISE_FIRST"]);
    await doing("supervise", id);
    expect(await refusalOf(doing("supervise", id))).toEqual(["ALREADY_SUPERVISED"]);
    await doing("listPublicly", id);
    expect(await refusalOf(doing("listPublicly", id))).toEqual(["ALREADY_LISTED"]);
    expect(await latest()).toMatchObject({ state: "in_progress", supervision: "listed", supervisedOn: "2026-12-05" });
    await doing("report", id);
    expect((await latest()).state).toBe("reported");
  });

  test("is forgotten with the time that was granted", async () => {
    const id = await issue();
    await doing("sign", id);
    clock.pass(12 * DAY);
    await doing("remind", id);
    await doing("askExtension", id);
    await doing("grantExtension", id);
    expect(await latest()).toMatchObject({ supervision: null, dueOn: "2027-03-01" });
  });
});

describe("days and people", () => {
  test("follow each other", async () => {
    const id = await issue({ on: "2026-11-19", dueOn: "2026-11-27" });
    const one = { ...(await kase.target(handler)), id, signedBy: "李某" };
    expect(await refusalOf(handler.assignments.sign({ ...one, on: "2026-11-18" }))).toEqual(["DATE_BEFORE_STEP"]);
    expect(await refusalOf(handler.assignments.sign({ ...one, on: "2026-11-24" }))).toEqual(["DATE_IN_FUTURE"]);
    await handler.assignments.sign({ ...one, on: "2026-11-20" });
    expect(await latest()).toMatchObject({ signedOn: "2026-11-20", signedBy: "李某" });
  });

  test("only who issued it takes it back, or the administrator", async () => {
    const other = await office.asStaff("另一领导", "supervisor");
    const id = await issue();
    expect(await refusalOf(doing("withdraw", id, other))).toEqual(["NOT_THE_ISSUER"]);
    await doing("withdraw", id, administrator);
    expect(await latest()).toMatchObject({ state: "withdrawn", now: [] });
  });

  test("a case with work in hand is not struck off; one whose work is closed or withdrawn is", async () => {
    const on = TODAY;
    kase = await openCase(handler, { claim: "付清余款", channel: "department" });
    await handler.disputes.accept({ ...(await kase.target(handler)), on, channel: "department" });
    await handler.disputes.handToDepartment({ ...(await kase.target(handler)), on, unit: "justice_bureau" });
    await handler.disputes.resolve({ ...(await kase.target(handler)), on });
    const objections = async () => {
      const { now } = await handler.disputes.moves({ id: kase.disputeId });
      return now.find(({ act }) => act === "proposeStrikeOff")?.problems.map(({ code }) => code);
    };
    const id = await issue();
    expect(await objections()).toContain("ASSIGNMENTS_OPEN");
    await doing("withdraw", id);
    expect(await objections()).not.toContain("ASSIGNMENTS_OPEN");
  });

  test("an assignment of another case is not found", async () => {
    const id = await issue();
    kase = await openCase(handler);
    expect((await failureOf(doing("sign", id))).code).toBe("NOT_FOUND");
  });
});

const waiting = async (by: Client) => (await by.desk.today()).answered.items.map(({ detail }) => detail);

test("what came back waits on the desk of who leads, until it is dealt with", async () => {
  const [reported, back, late, untouched] = [await issue(), await issue(), await issue(), await issue()];
  for (const id of [reported, late, untouched]) await doing("sign", id);
  await doing("report", reported);
  await doing("sendBack", back);
  await doing("askExtension", late);
  expect(await waiting(leader)).toEqual(["洋商交办〔2026〕001号", "洋商交办〔2026〕002号", "洋商交办〔2026〕003号"]);
  expect(await waiting(handler)).toEqual([]);
  await doing("returnForRework", reported);
  await doing("reassign", back);
  await doing("refuseExtension", late);
  expect(await waiting(leader)).toEqual([]);
});

test("the table can be asked for", async () => {
  const table = await handler.assignments.moves();
  expect(table).toContainEqual({ from: ["waiting"], act: "sign", to: ["in_progress"] });
  expect(table).toHaveLength(assignmentMoves.length);
});

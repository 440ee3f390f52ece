import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Outputs } from "../../../shared/contract.ts";
import { deskLists } from "../../../shared/desk/lists.ts";
import type { DeskListName } from "../../../shared/desk/lists.ts";
import { assignmentDraft } from "../assignments/testing/cases.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { clockAt } from "../office/index.ts";
import { agreementDraft } from "../office/testing/case-drafts.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { failureOf, staffNames } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";

let kit: CaseKit;
let mediator: Client;
const open = async (instant?: string) => {
  kit = await openCaseKit(instant === undefined ? undefined : clockAt(instant));
  mediator = kit.mediator;
};
afterEach(() => kit.close());

type Draft = Parameters<typeof disputeDraft>[0];
const enter = async (over: Draft) =>
  (await mediator.disputes.create({ ...disputeDraft({ riskLevel: null, ...over }), similar: { decision: "go_on" } }))
    .id;

/** A list of the desk whole, by its pages. */
async function whole(client: Client, list: DeskListName): Promise<Outputs["desk"]["list"]["items"]> {
  const first = await client.desk.list({ list, limit: 2 });
  const items = [...first.items];
  for (let after = first.next; after !== null;) {
    const page: Outputs["desk"]["list"] = await client.desk.list({ list, limit: 2, after });
    expect(page.total).toBe(first.total);
    items.push(...page.items);
    after = page.next;
  }
  expect(items).toHaveLength(first.total);
  return items;
}

const due = (dueOn: string | null) => enter({ registeredOn: "2026-09-01", dueOn });

describe("the desk on the Monday before a holiday week", () => {
  // 2026-09-25 to 27 are off, so the third working day after the 21st is the 24th.
  beforeEach(() => open("2026-09-21T09:00:00+08:00"));

  test("parts what is overdue from what is due within three working days", async () => {
    const late = await due("2026-09-18");
    const dueToday = await due("2026-09-21");
    const lastSoon = await due("2026-09-24");
    await due("2026-09-28");
    await due(null);
    const desk = await mediator.desk.today();
    expect(desk.overdue).toMatchObject({ total: 1, items: [{ id: late, daysLeft: -3, kind: "ledger" }] });
    expect(desk.dueSoon.items.map(({ id, daysLeft }) => [id, daysLeft])).toEqual([
      [dueToday, 0],
      [lastSoon, 3],
    ]);
    expect(desk).toMatchObject({ date: "2026-09-21", dueSoonUntil: "2026-09-24", dueSoonWorkdays: 3, dueToday: 1 });
    expect(desk.counts).toMatchObject({ disputes: 3, meetings: 0 });
  });

  test("counts every deadline: one that has long been over hides none that is still to come", async () => {
    const draft = { registeredOn: "2026-09-01", dueOn: "2026-09-18", claim: "付清货款" };
    const id = await enter(draft);
    await mediator.disputes.accept({
      ...(await kit.at(id)),
      on: "2026-09-02",
      channel: "court",
      courtProcedure: "summary",
    });
    await mediator.mediation.extendTerm({
      ...(await kit.at(id)),
      agreedOn: "2026-09-09",
      days: 13,
      bothAgree: true,
      reason: "双方同意",
    });
    const { overdue, dueSoon } = await mediator.desk.today();
    expect(overdue.items).toMatchObject([{ id, kind: "ledger", dueOn: "2026-09-18" }]);
    expect(dueSoon.items).toMatchObject([{ id, kind: "mediation", dueOn: "2026-09-22" }]);
  });

  test("looks as far ahead as the office's rule says", async () => {
    await due("2026-09-28");
    await kit.administrator.rules.revise({
      code: "desk",
      version: 1,
      effectiveFrom: "2026-09-21",
      basis: "本办决定",
      parameters: { dueSoonWorkdays: 4, commitmentWorkdays: 5 },
    });
    expect(await mediator.desk.today()).toMatchObject({
      dueSoonUntil: "2026-09-28",
      dueSoonWorkdays: 4,
      dueSoon: { total: 1 },
    });
  });

  test("what was settled waits for nobody", async () => {
    const id = await due("2026-09-18");
    await mediator.disputes.refuse({ ...(await kit.at(id)), on: "2026-09-19", reason: "不属受理范围" });
    expect((await mediator.desk.today()).overdue.total).toBe(0);
  });

  test("the worst stands first, and the count is that of all", async () => {
    for (let day = 1; day <= 25; day++) await due(`2026-09-${String(Math.min(day, 20)).padStart(2, "0")}`);
    const { overdue } = await mediator.desk.today();
    expect(overdue.total).toBe(25);
    expect(overdue.items).toHaveLength(20);
    expect(overdue.items[0]?.dueOn).toBe("2026-09-01");
    const all = await whole(mediator, "overdue");
    expect(new Set(all.map(({ id }) => id)).size).toBe(25);
    expect(all.slice(0, 20)).toEqual(overdue.items);
    const days = all.map(({ dueOn }) => dueOn ?? "");
    expect(days).toEqual(days.toSorted());
  });
});

const idOf = async (name: string) =>
  (await kit.administrator.accounts.list()).find((member) => member.name === name)?.id ?? 0;
const shown = async (client: Client) => (await client.desk.today()).assignments.items;

describe("what is assigned", () => {
  let supervisor: Client;
  let unitMember: Client;
  beforeEach(async () => {
    await open();
    supervisor = await kit.office.as("supervisor");
    unitMember = await kit.office.asStaff("己市监", "mediator");
    const found = (await kit.administrator.accounts.list()).find(({ name }) => name === "己市监");
    if (found === undefined) throw new Error("nobody of that name");
    const { id, version, name, role } = found;
    await kit.administrator.accounts.revise({ id, version, name, role, unit: "市场监管局", active: true });
  });

  const issue = async (over: Parameters<typeof assignmentDraft>[0] = {}) => {
    const id = await enter({ dueOn: null });
    const { id: assignmentId } = await supervisor.assignments.issue({
      ...(await kit.at(id)),
      ...assignmentDraft(over),
    });
    return { id, assignmentId };
  };

  test("waits for the person who was named, until they sign for it", async () => {
    const { id } = await issue({ toStaffId: await idOf(staffNames.mediator), dueOn: "2026-12-31" });
    expect(await shown(mediator)).toMatchObject([
      {
        id,
        register: "disputes",
        kind: "assignment_sign",
        detail: "洋商交办〔2026〕001号",
        dueOn: "2026-11-25",
        daysLeft: 2,
      },
    ]);
    expect([await shown(unitMember), await shown(supervisor)]).toEqual([[], []]);
  });

  test("waits for everybody of a unit where nobody was named", async () => {
    const { id } = await issue();
    expect(await shown(unitMember)).toMatchObject([{ id, leadUnit: "market_regulation_bureau", handler: null }]);
    expect(await shown(mediator)).toEqual([]);
  });

  test("that was signed for is shown again when its report is due soon, or overdue", async () => {
    const mine = await idOf(staffNames.mediator);
    const [far, near] = [
      await issue({ toStaffId: mine, dueOn: "2026-12-31" }),
      await issue({ toStaffId: mine, dueOn: "2026-11-26" }),
    ];
    for (const { id, assignmentId } of [far, near]) {
      const sign = { id: assignmentId, on: "2026-11-23", signedBy: staffNames.mediator };
      await mediator.assignments.sign({ ...(await kit.at(id)), ...sign });
    }
    expect(await shown(mediator)).toMatchObject([{ id: near.id, kind: "assignment_due", dueOn: "2026-11-26" }]);
    expect(await whole(mediator, "assignments")).toEqual(await shown(mediator));
  });
});

const held = async (items: readonly { disputeId: number | null; topic: string | null; dueOn: string | null }[]) => {
  const supervisor = await kit.office.as("supervisor");
  const subjects = items.map(({ disputeId, topic }) => ({ disputeId, topic }));
  const draft = { kind: "weekly" as const, title: "十一月第四周研判", heldOn: "2026-11-20", items: subjects };
  const { id } = await supervisor.meetings.create(draft);
  let { record } = await supervisor.meetings.open({ id });
  for (const [place, item] of record.items.entries()) {
    const { disputeId, topic } = item;
    await supervisor.meetings.reviseItem({
      id,
      version: record.version,
      itemId: item.id,
      disputeId,
      topic,
      opinion: null,
      resolution: "约谈双方，限期付款",
      ownerUnit: "justice_bureau",
      ownerStaffId: null,
      dueOn: items[place]?.dueOn ?? null,
    });
    ({ record } = await supervisor.meetings.open({ id }));
  }
  await supervisor.meetings.hold({ id, version: record.version });
  return { id, itemIds: record.items.map((item) => item.id), supervisor };
};

describe("what a meeting decided", () => {
  beforeEach(() => open());

  test("stays on everybody's desk until it is done; one about no case leads to the meeting", async () => {
    const dispute = await enter({ dueOn: null });
    const { id, itemIds, supervisor } = await held([
      { disputeId: null, topic: "通报园区用电", dueOn: "2026-12-18" },
      { disputeId: dispute, topic: null, dueOn: "2026-12-04" },
    ]);
    const { decisions, counts } = await mediator.desk.today();
    expect(decisions).toMatchObject({
      total: 2,
      items: [
        { register: "disputes", id: dispute, kind: "decision", detail: "十一月第四周研判", dueOn: "2026-12-04" },
        { register: "meetings", id, title: "通报园区用电", leadUnit: "justice_bureau", dueOn: "2026-12-18" },
      ],
    });
    expect(counts["meetings"]).toBe(2);
    expect(await whole(mediator, "decisions")).toEqual(decisions.items);
    const { version } = (await supervisor.meetings.open({ id })).record;
    await supervisor.meetings.finish({ id, version, itemId: itemIds[0] ?? 0, on: "2026-11-23", note: "已通报" });
    expect((await mediator.desk.today()).decisions.items.map((item) => item.id)).toEqual([dispute]);
  });
});

describe("an agreement that a court can confirm", () => {
  // In force since 9 November: day 20 is the 29th, day 25 the 4th, day 28 the 7th, and the window ends on day 30, the 9th.
  test.each([
    ["2026-11-28", null],
    ["2026-11-29", "2026-11-29"],
    ["2026-12-03", "2026-11-29"],
    ["2026-12-04", "2026-12-04"],
    ["2026-12-08", "2026-12-07"],
    ["2026-12-09", "2026-12-07"],
    ["2026-12-10", null],
  ])("on %s is reminded of by the reminder of %s", async (today, reminder) => {
    await open(`${today}T09:00:00+08:00`);
    const id = await kit.caseIn("agreed");
    const { reminders } = await mediator.desk.today();
    expect(reminders.items.map(({ detail }) => detail)).toEqual(reminder === null ? [] : [reminder]);
    if (reminder !== null) expect(reminders.items).toMatchObject([{ id, kind: "confirmation", dueOn: "2026-12-09" }]);
    expect(await whole(mediator, "reminders")).toEqual(reminders.items);
  });

  test("is reminded of no more once both parties have applied, and never where a court confirms no such thing", async () => {
    await open("2026-12-05T09:00:00+08:00");
    const applied = await kit.caseIn("agreed");
    const outlook = await mediator.confirmations.outlook({ disputeId: applied });
    const application = {
      agreementId: outlook?.agreementId ?? 0,
      appliedOn: "2026-12-04",
      court: "洋县人民法院",
      joint: true,
    };
    await mediator.confirmations.apply({ ...(await kit.at(applied)), ...application });
    const ownership = await kit.caseIn("in_mediation");
    await kit.signedAgreement(ownership, agreementDraft({ ownershipTerms: true }));
    expect((await mediator.desk.today()).reminders.total).toBe(0);
  });
});

test("every list that has no register behind it can be seen whole, and is as long as the desk says", async () => {
  await open();
  await kit.caseIn("agreed");
  await enter({ dueOn: "2026-11-20" });
  const desk = await mediator.desk.today();
  for (const list of deskLists) expect([list, (await whole(mediator, list)).length]).toEqual([list, desk[list].total]);
  expect(await failureOf(mediator.desk.list({ list: "overdue", after: "[1]" }))).toMatchObject({ code: "BAD_REQUEST" });
});

describe("over the turn of the year", () => {
  test("a deadline in a year without an official notice is provisional", async () => {
    await open("2026-12-30T09:00:00+08:00");
    await enter({ registeredOn: "2026-12-01", dueOn: "2027-01-04" });
    const { dueSoon } = await mediator.desk.today();
    expect(dueSoon.items[0]).toMatchObject({ dueOn: "2027-01-04", provisional: true });
    expect(await mediator.calendar.left({ dueOn: "2027-01-04" })).toEqual({ workdays: 2, provisional: true });
    expect(await mediator.calendar.left({ dueOn: "2026-12-31" })).toEqual({ workdays: 1, provisional: false });
  });
});

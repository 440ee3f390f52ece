import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { standingOfNew } from "../../../shared/disputes/rules.ts";
import { recordDispute } from "../disputes/index.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { disputeDraft } from "../office/testing/drafts.ts";
import { failureOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";

let kit: CaseKit;
let mediator: Client;
beforeEach(async () => {
  kit = await openCaseKit();
  mediator = kit.mediator;
});
afterEach(() => kit.close());

type Draft = Parameters<typeof disputeDraft>[0];

const enter = async (over: Draft) =>
  (await mediator.disputes.create({ ...disputeDraft(over), similar: { decision: "go_on" } })).id;
const dueOn = (day: string, over: Draft = {}) => enter({ riskLevel: null, ...over, dueOn: day });
const said = async (disputeId: number) =>
  (await mediator.deadlines.of({ disputeId })).map(({ kind, dueOn: day, closed }) => [kind, day, closed]);

const nextOf = async (id: number) => {
  const { nextDueOn, nextDueKind } = (await mediator.disputes.open({ id })).record;
  return { nextDueOn, nextDueKind };
};

describe("the deadlines of a case", () => {
  test("begin with its entry: the level of risk has a term, and a court waits for an answer", async () => {
    const id = await enter({ registeredOn: "2026-11-20", riskLevel: "medium", dueOn: null, source: "court" });
    expect(await mediator.deadlines.of({ disputeId: id })).toMatchObject([
      // Three working days after a Friday.
      {
        kind: "platform_acceptance",
        fromOn: "2026-11-20",
        dueOn: "2026-11-25",
        rule: "platform_acceptance",
        daysLeft: 2,
      },
      { kind: "ledger", dueOn: "2026-11-27", rule: "dispute_resolution", ruleVersion: 1, daysLeft: 4, closed: null },
    ]);
    expect((await mediator.disputes.open({ id })).record).toMatchObject({
      nextDueOn: "2026-11-25",
      nextDueKind: "platform_acceptance",
    });
  });

  test("of an import are those of an entry by hand, the next of them in the list of disputes", async () => {
    const draft = disputeDraft({ registeredOn: "2026-11-20", riskLevel: "medium", dueOn: null, source: "court" });
    const byHand = await enter(draft);
    const { writer, clock } = kit.office.session.ground;
    writer.exec(
      "INSERT INTO import (file_name, sha256, imported_by, imported_at, counts) VALUES ('a', 'b', 1, 'c', '{}')",
    );
    const writing = { connection: writer, userId: 1, now: clock.now(), act: "imports.commit" };
    const imported = recordDispute(writing, draft, standingOfNew, 1);
    expect(await said(imported)).toEqual(await said(byHand));
    expect(await nextOf(imported)).toEqual({ nextDueOn: "2026-11-25", nextDueKind: "platform_acceptance" });
    expect(await nextOf(imported)).toEqual(await nextOf(byHand));
  });

  test("name the rule that each was judged by; a day that somebody set has none", async () => {
    const id = await dueOn("2026-12-02");
    expect(await mediator.deadlines.of({ disputeId: id })).toMatchObject([
      { kind: "ledger", dueOn: "2026-12-02", rule: null, ruleVersion: null, basis: null },
    ]);
  });

  test("run from acceptance, stand still while the case does, and go on by as many days later", async () => {
    const id = await kit.caseIn("in_mediation", { riskLevel: null, dueOn: null });
    expect(await said(id)).toEqual([["mediation", "2026-12-03", null]]);
    await mediator.disputes.suspend({
      ...(await kit.at(id)),
      on: "2026-11-12",
      cause: "appraisal",
      reason: "委托鉴定",
    });
    expect(await said(id)).toEqual([["mediation", "2026-12-03", "paused"]]);
    expect((await mediator.desk.today()).dueSoon.total).toBe(0);
    await mediator.disputes.resume({ ...(await kit.at(id)), on: "2026-11-19" });
    expect(await said(id)).toEqual([["mediation", "2026-12-10", null]]);
  });

  test("of one that was deleted or merged are waited for by nobody", async () => {
    const into = await dueOn("2026-12-31");
    const [deleted, merged] = [await dueOn("2026-11-24"), await dueOn("2026-11-25")];
    const due = async () =>
      (await mediator.deadlines.due({ until: "2026-12-30" })).dueSoon.items.map((item) => item.disputeId);
    expect(await due()).toEqual([deleted, merged]);
    await mediator.disputes.remove({ id: deleted, version: 1, reason: "重复登记" });
    await mediator.disputes.merge({ ...(await kit.at(merged)), on: "2026-11-20", into, reason: "同一纠纷" });
    expect(await due()).toEqual([]);
    expect(await said(merged)).toEqual([["ledger", "2026-11-25", "dropped"]]);
    expect(await failureOf(mediator.deadlines.of({ disputeId: deleted }))).toMatchObject({ code: "NOT_FOUND" });
  });

  test("roll off a holiday where the law says so", async () => {
    // 30 days after 16 January 2026 is 15 February, in the Spring Festival, which ends on the 23rd.
    const window = await mediator.agreements.confirmationWindow({ effectiveOn: "2026-01-16" });
    expect(window).toMatchObject({ until: "2026-02-24", reminders: ["2026-02-05", "2026-02-10", "2026-02-13"] });
    const [objection] = await mediator.disputes.deadlines({ rule: "payment_order_objection", from: "2026-02-03" });
    expect(objection).toMatchObject({ dueOn: "2026-02-24", provisional: false });
  });
});

const titleFor = async (client: Client) =>
  (await client.deadlines.due({ until: "2026-11-30" })).dueSoon.items.map(({ title }) => title);

describe("what is due until a day", () => {
  test("is parted into what is over and what is coming, each with its full number", async () => {
    const late = await dueOn("2026-11-20");
    const today = await dueOn("2026-11-23");
    const last = await dueOn("2026-11-27");
    await dueOn("2026-11-28");
    expect(await mediator.deadlines.due({ until: "2026-11-27" })).toMatchObject({
      overdue: { total: 1, items: [{ disputeId: late, daysLeft: -3 }] },
      dueSoon: {
        total: 2,
        items: [
          { disputeId: today, daysLeft: 0 },
          { disputeId: last, daysLeft: 4 },
        ],
      },
    });
  });

  test("names the parties, as far as whoever asks may see them", async () => {
    const parties = disputeDraft().parties.map((party, place) =>
      place === 1 ? { ...party, kind: "person" as const, partyName: "张某甲某", partyUscc: null } : party,
    );
    await dueOn("2026-11-24", { parties });
    expect(await titleFor(mediator)).toEqual(["洋县稻香食品有限公司（虚构） – 张某甲某"]);
    const [masked] = await titleFor(await kit.office.as("viewer"));
    expect(masked).toContain("洋县稻香食品有限公司（虚构） – ");
    expect(masked).not.toContain("张某甲某");
  });
});

describe("a day", () => {
  test("shows all that is due on it, a page at a time", async () => {
    const ids: number[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await dueOn("2026-12-02"));
    await dueOn("2026-12-03");
    const first = await mediator.deadlines.on({ date: "2026-12-02", limit: 2 });
    expect(first.total).toBe(5);
    const seen = first.items.map(({ disputeId }) => disputeId);
    for (let next = first.next; next !== null;) {
      const page: typeof first = await mediator.deadlines.on({ date: "2026-12-02", limit: 2, after: next });
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ disputeId }) => disputeId));
      next = page.next;
    }
    expect(seen).toEqual(ids);
  });

  test.each(["", "[]", "3", '["2026-12-02","ledger",1]', '["2026-12-02","ledger",1,{}]'])(
    "does not go on after %j, which is the end of no page",
    async (after) => {
      expect(await failureOf(mediator.deadlines.on({ date: "2026-12-02", after }))).toMatchObject({
        code: "BAD_REQUEST",
      });
    },
  );
});

describe("a month", () => {
  test("has every day of it, what holiday notices change, and what is due on each", async () => {
    const [first, second] = [
      await dueOn("2026-09-20", { registeredOn: "2026-09-01" }),
      await dueOn("2026-09-25", { registeredOn: "2026-09-01" }),
    ];
    const { days, total, provisional } = await mediator.deadlines.month({ year: 2026, month: 9 });
    expect([days.length, total, provisional]).toEqual([30, 2, false]);
    const dayOf = (date: string) => days.find((day) => day.date === date);
    expect(dayOf("2026-09-20")).toMatchObject({
      isWorkday: true,
      differs: "worked",
      count: 1,
      items: [{ disputeId: first }],
    });
    expect(dayOf("2026-09-25")).toMatchObject({
      isWorkday: false,
      differs: "off",
      count: 1,
      items: [{ disputeId: second }],
    });
    expect(dayOf("2026-09-26")).toMatchObject({ isWorkday: false, differs: null, count: 0, items: [] });
    expect(dayOf("2026-09-28")).toMatchObject({ isWorkday: true, differs: null });
  });

  test("shows the first few of a full day, and counts them all", async () => {
    for (let count = 0; count < 7; count += 1) await dueOn("2026-12-02");
    const { days } = await mediator.deadlines.month({ year: 2026, month: 12 });
    expect(days[1]).toMatchObject({ date: "2026-12-02", count: 7 });
    expect(days[1]?.items).toHaveLength(5);
  });

  test("of a year without an official notice is provisional, and so is what is due in it", async () => {
    await dueOn("2027-01-04");
    const { provisional, days } = await mediator.deadlines.month({ year: 2027, month: 1 });
    expect(provisional).toBe(true);
    expect(days[3]).toMatchObject({ date: "2027-01-04", items: [{ provisional: true }] });
  });
});

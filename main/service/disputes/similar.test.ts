import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { disputeDraft } from "../office/testing/drafts.ts";
import { failureOf, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let client: Client;
let first: number;
beforeEach(async () => {
  office = await openTestOffice();
  client = await office.as("mediator");
  ({ id: first } = await client.disputes.create(disputeDraft({ registeredOn: "2026-10-12" })));
});
afterEach(() => office.close());

type Decision = Parameters<Client["disputes"]["create"]>[0]["similar"];
const again = async (similar?: Decision, over: Parameters<typeof disputeDraft>[0] = {}) =>
  client.disputes.create({ ...disputeDraft(over), ...(similar !== undefined && { similar }) });
const total = async () => (await client.disputes.list({})).total;
const file = async (id: number) => client.disputes.file({ id });

describe("a dispute that is like one that the office has", () => {
  test("is shown before it is entered, and not entered while nobody has decided", async () => {
    const { parties, amountClaimed, registeredOn } = disputeDraft();
    const similar = await client.disputes.similar({ parties, amountClaimed, registeredOn });
    expect(similar).toMatchObject([{ id: first, amountClaimed, state: "registered" }]);
    expect(await client.disputes.similar({ parties, amountClaimed, registeredOn, except: first })).toEqual([]);
    expect(await failureOf(again())).toMatchObject({
      code: "REFUSED",
      data: { problems: [{ field: "", code: "SIMILAR_EXISTS", data: { count: 1 } }] },
    });
    expect(await total()).toBe(1);
  });

  test("is entered by itself where somebody says so", async () => {
    const { id } = await again({ decision: "go_on" });
    expect(await file(id)).toMatchObject({ linked: [], mergedInto: null, steps: [] });
    expect(await total()).toBe(2);
  });

  test("is linked, and the link is seen from both sides", async () => {
    const { id, version } = await again({ decision: "link", to: first });
    expect((await file(id)).linked).toMatchObject([{ id: first, reason: "登记时发现相似纠纷" }]);
    expect((await file(first)).linked).toMatchObject([{ id }]);
    const link = { disputeId: id, version, otherId: first, reason: "看错了" };
    expect(await failureOf(client.disputes.link(link))).toMatchObject({
      data: { problems: [{ field: "otherId", code: "ALREADY_LINKED" }] },
    });
    const backwards = { ...link, disputeId: first, version: (await file(first)).version, otherId: id };
    expect(await refusalOf(client.disputes.link(backwards))).toEqual(["ALREADY_LINKED"]);
    expect(await refusalOf(client.disputes.link({ ...link, otherId: id }))).toEqual(["LINK_TO_ITSELF"]);
    await client.disputes.unlink(backwards);
    expect((await file(id)).linked).toEqual([]);
    expect(await refusalOf(client.disputes.unlink(link))).toEqual(["NOT_LINKED"]);
  });

  test("is merged into that one, on the day of its registration", async () => {
    const { id, state, outcomeOn } = await again({ decision: "merge", to: first });
    expect([state, outcomeOn]).toEqual(["merged", "2026-11-02"]);
    expect((await file(first)).merged).toMatchObject([{ id }]);
    expect((await file(id)).mergedInto).toMatchObject({ id: first });
    // What was merged is like nothing any more.
    const { parties, amountClaimed, registeredOn } = disputeDraft();
    expect(await client.disputes.similar({ parties, amountClaimed, registeredOn })).toHaveLength(1);
  });

  test("is not entered at all where the other one has ended, or is not there", async () => {
    const target = { disputeId: first, version: 1, on: "2026-10-13", reason: "不属本办受理范围" };
    await client.disputes.refuse(target);
    expect(await refusalOf(again({ decision: "merge", to: first }))).toEqual(["MERGE_INTO_ENDED"]);
    expect(await failureOf(again({ decision: "link", to: 999 }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await total()).toBe(1);
  });

  test.each([
    ["about another amount", { amountClaimed: 1_000_000 }],
    ["long after", { registeredOn: "2026-06-01", dueOn: null }],
  ])("only at first sight, because it is %s, needs no decision", async (_, over) => {
    await again(undefined, over);
    expect(await total()).toBe(2);
  });
});

import type { Inputs, Outputs } from "../../../../shared/contract.ts";
import { testClock } from "../../office/testing/clock.ts";
import { disputeDraft } from "../../office/testing/drafts.ts";
import { MONDAY, openTestOffice } from "../../office/testing/office.ts";

export const TODAY = "2026-11-23";
export const DAY = 86_400;

type Record = Outputs["meetings"]["open"]["record"];
type Item = Record["items"][number];
type Decided = Partial<Omit<Inputs["meetings"]["reviseItem"], "id" | "version" | "itemId">>;

export type MeetingKit = Awaited<ReturnType<typeof openMeetingKit>>;

/** An office with one case, somebody who handles cases, somebody who leads, and what they do with meetings. */
export async function openMeetingKit() {
  const clock = testClock(MONDAY);
  const office = await openTestOffice(clock);
  const handler = await office.as("mediator");
  const leader = await office.as("supervisor");

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

  const disputeId = await enter();
  return {
    office,
    clock,
    handler,
    leader,
    disputeId,
    enter,
    plan,
    opened,
    target,
    itemOf,
    decide,
    hold,
    assign,
    finish,
    resume,
  };
}

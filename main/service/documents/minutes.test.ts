import { afterEach, beforeEach, expect, test } from "vitest";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { partsOf } from "./testing/paper-case.ts";

let kit: CaseKit;
let id: number;
beforeEach(async () => {
  kit = await openCaseKit();
  id = await kit.caseIn("in_mediation");
});
afterEach(() => kit.close());

test("minutes belong to their meeting", async () => {
  const { administrator, mediator } = kit;
  const made = await administrator.meetings.create({
    kind: "weekly",
    title: "第47周研判会",
    heldOn: "2026-11-23",
    place: "三楼会议室",
    chair: "分管领导",
    recorder: null,
    attendees: "县司法局、县工商联",
    minutes: "听取了汇报。",
  });
  const early = mediator.documents.produceMinutes({ meetingId: made.id, version: made.version });
  expect(await refusalOf(early)).toEqual(["MEETING_NOT_HELD"]);
  const items = [
    { disputeId: id, topic: null },
    { disputeId: null, topic: "年底工资支付" },
  ];
  const added = await administrator.meetings.addItems({ ...made, items });
  const held = await administrator.meetings.hold(added);
  const stale = mediator.documents.produceMinutes({ meetingId: made.id, version: made.version });
  expect((await failureOf(stale)).code).toBe("STALE");
  const { id: paper } = await mediator.documents.produceMinutes({ meetingId: held.id, version: held.version });
  const [shown] = await mediator.documents.of({ meetingId: held.id });
  expect(shown).toMatchObject({ id: paper, kind: "minutes", number: null, standing: "current" });
  const { body } = await partsOf(mediator, paper);
  for (const words of [
    "第47周研判会纪要",
    "听取了汇报。",
    "1．",
    "（2026）洋商调字第001号",
    "2．年底工资支付",
    "（印章）",
  ]) {
    expect(body).toContain(words);
  }
  await mediator.documents.removeMinutes({ meetingId: held.id, id: paper, reason: "内容有误" });
  expect(await mediator.documents.of({ meetingId: held.id })).toEqual([]);
  const again = mediator.documents.removeMinutes({ meetingId: held.id, id: paper, reason: "内容有误" });
  expect((await failureOf(again)).code).toBe("NOT_FOUND");
});

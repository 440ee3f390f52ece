import type { Client } from "../../main/service/office/testing/office.ts";

const on = "2026-11-23";

const dueAfter = (day: string): string => (day === on ? "2026-12-04" : "2026-11-20");

/**
 * Five assignments of the first case: waiting, sent back, in hand, overdue with more time asked for, and reported. And two
 * meetings: one that was held and decided about the case and about a topic, and one that is being prepared.
 */
export async function giveWork({ assignments, disputes, meetings }: Client, mediator: Client): Promise<void> {
  const ofCase = async () => ({ disputeId: 1, version: (await disputes.open({ id: 1 })).record.version });
  const given = { kind: "assign", toUnit: "justice_bureau", requirement: "核实欠款" } as const;
  const days = [on, on, on, "2026-11-16", on];
  for (const day of days) await assignments.issue({ ...(await ofCase()), ...given, on: day, dueOn: dueAfter(day) });
  await assignments.sendBack({ ...(await ofCase()), id: 2, on, reason: "不属本单位职责" });
  for (const id of [3, 4, 5]) await assignments.sign({ ...(await ofCase()), id, on, signedBy: "李某" });
  const asked = { id: 4, on, newDueOn: "2026-12-11", reason: "对方外出" };
  await mediator.assignments.askExtension({ ...(await ofCase()), ...asked });
  await mediator.assignments.report({ ...(await ofCase()), id: 5, on, report: "双方已见面" });
  const agenda = [
    { disputeId: 1, topic: null },
    { disputeId: null, topic: "年底清欠安排" },
  ];
  const first = await meetings.create({ kind: "weekly", title: "第47周研判会", heldOn: on, items: agenda });
  const decided = { opinion: null, resolution: "发函催告", ownerUnit: "justice_bureau", ownerStaffId: null, dueOn: on };
  const once = await meetings.reviseItem({ ...first, itemId: 1, disputeId: 1, topic: null, ...decided });
  const twice = await meetings.reviseItem({ ...once, itemId: 2, disputeId: null, topic: "年底清欠安排", ...decided });
  await meetings.hold(twice);
  await meetings.create({
    kind: "monthly",
    title: "11月调度会",
    heldOn: on,
    items: [{ disputeId: null, topic: "通报" }],
  });
}

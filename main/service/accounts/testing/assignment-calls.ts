import type { Client } from "../../office/testing/office.ts";

type Call = (client: Client) => Promise<unknown>;

const DAY = "2026-11-20";
const reason = "登记错误";

/** A well-formed call of every act on an assignment, all of them on the same one. */
export function callsOnAssignment(target: { disputeId: number; version: number }): Readonly<Record<string, Call>> {
  const one = { ...target, id: target.disputeId, on: DAY };
  const given = { toUnit: "justice_bureau", requirement: "核实欠款金额", on: DAY, dueOn: "2026-12-04" };
  return {
    "assignments.issue": ({ assignments }) => assignments.issue({ ...target, ...given, kind: "assign" }),
    "assignments.sign": ({ assignments }) => assignments.sign({ ...one, signedBy: "李某" }),
    "assignments.sendBack": ({ assignments }) => assignments.sendBack({ ...one, reason }),
    "assignments.withdraw": ({ assignments }) => assignments.withdraw({ ...one, reason }),
    "assignments.reassign": ({ assignments }) => assignments.reassign({ ...one, ...given }),
    "assignments.report": ({ assignments }) => assignments.report({ ...one, report: "双方已见面" }),
    "assignments.askExtension": ({ assignments }) =>
      assignments.askExtension({ ...one, newDueOn: "2026-12-11", reason }),
    "assignments.grantExtension": ({ assignments }) => assignments.grantExtension(one),
    "assignments.refuseExtension": ({ assignments }) => assignments.refuseExtension({ ...one, reason }),
    "assignments.remind": ({ assignments }) => assignments.remind(one),
    "assignments.supervise": ({ assignments }) => assignments.supervise(one),
    "assignments.listPublicly": ({ assignments }) => assignments.listPublicly(one),
    "assignments.close": ({ assignments }) => assignments.close(one),
    "assignments.returnForRework": ({ assignments }) => assignments.returnForRework({ ...one, reason }),
  };
}

const head = {
  kind: "weekly",
  title: "第47周研判会",
  heldOn: DAY,
  place: null,
  chair: null,
  recorder: null,
  attendees: null,
  minutes: null,
} as const;

/** A well-formed call of every act on a meeting, all of them on the same one. */
export function callsOnMeeting(target: { id: number; version: number }): Readonly<Record<string, Call>> {
  const one = { ...target, itemId: target.id };
  const topic = { disputeId: null, topic: "年底清欠安排" };
  const decided = { opinion: null, resolution: "发函", ownerUnit: "justice_bureau", ownerStaffId: null, dueOn: DAY };
  const given = { toUnit: "justice_bureau", requirement: "核实欠款金额", on: DAY, dueOn: "2026-12-04" };
  return {
    "meetings.create": ({ meetings }) => meetings.create(head),
    "meetings.revise": ({ meetings }) => meetings.revise({ ...target, ...head }),
    "meetings.remove": ({ meetings }) => meetings.remove({ ...target, reason }),
    "meetings.addItems": ({ meetings }) => meetings.addItems({ ...target, items: [topic] }),
    "meetings.reviseItem": ({ meetings }) => meetings.reviseItem({ ...one, ...topic, ...decided }),
    "meetings.removeItem": ({ meetings }) => meetings.removeItem({ ...one, reason }),
    "meetings.moveItem": ({ meetings }) => meetings.moveItem({ ...one, direction: "up" }),
    "meetings.hold": ({ meetings }) => meetings.hold(target),
    "meetings.reopen": ({ meetings }) => meetings.reopen({ ...target, reason }),
    "meetings.assign": ({ meetings }) => meetings.assign({ ...one, ...given, caseVersion: 1, kind: "supervise" }),
    "meetings.finish": ({ meetings }) => meetings.finish({ ...one, on: DAY, note: "已发函" }),
    "meetings.resume": ({ meetings }) => meetings.resume({ ...one, reason }),
  };
}

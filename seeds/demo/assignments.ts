import { addDays } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import { noteDeeds } from "./case.ts";
import type { Deed, Scene } from "./case.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import { mediators, SUPERVISOR } from "./staff.ts";

const requirements = [
  "核实欠款形成过程，五个工作日内书面反馈。",
  "会同属地镇街约谈被申请人，明确付款计划。",
  "提供同类项目结算依据，配合调解。",
  "查明施工便道权属，提出处理意见。",
] as const;

const reports = [
  "已约谈双方，欠款数额无异议，被申请人承诺分期支付。",
  "已调取结算资料，审定金额与申请人主张基本一致。",
] as const;

type Issued = { readonly deed: Deed; readonly id: () => number };

/** 交办: who is asked for what by when. */
function issued(
  { random, kase }: Scene,
  on: LocalDate,
  { kind, dueOn, toUnit }: { kind: "assign" | "refer" | "supervise" | "assist"; dueOn: LocalDate; toUnit?: string },
): Issued {
  let id = 0;
  const assignment = {
    kind,
    toUnit: toUnit ?? kase.draft.leadUnit ?? "governance_centre",
    requirement: random.pick(requirements),
    on,
    dueOn,
  };
  return {
    id: () => id,
    deed: async (client, target) => {
      const made = await client.assignments.issue({ ...target, ...assignment });
      id = made.id;
      return made;
    },
  };
}

const signed =
  ({ id }: Issued, on: LocalDate): Deed =>
  (client, target) =>
    client.assignments.sign({ ...target, id: id(), on, signedBy: "收文员" });
const reported =
  ({ id }: Issued, on: LocalDate, report: string): Deed =>
  (client, target) =>
    client.assignments.report({ ...target, id: id(), on, report });

/** One that was signed for, reported on and closed in a week; answers the day on which it was closed. */
export function noteDoneAssignment(scene: Scene, from: LocalDate): LocalDate {
  const { diary, random, kase } = scene;
  const later = (day: LocalDate, most: number) => workdaysAfter(diary.calendar, day, random.whole(1, most));
  const on = later(from, 1);
  const signedOn = later(on, 2);
  const reportedOn = later(signedOn, 3);
  const closedOn = later(reportedOn, 2);
  const one = issued(scene, on, { kind: random.pick(["supervise", "assist"]), dueOn: addDays(on, 10) });
  noteDeeds(scene, on, SUPERVISOR, one.deed);
  noteDeeds(scene, signedOn, kase.handler, signed(one, signedOn));
  noteDeeds(scene, reportedOn, kase.handler, reported(one, reportedOn, random.pick(reports)));
  noteDeeds(scene, closedOn, SUPERVISOR, (client, target) =>
    client.assignments.close({ ...target, id: one.id(), on: closedOn }),
  );
  return closedOn;
}

/** What can be seen of hand-overs today, each in a case of its own that is still open. */
export const assignmentsOfToday = [
  "waiting",
  "overdue",
  "asks for more time",
  "reported",
  "sent back",
  "due soon",
  "in rework",
] as const;
export type AssignmentOfToday = (typeof assignmentsOfToday)[number];

/** Given to the units in which the handlers work, so that it is on their desks. */
const unitOf = {
  waiting: "justice_bureau",
  overdue: "justice_bureau",
  "asks for more time": "commerce_federation",
  reported: "governance_centre",
  "sent back": "commerce_federation",
  "due soon": "justice_bureau",
  "in rework": "governance_centre",
} as const satisfies Readonly<Record<AssignmentOfToday, string>>;

export function noteAssignmentOfToday(scene: Scene, what: AssignmentOfToday): void {
  const { diary, random, kase } = scene;
  const { calendar, today } = diary;
  const daysAgo = what === "overdue" || what === "in rework" ? 25 : what === "waiting" ? 1 : 6;
  const on = workdayOnOrBefore(calendar, addDays(today, -daysAgo));
  const dueOn = what === "overdue" ? addDays(on, 8) : workdaysAfter(calendar, today, what === "due soon" ? 2 : 6);
  const one = issued(scene, on, { kind: what === "waiting" ? "assign" : "supervise", dueOn, toUnit: unitOf[what] });
  noteDeeds(scene, on, SUPERVISOR, one.deed);
  const next = workdaysAfter(calendar, on, 1);
  const by = random.pick(mediators);
  switch (what) {
    case "waiting":
      return;
    case "sent back":
      return noteDeeds(scene, next, by, (client, target) =>
        client.assignments.sendBack({ ...target, id: one.id(), on: next, reason: "不属本单位职责，建议转住建部门" }),
      );
    default:
      noteDeeds(scene, next, kase.handler, signed(one, next));
  }
  const then = workdaysAfter(calendar, next, 1);
  if (what === "overdue") {
    const remindedOn = workdaysAfter(calendar, dueOn, 2);
    const supervisedOn = workdaysAfter(calendar, remindedOn, 2);
    noteDeeds(scene, remindedOn, SUPERVISOR, (client, target) =>
      client.assignments.remind({ ...target, id: one.id(), on: remindedOn }),
    );
    noteDeeds(scene, supervisedOn, SUPERVISOR, (client, target) =>
      client.assignments.supervise({ ...target, id: one.id(), on: supervisedOn }),
    );
  }
  if (what === "asks for more time") {
    const newDueOn = addDays(dueOn, 7);
    noteDeeds(scene, then, kase.handler, (client, target) =>
      client.assignments.askExtension({ ...target, id: one.id(), on: then, newDueOn, reason: "审核资料尚未到齐" }),
    );
  }
  if (what === "reported" || what === "in rework") {
    noteDeeds(scene, then, kase.handler, reported(one, then, random.pick(reports)));
  }
  if (what === "in rework") {
    const returnedOn = workdaysAfter(calendar, then, 1);
    noteDeeds(scene, returnedOn, SUPERVISOR, (client, target) =>
      client.assignments.returnForRework({ ...target, id: one.id(), on: returnedOn, reason: "未附约谈记录，请补充" }),
    );
  }
}

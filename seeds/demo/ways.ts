import type { LocalDate } from "../../shared/calendar.ts";
import type { DisputeState } from "../../shared/disputes/states.ts";
import { noteAgreement, noteBeginOfPerformance, noteConfirmation, notePaid, usualTerms } from "./agreements.ts";
import type { Agreed, Terms } from "./agreements.ts";
import { noteDoneAssignment } from "./assignments.ts";
import { noteDeeds } from "./case.ts";
import type { Scene } from "./case.ts";
import { followUp, noteArchiving, noteProposal, noteStrikeOff } from "./closing.ts";
import { workdaysAfter } from "./diary.ts";
import { accept, acceptForDepartment } from "./intake.ts";
import { noteConcession, noteRecovery } from "./recoveries.ts";
import {
  noteExtension,
  noteInquiry,
  noteResumption,
  noteSitting,
  noteSuspension,
  noteTakingUp,
  noteTermination,
} from "./talks.ts";

/** How much of a case is told: of those long past the ledger is enough, those of today are looked at. */
export type Telling = { readonly isRich: boolean; readonly staysThere: boolean };

/** Leads a case that has just come in to where it is heading. Answers the day of the last step. */
export function leadTo(scene: Scene, last: DisputeState, telling: Telling): LocalDate {
  const { diary, random, kase } = scene;
  const { registeredOn } = kase.draft;
  const later = (day: LocalDate, from: number, to: number) =>
    workdaysAfter(diary.calendar, day, random.whole(from, to));
  const soon = (day: LocalDate) => (telling.staysThere ? later(day, 1, 3) : later(day, 2, 9));
  const inMediation = () => talked(scene, telling);
  const performing = (terms: Terms) => performed(scene, telling, terms);
  switch (last) {
    case "registered":
      return registeredOn;
    case "accepted": {
      const day = later(registeredOn, 1, 3);
      noteDeeds(scene, day, kase.handler, accept(random, kase.draft, day));
      return day;
    }
    case "not_accepted":
    case "transferred": {
      const day = later(registeredOn, 1, 3);
      noteDeeds(scene, day, kase.handler, (client, target) =>
        last === "transferred"
          ? client.disputes.transfer({
              ...target,
              on: day,
              unit: "market_regulation_bureau",
              reason: "属市场监管部门职责",
            })
          : client.disputes.refuse({ ...target, on: day, reason: "已经法院受理，不属于调解范围" }),
      );
      return day;
    }
    case "in_mediation":
      return inMediation();
    case "suspended": {
      const day = soon(inMediation());
      noteSuspension(scene, day);
      return day;
    }
    case "with_department":
    case "resolved_by_department":
      return byDepartment(scene, last, soon);
    case "terminated":
    case "routes_told": {
      const ended = soon(inMediation());
      noteTermination(scene, ended);
      if (last === "terminated") return ended;
      const day = later(ended, 1, 3);
      noteDeeds(scene, day, kase.handler, (client, target) =>
        client.disputes.tellRoutes({
          ...target,
          on: day,
          routes: kase.subject.personal ? ["arbitration", "court"] : ["court"],
        }),
      );
      return day;
    }
    case "withdrawn":
    case "settled": {
      const day = soon(inMediation());
      noteDeeds(scene, day, kase.handler, (client, target) =>
        last === "settled"
          ? client.disputes.settle({ ...target, on: day, note: "双方自行达成和解并已履行" })
          : client.disputes.withdraw({ ...target, on: day, reason: "申请人撤回申请，拟自行协商" }),
      );
      if (last === "settled") noteRecovery(scene, { share: [50, 90], usual: "R1", on: day });
      return day;
    }
    case "litigated":
      return toCourt(scene, telling, soon);
    case "agreed":
      return noteAgreement(scene, soon(inMediation()), usualTerms(scene)).on;
    case "performing": {
      // Some of it is due in these days, so that the desk has it.
      const terms = { share: 100, dueAfter: telling.staysThere ? [6, 70, 130] : [7] };
      const { agreed } = performing(terms);
      notePaid(scene, agreed, { count: 1 });
      return agreed.on;
    }
    case "partly_performed":
    case "not_performed":
    case "urging":
      return unperformed(scene, telling, last);
    default:
      return closed(scene, telling, last);
  }
}

/** 受理、调解: taken up, asked about, talked over; answers the day of the last talk. */
function talked(scene: Scene, { isRich, staysThere }: Telling): LocalDate {
  const { diary, random } = scene;
  const later = (day: LocalDate, from: number, to: number) =>
    workdaysAfter(diary.calendar, day, random.whole(from, to));
  let day = noteTakingUp(scene, scene.kase.draft.registeredOn, staysThere ? [1, 2] : [1, 3]);
  if (isRich) {
    day = later(day, 1, 2);
    noteInquiry(scene, day);
  }
  // Whoever decides waits for the answer.
  if (isRich && !staysThere && random.chance(0.3)) day = noteDoneAssignment(scene, day);
  const sittings = isRich ? random.whole(1, staysThere ? 1 : 2) : random.chance(0.35) ? 1 : 0;
  for (let n = 0; n < sittings; n += 1) {
    day = later(day, 1, staysThere ? 2 : 4);
    noteSitting(scene, day, "continued");
  }
  if (isRich && !staysThere && random.chance(0.15)) {
    day = later(day, 1, 2);
    noteExtension(scene, day);
  }
  if (!staysThere && random.chance(0.04)) {
    noteSuspension(scene, later(day, 1, 2));
    day = later(day, 8, 16);
    noteResumption(scene, day);
  }
  return day;
}

type Performing = { readonly agreed: Agreed; readonly begunOn: LocalDate };

function performed(scene: Scene, telling: Telling, terms: Terms): Performing {
  const { diary, random } = scene;
  const { calendar } = diary;
  const agreed = noteAgreement(scene, workdaysAfter(calendar, talked(scene, telling), random.whole(1, 5)), terms);
  if (agreed.instalments.length > 0 && random.chance(telling.isRich ? 0.3 : 0.12)) noteConfirmation(scene, agreed);
  const begunOn = workdaysAfter(calendar, agreed.on, random.whole(1, 2));
  noteBeginOfPerformance(scene, begunOn);
  return { agreed, begunOn };
}

/** 部分履行、未履行、督促 */
function unperformed(scene: Scene, telling: Telling, last: "partly_performed" | "not_performed" | "urging"): LocalDate {
  const { diary, random, kase } = scene;
  const { calendar } = diary;
  const isPart = last === "partly_performed" || (last === "urging" && random.chance(0.4));
  const terms = { share: random.whole(70, 95), dueAfter: isPart ? [6, 14] : [8] };
  const { agreed, begunOn } = performed(scene, telling, terms);
  const paidOn = isPart ? notePaid(scene, agreed, { count: 1 }) : "";
  const overOn = agreed.instalments.at(-1)?.dueOn ?? begunOn;
  const day = workdaysAfter(calendar, paidOn > overOn ? paidOn : overOn, random.whole(2, 5));
  noteDeeds(scene, day, kase.handler, (client, target) =>
    isPart
      ? client.disputes.recordPartPerformed({ ...target, on: day, note: "第二期逾期未付" })
      : client.disputes.recordUnperformed({ ...target, on: day, note: "到期未付" }),
  );
  if (last !== "urging") return day;
  const urgedOn = workdaysAfter(calendar, day, random.whole(2, 6));
  noteDeeds(scene, urgedOn, kase.handler, (client, target) =>
    client.disputes.urge({ ...target, on: urgedOn, reason: "已发催告函，要求十日内付清" }),
  );
  return urgedOn;
}

/** 督促之后恢复履行: what was owed comes late, all of it; answers the day on which that is recorded. */
export function noteUrgedAndPaid(scene: Scene, telling: Telling): LocalDate {
  const { diary, random, kase } = scene;
  const { calendar } = diary;
  const { agreed, begunOn } = performed(scene, telling, { share: random.whole(70, 95), dueAfter: [8] });
  const overOn = agreed.instalments.at(-1)?.dueOn ?? begunOn;
  const [missedOn, urgedOn, resumedOn] = [3, 6, 14].map((days) => workdaysAfter(calendar, overOn, days));
  if (missedOn === undefined || urgedOn === undefined || resumedOn === undefined) return begunOn;
  noteDeeds(scene, missedOn, kase.handler, (client, target) =>
    client.disputes.recordUnperformed({ ...target, on: missedOn, note: "到期未付" }),
  );
  noteDeeds(scene, urgedOn, kase.handler, (client, target) =>
    client.disputes.urge({ ...target, on: urgedOn, reason: "已发催告函，要求十日内付清" }),
  );
  noteDeeds(scene, resumedOn, kase.handler, (client, target) =>
    client.disputes.resumePerformance({ ...target, on: resumedOn, note: "被申请人已开始付款" }),
  );
  const paidOn = notePaid(scene, { ...agreed, on: resumedOn }, { count: agreed.instalments.length });
  const day = workdaysAfter(calendar, paidOn > resumedOn ? paidOn : resumedOn, 2);
  noteDeeds(scene, day, kase.handler, (client, target) => client.disputes.recordPerformed({ ...target, on: day }));
  return day;
}

function byDepartment(
  scene: Scene,
  last: "with_department" | "resolved_by_department",
  soon: (day: LocalDate) => LocalDate,
): LocalDate {
  const { diary, random, kase } = scene;
  const handedOn = workdaysAfter(diary.calendar, kase.draft.registeredOn, random.whole(1, 3));
  const unit = kase.draft.leadUnit ?? "governance_centre";
  noteDeeds(scene, handedOn, kase.handler, acceptForDepartment(handedOn), (client, target) =>
    client.disputes.handToDepartment({ ...target, on: handedOn, unit }),
  );
  if (last === "with_department") return handedOn;
  const day = soon(handedOn);
  noteDeeds(scene, day, kase.handler, (client, target) =>
    client.disputes.resolve({ ...target, on: day, note: "主管部门协调，事项已解决" }),
  );
  noteRecovery(scene, { share: [60, 100], usual: "R6", on: day });
  return day;
}

/** 转司法: from a department, or because the talks or the agreement came to nothing. */
function toCourt(scene: Scene, telling: Telling, soon: (day: LocalDate) => LocalDate): LocalDate {
  const { random, kase } = scene;
  const before = random.weighted([
    ["with_department", 3],
    ["terminated", 5],
    ["urging", 2],
  ] as const);
  const day = soon(leadTo(scene, before, telling));
  const docketNo = `（${day.slice(0, 4)}）陕0723民初${random.whole(100, 2400)}号`;
  noteDeeds(scene, day, kase.handler, (client, target) =>
    client.disputes.litigate({ ...target, on: day, court: "洋县人民法院", docketNo }),
  );
  return day;
}

/** What ended well: performed in full, and after that as far as it goes. */
function closed(scene: Scene, telling: Telling, last: DisputeState): LocalDate {
  const { diary, random, kase } = scene;
  const { share, dueAfter } = usualTerms(scene);
  const terms = { share, dueAfter: telling.staysThere ? dueAfter.slice(0, 1) : dueAfter };
  const { agreed, begunOn } = performed(scene, telling, terms);
  const isLate = agreed.instalments.map(() => random.chance(telling.staysThere ? 0 : 0.2));
  const verifiedOn = notePaid(scene, agreed, {
    count: agreed.instalments.length,
    late: (place) => isLate[place] ?? false,
  });
  const ready = verifiedOn > begunOn ? verifiedOn : begunOn;
  const day = workdaysAfter(diary.calendar, ready, random.whole(1, 3));
  noteDeeds(scene, day, kase.handler, (client, target) => client.disputes.recordPerformed({ ...target, on: day }));
  if (random.chance(0.06)) noteConcession(scene, day);
  return last === "performed" ? day : closeAfter(scene, day, "performed", last);
}

const proofs = {
  performed: { name: "银行回单.pdf", kind: "performance", line: "Bank receipt: paid in full" },
  settled: { name: "和解书.pdf", kind: "other", line: "Settlement signed by both parties" },
  resolved_by_department: { name: "部门办结告知.pdf", kind: "other", line: "Notice of the department: resolved" },
  litigated: { name: "立案通知书.pdf", kind: "court", line: "Court notice: case filed" },
  routes_told: { name: "告知书回执.pdf", kind: "other", line: "Receipt of notice: other routes" },
  withdrawn: { name: "撤回申请书.pdf", kind: "other", line: "Application withdrawn" },
} as const;

/** 销号和归档 of a case that came to its end, as far as `last`. */
export function closeAfter(
  scene: Scene,
  from: LocalDate,
  end: keyof typeof proofs,
  last: DisputeState,
  archivedAfter: readonly [number, number] = [80, 200],
): LocalDate {
  const performance = end === "performed" || end === "settled" ? "full" : "not_applicable";
  const proposedOn = noteProposal(scene, from, proofs[end], { performance });
  if (last === "awaiting_strike_off") return proposedOn;
  const struckOffOn = noteStrikeOff(scene, proposedOn);
  if (last === "struck_off") return struckOffOn;
  noteArchiving(scene, struckOffOn, archivedAfter);
  return struckOffOn;
}

/** 反弹重开: some months after the strike-off the quarrel begins anew, and is settled in the end. */
export function noteRelapse(scene: Scene, from: LocalDate): LocalDate {
  const { diary, random, kase } = scene;
  const { calendar } = diary;
  const day = workdaysAfter(calendar, from, random.whole(30, 70));
  noteDeeds(
    scene,
    day,
    kase.handler,
    followUp(scene, day, { performance: "part", relapse: "申请人反映对方又拒绝验收新批次货物，原有争议再起。" }),
    (client, target) =>
      client.disputes.reopen({ ...target, on: day, to: "in_mediation", reason: "回访发现争议再起，双方要求继续调解" }),
  );
  const talkedOn = workdaysAfter(calendar, day, random.whole(2, 6));
  noteSitting(scene, talkedOn, "continued");
  const settledOn = workdaysAfter(calendar, talkedOn, random.whole(2, 8));
  noteDeeds(scene, settledOn, kase.handler, (client, target) =>
    client.disputes.settle({ ...target, on: settledOn, note: "双方重新约定验收办法" }),
  );
  return settledOn;
}

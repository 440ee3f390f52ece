import { addDays, addMonths, daysBetween, lastDayOfMonth, monthOf } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { disputeStates, outcomesOfState } from "../../shared/disputes/states.ts";
import type { DisputeState } from "../../shared/disputes/states.ts";
import { noteAgreement, noteBeginOfPerformance } from "./agreements.ts";
import { assignmentsOfToday, noteAssignmentOfToday } from "./assignments.ts";
import { noteEntry } from "./case.ts";
import type { DemoCase, Scene } from "./case.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { endings, subjects } from "./dispute-stories.ts";
import type { Subject } from "./dispute-stories.ts";
import { newDispute } from "./intake.ts";
import type { Party } from "./parties.ts";
import type { Random } from "./random.ts";
import { noteWaitingPayments } from "./recoveries.ts";
import { mediators } from "./staff.ts";
import type { StaffName } from "./staff.ts";
import { noteTakingUp } from "./talks.ts";
import { closeAfter, leadTo, noteRelapse, noteUrgedAndPaid } from "./ways.ts";
import { noteWholeCase } from "./whole-case.ts";

/** 12 months from January: wages and settlements press before the Spring Festival and at the end of the year. */
const seasons = [1.5, 0.6, 0.9, 0.9, 0.8, 0.9, 0.9, 0.9, 1, 0.9, 1.2, 1.5];

/** The office takes in so many cases in a half-year. */
const PER_HALF_YEAR = [44, 56] as const;

/** Days before today. */
const LATELY = 170;
/** Cases that came in since then are told at length. */
const RICH_DAYS = 200;

/** Fills the diary with the cases that came in from `firstDay` on; answers those that stay where they are. */
export function planDisputes(
  diary: Diary,
  random: Random,
  enterprises: readonly Party[],
  firstDay: LocalDate,
): readonly DemoCase[] {
  const unpaid: DemoCase[] = [];
  for (let month = firstDay; month <= diary.lastDay; month = addMonths(month, 1)) {
    // The latest months already have the cases that are made up to be seen today.
    const share = (seasons[monthOf(month) - 1] ?? 1) / (daysBetween(month, diary.today) < LATELY ? 14 : 6);
    const count = Math.round(random.whole(...PER_HALF_YEAR) * share);
    const workdays = workdaysOf(diary, month);
    for (let n = 0; n < count; n += 1) {
      const last = random.weighted(endings);
      const owing = noteCase(diary, random, enterprises, { registeredOn: random.pick(workdays), last });
      if (last === "partly_performed" || last === "urging") unpaid.push(owing);
    }
  }
  noteWaitingPayments(diary, random, unpaid);
  return [
    ...noteOneOfEachState(diary, random, enterprises),
    ...noteDeadlinesRoundToday(diary, random, enterprises),
    ...noteHandOversOfToday(diary, random, enterprises),
    noteOpenWindow(diary, random, enterprises),
  ];
}

function workdaysOf({ calendar }: Diary, month: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = month; day <= lastDayOfMonth(month); day = addDays(day, 1))
    if (calendar.isWorkday(day)) days.push(day);
  return days;
}

/** Every state can be seen, whatever chance brought. */
function noteOneOfEachState(diary: Diary, random: Random, enterprises: readonly Party[]): DemoCase[] {
  return (Object.keys(disputeStates) as DisputeState[]).map((last) => {
    const registeredOn = workdayOnOrBefore(diary.calendar, addDays(diary.today, -ageOf(last, random)));
    return noteCase(diary, random, enterprises, { registeredOn, last, staysThere: true });
  });
}

/** Days since it came in: enough for its way there, whatever holidays lie between. */
function ageOf(last: DisputeState, random: Random): number {
  if (outcomesOfState[last].length === 0) return random.whole(20, 27);
  return last === "archived" ? random.whole(180, 205) : random.whole(130, 170);
}

/** An agreement that a court can still be asked to confirm, and the reminder of it. */
function noteOpenWindow(diary: Diary, random: Random, enterprises: readonly Party[]): DemoCase {
  const { calendar, today } = diary;
  const [registeredOn, agreedOn] = [40, 23].map((days) => workdayOnOrBefore(calendar, addDays(today, -days)));
  if (registeredOn === undefined || agreedOn === undefined) throw new RangeError("no such days");
  const subject = subjects.find(({ type }) => type === "sale_contract") ?? subjectFor(random, "agreed");
  const handler = mediators[0];
  const draft = { ...newDispute(random, enterprises, { registeredOn, subject, handler }), amountClaimed: 23_600_000 };
  const scene = sceneOf(diary, random, draft, subject, handler);
  noteEntry(scene, []);
  noteTakingUp(scene, registeredOn, [1, 1]);
  noteAgreement(scene, agreedOn, { share: 80, dueAfter: [34, 62, 95] });
  noteBeginOfPerformance(scene, workdaysAfter(calendar, agreedOn, 1));
  return scene.kase;
}

/** Assignments that somebody has to sign for, report on or press for today. */
function noteHandOversOfToday(diary: Diary, random: Random, enterprises: readonly Party[]): DemoCase[] {
  return assignmentsOfToday.map((what) => {
    const registeredOn = workdayOnOrBefore(diary.calendar, addDays(diary.today, -random.whole(29, 34)));
    const dueOn = addDays(diary.today, random.whole(9, 24));
    const plan = { registeredOn, last: "in_mediation", staysThere: true, dueOn } as const;
    const kase = noteCase(diary, random, enterprises, plan);
    noteAssignmentOfToday({ diary, random, kase }, what);
    return kase;
  });
}

/** Open cases that are overdue today, due within three working days, and due in some weeks. */
function noteDeadlinesRoundToday(diary: Diary, random: Random, enterprises: readonly Party[]): DemoCase[] {
  const { calendar, today } = diary;
  const deadlines = [
    addDays(today, -24),
    addDays(today, -9),
    addDays(today, -5),
    addDays(today, -1),
    today,
    workdaysAfter(calendar, today, 1),
    workdaysAfter(calendar, today, 2),
    workdaysAfter(calendar, today, 3),
    addDays(today, 17),
    addDays(today, 26),
  ];
  return deadlines.map((dueOn) => {
    const known = addDays(dueOn < diary.lastDay ? dueOn : diary.lastDay, -random.whole(10, 26));
    const registeredOn = workdayOnOrBefore(calendar, known);
    const last = random.pick(["in_mediation", "in_mediation", "with_department", "accepted"] as const);
    return noteCase(diary, random, enterprises, { registeredOn, last, staysThere: true, dueOn });
  });
}

type Plan = {
  readonly registeredOn: LocalDate;
  /** Where the case is heading. */
  readonly last: DisputeState;
  /** It goes no further, so that the state can be seen today; other ended cases are struck off and archived. */
  readonly staysThere?: true;
  readonly dueOn?: LocalDate;
};

function noteCase(diary: Diary, random: Random, enterprises: readonly Party[], plan: Plan): DemoCase {
  const { registeredOn, last, staysThere = false } = plan;
  const subject = subjectFor(random, last);
  const handler = random.pick(mediators);
  const intake = { registeredOn, subject, handler, ...(plan.dueOn !== undefined && { dueOn: plan.dueOn }) };
  const isWhole = last === "archived" && staysThere;
  const drawn = newDispute(random, enterprises, intake);
  const draft = isWhole ? { ...drawn, amountClaimed: drawn.amountClaimed ?? 18_000_000 } : drawn;
  const scene = sceneOf(diary, random, draft, subject, handler);
  if (last === "merged") {
    noteMerged(scene, staysThere);
    return scene.kase;
  }
  noteEntry(scene, []);
  if (isWhole) {
    noteWholeCase(scene);
    return scene.kase;
  }
  const isRich = daysBetween(registeredOn, diary.today) < RICH_DAYS;
  if (last === "urging" && !staysThere && scene.kase.draft.amountClaimed !== null) {
    const paidOn = noteUrgedAndPaid(scene, { isRich, staysThere });
    closeAfter(scene, paidOn, "performed", "archived");
    return scene.kase;
  }
  const day = leadTo(scene, last, { isRich, staysThere });
  if (staysThere || !isClosing(last)) return scene.kase;
  if (last === "settled" && random.chance(0.25)) {
    const again = noteRelapse(scene, closeAfter(scene, day, last, "struck_off"));
    closeAfter(scene, again, "settled", "struck_off");
  } else closeAfter(scene, day, last, "archived");
  return scene.kase;
}

/** Whatever ended so is struck off and, some months later, archived. */
const closing = ["performed", "settled", "resolved_by_department", "litigated", "routes_told", "withdrawn"] as const;
const isClosing = (state: DisputeState): state is (typeof closing)[number] =>
  (closing as readonly DisputeState[]).includes(state);

/** Nobody mediates where an administrative act is disputed: a department deals with it. */
function subjectFor(random: Random, last: DisputeState): Subject {
  const isDepartments = [
    "registered",
    "with_department",
    "resolved_by_department",
    "transferred",
    "not_accepted",
  ].includes(last);
  const fitting = subjects.filter(({ type }) => isDepartments || type !== "administrative");
  return random.weighted(fitting.map((each) => [each, each.weight] as const));
}

function sceneOf(diary: Diary, random: Random, draft: DisputeDraft, subject: Subject, handler: StaffName): Scene {
  return { diary, random, kase: { draft, subject, handler, key: { id: 0, version: 0 } } };
}

/** 并案: the other side comes with the same matter a day later, by another way; the case goes on as part of the first. */
function noteMerged(first: Scene, staysThere: boolean): void {
  const { diary, random, kase } = first;
  noteEntry(first, []);
  leadTo(first, staysThere ? "in_mediation" : "settled", { isRich: false, staysThere });
  const again = { ...kase.draft, registeredOn: workdaysAfter(diary.calendar, kase.draft.registeredOn, 1) };
  const second = sceneOf(
    diary,
    random,
    { ...again, source: "hotline_12345", sourceDocNo: null, occurredOn: null, foundOn: null },
    kase.subject,
    kase.handler,
  );
  noteEntry(second, [], () => ({ decision: "merge", to: kase.key.id }));
}

import { addDays, addMonths, daysBetween, lastDayOfMonth, monthOf } from "../../shared/calendar.ts";
import type { LocalDate } from "../../shared/calendar.ts";
import type { DisputeDraft } from "../../shared/disputes/contract.ts";
import { disputeStates, outcomesOfState } from "../../shared/disputes/states.ts";
import type { DisputeOutcome, DisputeState } from "../../shared/disputes/states.ts";
import { workdayOnOrBefore, workdaysAfter } from "./diary.ts";
import type { Diary } from "./diary.ts";
import { endings, sources, subjects, wayTo } from "./dispute-stories.ts";
import type { Subject } from "./dispute-stories.ts";
import { person, towns } from "./parties.ts";
import type { Party } from "./parties.ts";
import type { Random } from "./random.ts";
import { noteRecovery, noteWaitingPayments } from "./recoveries.ts";
import type { Owing } from "./recoveries.ts";
import { mediators } from "./staff.ts";

/** 12 months from January: wages and settlements press before the Spring Festival and at the end of the year. */
const seasons = [1.5, 0.6, 0.9, 0.9, 0.8, 0.9, 0.9, 0.9, 1, 0.9, 1.2, 1.5];

/** The office takes in so many cases in a half-year. */
const PER_HALF_YEAR = [44, 56] as const;

/** Days before today. */
const LATELY = 170;

/** Fills the diary with the cases that came in from `firstDay` on. */
export function planDisputes(diary: Diary, random: Random, enterprises: readonly Party[], firstDay: LocalDate): void {
  const unpaid: Owing[] = [];
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
  noteOneOfEachState(diary, random, enterprises);
  noteDeadlinesRoundToday(diary, random, enterprises);
}

function workdaysOf({ calendar }: Diary, month: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = month; day <= lastDayOfMonth(month); day = addDays(day, 1))
    if (calendar.isWorkday(day)) days.push(day);
  return days;
}

/** Every state can be seen, whatever chance brought. */
function noteOneOfEachState(diary: Diary, random: Random, enterprises: readonly Party[]): void {
  for (const last of Object.keys(disputeStates) as DisputeState[]) {
    const isOpen = outcomesOfState[last].length === 0;
    const age = isOpen ? random.whole(20, 27) : random.whole(70, 150);
    noteCase(diary, random, enterprises, {
      registeredOn: workdayOnOrBefore(diary.calendar, addDays(diary.today, -age)),
      last,
      staysThere: true,
    });
  }
}

/** Open cases that are overdue today, due within three working days, and due in some weeks. */
function noteDeadlinesRoundToday(diary: Diary, random: Random, enterprises: readonly Party[]): void {
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
  for (const dueOn of deadlines) {
    const known = addDays(dueOn < diary.lastDay ? dueOn : diary.lastDay, -random.whole(10, 26));
    const registeredOn = workdayOnOrBefore(calendar, known);
    const last = random.pick(["in_mediation", "in_mediation", "with_department", "accepted"] as const);
    noteCase(diary, random, enterprises, { registeredOn, last, staysThere: true, dueOn });
  }
}

type Plan = {
  registeredOn: LocalDate;
  /** Where the case is heading. */
  last: DisputeState;
  /** It goes no further, so that the state can be seen today; other ended cases are struck off and archived. */
  staysThere?: true;
  dueOn?: LocalDate;
};

function noteCase(diary: Diary, random: Random, enterprises: readonly Party[], plan: Plan): Owing {
  const subject = random.weighted(subjects.map((each) => [each, each.weight] as const));
  const handler = random.pick(mediators);
  const draft = newDispute(random, enterprises, subject, plan, handler);
  const dispute = { id: 0, version: 0 };
  diary.note(plan.registeredOn, handler, async (client) => {
    Object.assign(dispute, keyOf(await client.disputes.create(draft)));
  });
  let day = plan.registeredOn;
  let outcome: DisputeOutcome | null = null;
  let outcomeOn: LocalDate | null = null;
  for (const state of stagesOf(plan, random)) {
    const from = day;
    day = workdaysAfter(diary.calendar, day, paceTo(state, random, plan));
    if (outcome === null && outcomesOfState[state].length > 0) {
      outcome = outcomesOfState[state][0] ?? null;
      outcomeOn = day;
    }
    const now: DisputeDraft = { ...draft, state, outcome, outcomeOn };
    diary.note(day, handler, async (client) => {
      Object.assign(dispute, keyOf(await client.disputes.revise({ ...now, ...dispute })));
    });
    noteRecovery(diary, random, { draft: now, dispute, handler, from, to: day });
  }
  return { draft, dispute, handler };
}

const keyOf = ({ id, version }: { id: number; version: number }) => ({ id, version });

/** Whatever ended well is struck off and, some months later, archived. */
function stagesOf({ last, staysThere }: Plan, random: Random): readonly DisputeState[] {
  const way = wayTo[last];
  if (staysThere) return way;
  // Most cases are taken up on the spot: acceptance and mediation are one entry in the ledger.
  const short = random.chance(0.6) ? way.filter((state) => state !== "accepted" && state !== "agreed") : way;
  const isOver = ["performed", "settled", "resolved_by_department"].includes(last);
  return isOver ? [...short, "struck_off", "archived"] : short;
}

/** Working days until the next state. */
function paceTo(state: DisputeState, random: Random, { staysThere }: Plan): number {
  if (staysThere) return random.whole(1, 3);
  switch (state) {
    case "accepted":
    case "not_accepted":
    case "transferred":
      return random.whole(1, 3);
    case "in_mediation":
    case "with_department":
      return random.whole(1, 4);
    case "awaiting_strike_off":
    case "struck_off":
      return random.whole(3, 10);
    case "archived":
      return random.whole(80, 200);
    case "performing":
      return random.whole(1, 3);
    case "performed":
    case "partly_performed":
    case "not_performed":
      return random.whole(4, 16);
    default:
      return random.whole(2, 14);
  }
}

function newDispute(
  random: Random,
  enterprises: readonly Party[],
  subject: Subject,
  plan: Plan,
  handler: string,
): DisputeDraft {
  const isPersonal = subject.personal;
  const applicant = isPersonal ? person(random) : random.pick(enterprises);
  const others = enterprises.filter(({ uscc }) => uscc !== applicant.uscc);
  const respondent = !isPersonal && random.chance(0.22) ? person(random) : random.pick(others);
  const hasClaim = random.chance(0.93);
  return {
    title: null,
    registeredOn: plan.registeredOn,
    town: random.pick(towns),
    type: subject.type,
    officialType: null,
    source: random.weighted(sources),
    enterpriseRelated: true,
    applicantName: applicant.name,
    applicantUscc: applicant.uscc,
    respondentName: respondent.name,
    respondentUscc: respondent.uscc,
    amountClaimed: hasClaim ? claimOf(random, subject) : null,
    amountApproximate: hasClaim && random.chance(0.12),
    leadUnit: random.pick(subject.leadUnits),
    handler,
    riskLevel: random.weighted([
      ["low", 62],
      ["medium", 30],
      ["high", 8],
    ]),
    dueOn: plan.dueOn ?? addDays(plan.registeredOn, subject.termDays),
    state: "registered",
    outcome: null,
    outcomeOn: null,
    summary: subject.story,
    note: null,
  };
}

/** Fen, in whole hundreds of yuan; small claims are the rule. */
function claimOf(random: Random, { from, to }: Subject): number {
  const size = random.whole(0, 1000) / 1000;
  const yuan = from + (to - from) * size ** 3;
  return Math.round(yuan / 100) * 100 * 100;
}

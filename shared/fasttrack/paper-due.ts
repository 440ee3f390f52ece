import { dueDate, isOverdue, workdaysLeft } from "../calendar.ts";
import type { Calendar, DueDate, LocalDate } from "../calendar.ts";
import type { Gate, PaperState } from "./words.ts";

/** 提醒: so many working days before a paper is due it is shown; from then on every day. */
export const reminderDays = [5, 3, 1, 0] as const;

/** 工作日 counted from a day, which is day 0. */
export function workdaysFrom(calendar: Calendar, from: LocalDate, days: number): DueDate {
  return dueDate(calendar, { from, days, kind: "working", roll: false });
}

/** On which days somebody is to be reminded of what is due then: T−5, T−3, T−1, T0. */
export function remindersOf(
  calendar: Calendar,
  dueOn: LocalDate,
): { readonly workdays: number; readonly on: LocalDate }[] {
  return reminderDays.map((workdays) => ({
    workdays,
    on: workdays === 0 ? dueOn : workdaysFrom(calendar, dueOn, -workdays).date,
  }));
}

/** By when a paper can be promised at the latest; null where nobody knows yet. */
export type GateLimits = Readonly<Record<Gate, LocalDate | null>>;

type Promised = {
  readonly dueOn: LocalDate | null;
  readonly state: PaperState;
  readonly correctionDueOn: LocalDate | null;
};

/** The day that counts now: that of the last term, where one was given. */
export function standingDue({ dueOn, correctionDueOn }: Pick<Promised, "dueOn" | "correctionDueOn">): LocalDate | null {
  return correctionDueOn ?? dueOn;
}

/**
 * 逾期: the day has passed and the paper is not there. One that came in time and waits for the office is not late; one
 * that was returned is, because its day does not move.
 */
export function isPaperOverdue(paper: Promised, today: LocalDate): boolean {
  const dueOn = standingDue(paper);
  return dueOn !== null && (paper.state === "due" || paper.state === "returned") && isOverdue(today, dueOn);
}

/** Working days after today up to the day; 0 on the day itself, below zero when it has passed. */
export function daysLeftFor(calendar: Calendar, paper: Promised, today: LocalDate): number | null {
  const dueOn = standingDue(paper);
  return dueOn === null || paper.state === "confirmed" ? null : workdaysLeft(calendar, today, dueOn);
}

/** The earliest promise that is still open decides; when all papers are there, the last promise stands. */
export function caseDueOf(papers: readonly Promised[]): LocalDate | null {
  const open = papers.filter(({ state }) => state !== "confirmed");
  const days = (open.length > 0 ? open : papers).flatMap((paper) => standingDue(paper) ?? []).toSorted();
  return (open.length > 0 ? days[0] : days.at(-1)) ?? null;
}

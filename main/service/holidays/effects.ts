import { compareDates } from "../../../shared/calendar.ts";
import type { Calendar } from "../../../shared/calendar.ts";
import type { MovedDeadline } from "../../../shared/calendar/contract.ts";
import type { Connection } from "../../database/open.ts";
import { countedArrearsDeadlines } from "../arrears/index.ts";
import { countedAssessmentDeadlines } from "../assessments/index.ts";
import type { CountedDeadline, Counting } from "../calendar/index.ts";
import { countedDisputeDeadlines } from "../disputes/index.ts";
import { countedFastTrackDeadlines } from "../fasttrack/index.ts";
import { countedLoanDeadlines } from "../loans/index.ts";

/** Whoever has deadlines that depend on the calendar. */
const counters: readonly ((counting: Counting) => readonly CountedDeadline[])[] = [
  countedDisputeDeadlines,
  countedArrearsDeadlines,
  countedLoanDeadlines,
  countedAssessmentDeadlines,
  countedFastTrackDeadlines,
];

/** A deadline that another calendar moves. */
export type Movement = { readonly before: CountedDeadline; readonly after: CountedDeadline };

export type Effects = {
  /** The earliest first. */
  readonly moved: readonly Movement[];
  /** So many become official where they are. */
  readonly settled: number;
};

type Change = { readonly today: string; readonly before: Calendar; readonly after: Calendar };

/** Counts the open deadlines by both calendars. Stores nothing. */
export function effectsOf(connection: Connection, { today, before, after }: Change): Effects {
  const count = (calendar: Calendar) => counters.flatMap((counter) => counter({ connection, calendar, today }));
  const then = new Map(count(after).map((deadline) => [keyOf(deadline), deadline]));
  const pairs = count(before).flatMap((deadline): Movement[] => {
    const counted = then.get(keyOf(deadline));
    return deadline.provisional && counted !== undefined ? [{ before: deadline, after: counted }] : [];
  });
  return {
    moved: pairs
      .filter((pair) => pair.before.dueOn !== pair.after.dueOn)
      .toSorted((a, b) => compareDates(a.before.dueOn, b.before.dueOn)),
    settled: pairs.filter((pair) => pair.before.dueOn === pair.after.dueOn && !pair.after.provisional).length,
  };
}

const keyOf = ({ record, kind, subjectId }: CountedDeadline) => `${record.entity} ${record.id} ${kind} ${subjectId}`;

export function told({ moved, settled }: Effects): { moved: MovedDeadline[]; settled: number } {
  return {
    moved: moved.map(({ before, after }) => ({
      ...before.record,
      name: { ...before.name },
      from: before.dueOn,
      to: after.dueOn,
      provisional: after.provisional,
    })),
    settled,
  };
}

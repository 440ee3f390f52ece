import { addDays } from "../../../shared/calendar.ts";
import { office, question } from "../office/acting.ts";
import type { QuestionContext } from "../office/ground.ts";
import { dueIn, FIRST_DAY } from "./lists.ts";
import type { Asking, Days, DueList } from "./lists.ts";
import { monthOf } from "./month.ts";
import { deadlinesOfCase } from "./of-case.ts";

const SHOWN = 20;

const os = office.deadlines;

export const deadlines = os.router({
  month: os.month
    .use(question)
    .handler(({ context, input: { year, month } }) => monthOf(askingOf(context), year, month)),

  on: os.on
    .use(question)
    .handler(({ context, input: { date, ...page } }) => dueIn(askingOf(context), { from: date, to: date }, page)),

  due: os.due.use(question).handler(({ context, input }) => overdueAndSoon(askingOf(context), input.until)),

  of: os.of.use(question).handler(({ context, input: { disputeId } }) => deadlinesOfCase(askingOf(context), disputeId)),
});

export function askingOf({ ground, today }: Pick<QuestionContext, "ground" | "today">): Asking {
  return { connection: ground.reader, calendar: ground.calendar(), today };
}

/** The days of what is over, and of what is due from today to a day. */
export function daysOf(today: string, until: string): { readonly overdue: Days; readonly dueSoon: Days } {
  return { overdue: { from: FIRST_DAY, to: addDays(today, -1) }, dueSoon: { from: today, to: until } };
}

/** What is over, and what is due from today to a day. */
export function overdueAndSoon(asking: Asking, until: string): { overdue: DueList; dueSoon: DueList } {
  const { overdue, dueSoon } = daysOf(asking.today, until);
  return { overdue: dueIn(asking, overdue, { limit: SHOWN }), dueSoon: dueIn(asking, dueSoon, { limit: SHOWN }) };
}

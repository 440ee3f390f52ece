import { dueDate } from "../../../shared/calendar.ts";
import type { DeskListName } from "../../../shared/desk/lists.ts";
import { deskParameters } from "../../../shared/rules/contract.ts";
import { askingOf, countIn, daysOf } from "../deadlines/index.ts";
import type { Asking, PageAsked } from "../deadlines/index.ts";
import { office, question } from "../office/acting.ts";
import type { QuestionContext } from "../office/ground.ts";
import { ruleInForce } from "../office/rule-sets.ts";
import {
  assessmentsDue,
  assignmentsAnswered,
  assignmentsFor,
  commitments,
  deadlinesIn,
  measuresDue,
  moneyDue,
  openDecisions,
  openRequests,
  paymentsToVerify,
} from "./lists.ts";
import { confirmationReminders } from "./reminders.ts";
import type { DeskList } from "./waiting.ts";

/** Of each list so many are shown; the full number stands above it. */
const SHOWN = { limit: 20 } as const;

const os = office.desk;

export const desk = os.router({
  today: os.today.use(question).handler(({ context }) => {
    const { today } = context;
    const asking = askingOf(context);
    const ahead = aheadOf(asking);
    const whole = listsOf(context, asking, ahead);
    const lists = {
      overdue: whole.overdue(SHOWN),
      dueSoon: whole.dueSoon(SHOWN),
      toVerify: paymentsToVerify(asking, SHOWN),
      commitments: whole.commitments(SHOWN),
      assignments: whole.assignments(SHOWN),
      answered: whole.answered(SHOWN),
      decisions: whole.decisions(SHOWN),
      reminders: whole.reminders(SHOWN),
      moneyDue: whole.moneyDue(SHOWN),
      assessmentsDue: whole.assessmentsDue(SHOWN),
      measuresDue: whole.measuresDue(SHOWN),
    } satisfies Record<string, DeskList>;
    return {
      date: today,
      ...lists,
      dueSoonUntil: ahead.dueSoonUntil,
      dueSoonWorkdays: ahead.dueSoonWorkdays,
      commitmentWorkdays: ahead.commitmentWorkdays,
      dueToday: countIn(asking, { from: today, to: today }),
      counts: {
        disputes: lists.overdue.total + lists.dueSoon.total,
        payments: lists.toVerify.total,
        fasttrack: lists.commitments.total,
        meetings: lists.decisions.total,
        assessments: lists.assessmentsDue.total,
        measures: lists.measuresDue.total,
        serviceRecords: openRequests(asking),
      },
    };
  }),

  list: os.list.use(question).handler(({ context, input: { list, ...page } }) => {
    const asking = askingOf(context);
    return listsOf(context, asking, aheadOf(asking))[list](page);
  }),
});

type Lists = Readonly<Record<DeskListName, (page: PageAsked) => DeskList>>;

function listsOf(
  { user }: QuestionContext,
  asking: Asking,
  { dueSoonUntil, commitmentsUntil }: ReturnType<typeof aheadOf>,
): Lists {
  const { overdue, dueSoon } = daysOf(asking.today, dueSoonUntil);
  return {
    overdue: (page) => deadlinesIn(asking, overdue, page),
    dueSoon: (page) => deadlinesIn(asking, dueSoon, page),
    assignments: (page) => assignmentsFor(asking, user, dueSoonUntil, page),
    answered: (page) => assignmentsAnswered(asking, user, page),
    decisions: (page) => openDecisions(asking, page),
    reminders: (page) => confirmationReminders(asking, page),
    moneyDue: (page) => moneyDue(asking, dueSoonUntil, page),
    commitments: (page) => commitments(asking, commitmentsUntil, page),
    assessmentsDue: (page) => assessmentsDue(asking, user, dueSoonUntil, page),
    measuresDue: (page) => measuresDue(asking, dueSoonUntil, page),
  };
}

/** How far the desk looks ahead, by the office's own rule: in working days, and until which day. */
function aheadOf({ connection, calendar, today }: Asking) {
  const { parameters } = ruleInForce(connection, "desk", today);
  const { dueSoonWorkdays, commitmentWorkdays } = deskParameters.parse(parameters);
  const until = (days: number) => dueDate(calendar, { from: today, days, kind: "working", roll: false }).date;
  return {
    dueSoonUntil: until(dueSoonWorkdays),
    dueSoonWorkdays,
    commitmentsUntil: until(commitmentWorkdays),
    commitmentWorkdays,
  };
}

import { z } from "zod";
import { afterPage, pageLength } from "../deadlines/contract.ts";
import { codesOf } from "../names.ts";
import { localDate, query, recordId } from "../procedures.ts";
import { deskKinds } from "./kinds.ts";
import { deskLists } from "./lists.ts";

const item = z.object({
  /** Where it leads: a register and the record's id. */
  register: z.enum(["disputes", "payments", "loans", "arrears", "assessments", "fasttrack", "measures", "meetings"]),
  id: recordId,
  /** What is due, where the list holds deadlines. */
  kind: z.enum(codesOf(deskKinds)).nullable(),
  title: z.string(),
  detail: z.string(),
  /** Who has it: a unit of the dictionary, and a person. */
  leadUnit: z.string().nullable(),
  handler: z.string().nullable(),
  dueOn: localDate.nullable(),
  /** Working days from today to the due date; negative calendar days when overdue. */
  daysLeft: z.int().nullable(),
  /** The due date reaches a year without an official calendar. */
  provisional: z.boolean(),
});
export type DeskItem = z.infer<typeof item>;

const list = z.object({ total: z.int(), items: z.array(item) });

export const desk = {
  /** 工作台: what waits for somebody today, worst first, at most 20 of each kind with the full count. */
  today: query.output(
    z.object({
      /** The day of which all this is told. */
      date: localDate,
      overdue: list,
      dueSoon: list,
      toVerify: list,
      /** 容缺: papers that were promised, and commitments to be checked. */
      commitments: list,
      /** Assignments to whoever asks, or to their unit: to be signed for, overdue or due soon. */
      assignments: list,
      /** Assignments that came back to whoever leads: reported, sent back, or with more time asked for. */
      answered: list,
      /** What meetings decided and nobody has done yet. */
      decisions: list,
      /** Agreements whose parties can still ask a court to confirm them, from the first reminder on. */
      reminders: list,
      /** What is due of arrears and loans: money, plans, complaints, periods that run out. */
      moneyDue: list,
      /** 稳评: what is due of assessments, and lower levels that somebody proposed. */
      assessmentsDue: list,
      /** 措施: what has to be done by a day that comes, and replies to supervisions. */
      measuresDue: list,
      /** Until which day the lists reach that are told in working days, and how many those are. */
      dueSoonUntil: localDate,
      dueSoonWorkdays: z.int(),
      /** The same of the commitments. */
      commitmentWorkdays: z.int(),
      /** Deadlines of today alone. */
      dueToday: z.int(),
      counts: z.record(z.string(), z.int()),
    }),
  ),

  /** One of the lists whole, a page at a time, in the same order and as long as the desk says. */
  list: query
    .input(z.object({ list: z.enum(deskLists), after: afterPage, limit: pageLength }))
    .output(list.extend({ next: z.string().nullable() })),
};

import { z } from "zod";
import { deadlineEnds, deadlineKinds } from "../disputes/deadlines/kinds.ts";
import { codesOf } from "../names.ts";
import { localDate, query, reckonedDate, recordId } from "../procedures.ts";

const kind = z.enum(codesOf(deadlineKinds));

/** One thing that is due, and the case that it belongs to. */
const dueItem = z.object({
  /** Of the deadline. */
  id: recordId,
  /** Where it leads. */
  register: z.literal("disputes"),
  disputeId: recordId,
  kind,
  dueOn: reckonedDate,
  /** The parties of the case, and its number in the ledger. */
  title: z.string(),
  ledgerNo: z.string(),
  leadUnit: z.string().nullable(),
  handler: z.string().nullable(),
  /** Working days from today to the due date; negative calendar days when overdue. */
  daysLeft: z.int(),
  provisional: z.boolean(),
});
export type DueItem = z.infer<typeof dueItem>;

const list = z.object({ total: z.int(), items: z.array(dueItem) });

/** Where the page before ended: its `next`. */
export const afterPage = z.string().max(200).optional();
export const pageLength = z.int().min(1).max(200).default(100);

const day = z.object({
  date: reckonedDate,
  isWorkday: z.boolean(),
  /** What the State Council's notice changes: a weekday that is off, a weekend day that is worked. */
  differs: z.enum(["off", "worked"]).nullable(),
  /** Open deadlines on that day; `items` holds the first few of them. */
  count: z.int(),
  items: z.array(dueItem),
});
export type CalendarDay = z.infer<typeof day>;

export const deadlines = {
  /** 期限日历: every day of a month, whether it is worked, and what is still due on it. */
  month: query.input(z.object({ year: z.int().min(1900).max(2099), month: z.int().min(1).max(12) })).output(
    z.object({
      /** No official notice for this year is loaded: all of it is provisional. */
      provisional: z.boolean(),
      total: z.int(),
      days: z.array(day),
    }),
  ),

  /** Everything that is still due on one day, a page at a time. */
  on: query
    .input(z.object({ date: localDate, after: afterPage, limit: pageLength }))
    .output(list.extend({ next: z.string().nullable() })),

  /** What is overdue and what is due from today to a day, worst first, 20 of each with the full count. */
  due: query.input(z.object({ until: localDate })).output(z.object({ overdue: list, dueSoon: list })),

  /** Every deadline of a case, the open ones first, with the rule that each was judged by. */
  of: query.input(z.object({ disputeId: recordId })).output(
    z.array(
      z.object({
        id: recordId,
        kind,
        subjectId: z.int(),
        /** Null where somebody set the day. */
        rule: z.string().nullable(),
        ruleVersion: z.int().nullable(),
        basis: z.string().nullable(),
        fromOn: reckonedDate,
        dueOn: reckonedDate,
        provisional: z.boolean(),
        closed: z.enum(codesOf(deadlineEnds)).nullable(),
        daysLeft: z.int().nullable(),
      }),
    ),
  ),
};

import { z } from "zod";
import { localDate, query, recordId } from "../procedures.ts";

const item = z.object({
  register: z.enum(["disputes", "payments", "fasttrack"]),
  id: recordId,
  title: z.string(),
  detail: z.string(),
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
      overdue: list,
      dueSoon: list,
      toVerify: list,
      commitments: list,
      /** Until which day the lists reach that are told in working days. */
      dueSoonUntil: localDate,
      commitmentsUntil: localDate,
      counts: z.record(z.string(), z.int()),
    }),
  ),
};

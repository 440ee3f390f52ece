import { z } from "zod";
import { localDate, query, reckonedDate } from "../procedures.ts";

export const calendar = {
  /**
   * The last day of a period. The start day is day 0; `roll` moves a last day that is a day off to the next working
   * day; `provisional` says that a year without an official calendar was counted.
   */
  due: query
    .input(
      z.object({
        from: localDate,
        days: z.int().min(-3650).max(3650),
        kind: z.enum(["working", "calendar"]),
        roll: z.boolean().default(false),
      }),
    )
    .output(z.object({ date: reckonedDate, provisional: z.boolean() })),
  /** Working days from today up to and with a day; 0 on the day itself, negative once it is over. */
  left: query.input(z.object({ dueOn: localDate })).output(z.object({ workdays: z.int(), provisional: z.boolean() })),
};

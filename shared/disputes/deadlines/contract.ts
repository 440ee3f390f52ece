import { z } from "zod";
import { localDate, problemSchema, query, reckonedDate } from "../../procedures.ts";

const refusals = query.errors({
  /** The rule sets do not know what is asked for, or forbid the facts given. */
  REFUSED: { data: z.object({ problems: z.array(problemSchema) }) },
});

const days = z.int().min(0).max(3_650);

/**
 * When something is due by a rule set, from a day on. Without a term, all terms of the rule set that fit the facts: a
 * court procedure or a risk level names one. For scripts, and for those who check.
 */
export const deadlinesAsked = refusals
  .input(
    z.object({
      rule: z.string().max(60),
      from: localDate,
      facts: z
        .object({
          term: z.string().max(60),
          procedure: z.enum(["ordinary", "summary"]),
          riskLevel: z.string().max(60),
          extensionDays: days,
          pausedDays: days,
        })
        .partial()
        .default({}),
    }),
  )
  .output(
    z.array(
      z.object({
        rule: z.string(),
        term: z.string(),
        dueOn: reckonedDate,
        provisional: z.boolean(),
        ruleVersion: z.int(),
        effectiveFrom: reckonedDate,
        basis: z.string(),
        reminders: z.array(reckonedDate),
      }),
    ),
  );

/** Until when an agreement can be confirmed by a court, and whether it can on a day; without one, today. */
export const confirmationWindowAsked = query
  .input(z.object({ effectiveOn: localDate, askedOn: localDate.optional() }))
  .output(
    z.object({
      until: reckonedDate,
      provisional: z.boolean(),
      reminders: z.array(reckonedDate),
      basis: z.string(),
      open: z.boolean(),
    }),
  );

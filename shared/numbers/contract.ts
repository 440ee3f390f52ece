import { z } from "zod";
import { codesOf } from "../names.ts";
import { act, query, reasonText, recordId } from "../procedures.ts";
import { numberGaps } from "./gaps.ts";
import { numberScopes } from "./scopes.ts";

const scope = z.enum(codesOf(numberScopes));
const sequence = z.object({
  scope,
  prefix: z.string().max(200),
  year: z.int().min(1000).max(9999),
});
const place = z.int().positive();

const gap = z.object({
  seq: place,
  /** How the number was written; null where none was ever given for this place. */
  number: z.string().nullable(),
  why: z.enum(codesOf(numberGaps)),
  /** Who did it, when and why, as far as the office knows. */
  user: z.string().nullable(),
  at: z.string().nullable(),
  reason: z.string().nullable(),
  /** The ledger number of the dispute that it was merged into. */
  mergedInto: z.string().nullable(),
  /** The dispute that can still be opened. */
  disputeId: recordId.nullable(),
  explained: z.string().nullable(),
  explainedBy: z.string().nullable(),
  explainedAt: z.string().nullable(),
  /** Of the explanation; 0 while there is none. */
  version: z.int(),
});
export type Gap = z.infer<typeof gap>;

export const numbers = {
  /** 编号: every sequence, the latest year first, and what the next number of each kind would be today. */
  sequences: query.output(
    z.object({
      sequences: z.array(
        sequence.extend({
          last: place,
          /** Null where the last place was left out. */
          lastNumber: z.string().nullable(),
          inUse: z.int(),
          gaps: z.int(),
          unexplained: z.int(),
        }),
      ),
      next: z.array(sequence.extend({ number: z.string() })),
    }),
  ),

  /** 缺号: the gaps of a sequence in their order, a page at a time; `next` is the `after` of the following page. */
  gaps: query
    .input(
      sequence.extend({
        after: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
        only: z.enum(["all", "unexplained"]).default("all"),
      }),
    )
    .output(z.object({ items: z.array(gap), next: place.nullable() })),

  /**
   * Says in words why a number is not in use. `version` is that of the explanation that the user saw. Refused with
   * NUMBER_NOT_GIVEN, NUMBER_IN_USE, NOTHING_CHANGED.
   */
  explain: act.input(sequence.extend({ seq: place, version: z.int().min(0), explained: reasonText })).output(gap),
};

import { z } from "zod";
import { act, localDate, query, recordId, shortText } from "../procedures.ts";

const entry = z.object({
  id: recordId,
  at: z.string(),
  /** Null for a sign-in that failed under a name that nobody has, and for what the program did by itself. */
  user: z.string().nullable(),
  /** Its name in the contract, such as `payments.verify`; or one of `auditEvents`. */
  act: z.string(),
  entity: z.string().nullable(),
  recordId: z.int().nullable(),
  reason: z.string().nullable(),
  /** Only what changed. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof entry>;

const filter = z.strictObject({
  from: localDate.optional(),
  to: localDate.optional(),
  /** Ids of staff members. */
  staff: z.array(recordId).max(200).optional(),
  /** Names of acts. */
  acts: z.array(z.string().max(100)).max(200).optional(),
  /** Names of tables. */
  entities: z.array(z.string().max(60)).max(50).optional(),
});

const verdict = z.object({
  entries: z.int(),
  checkedAt: z.string(),
  /** The first entry that does not follow from those before it, or one that a backup remembers and that is gone. */
  broken: z.object({ id: z.int(), why: z.enum(["CHANGED", "MISSING", "CUT_OFF"]) }).nullable(),
  /** The computer's clock stands before the last entry. */
  clockBehind: z.boolean(),
});
export type AuditVerdict = z.infer<typeof verdict>;

export const audit = {
  /** Newest first. */
  list: query
    .input(
      z.object({ filter: filter.optional(), before: recordId.optional(), limit: z.int().min(1).max(200).default(50) }),
    )
    .output(z.object({ entries: z.array(entry), total: z.int().nullable(), next: recordId.nullable() })),
  /** What the filters can choose from. */
  choices: query.output(z.object({ acts: z.array(z.string()), entities: z.array(z.string()) })),
  /** The verdict of the check that ran when the office was opened; null while it still runs. */
  health: query.output(verdict.nullable()),
  /** Checks the whole chain again. */
  verify: act.output(verdict),
  /** The entries of a filter as a spreadsheet; the export is itself an entry. */
  export: act
    .input(
      z.object({
        filter: filter.optional(),
        format: z.enum(["xlsx", "csv"]),
        language: z.enum(["zh", "en"]).default("zh"),
      }),
    )
    .output(z.file()),
  /** The page is about to print `what`; answers what the watermark says. */
  printed: act.input(z.object({ what: shortText.min(1) })).output(z.object({ user: z.string(), at: z.string() })),
};

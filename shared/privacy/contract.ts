import { z } from "zod";
import { act, localDate, query, reasonText, recordId, shortText } from "../procedures.ts";
import { registerNames } from "../search-contract.ts";

const register = z.enum(registerNames);

/** A person is asked for by at least one of these; what is found carries all that were given. */
const wanted = z
  .object({ name: shortText.min(2), phone: shortText.min(5), idNumber: shortText.min(15) })
  .partial()
  .refine((asked) => Object.values(asked).some((value) => value !== undefined), { error: "nothing to look for" });

/** Where a person may stand: a meeting is in no register. */
const traced = z.enum([...registerNames, "meetings"]);
export type TracedName = z.infer<typeof traced>;

const trace = z.object({
  register: traced,
  id: recordId,
  title: z.string(),
  /** The fields that hold it, with what stands there. */
  fields: z.array(z.object({ field: z.string(), value: z.string() })),
  /** It was deleted; the data lies in the table still. */
  deleted: z.boolean(),
});
export type PersonTrace = z.infer<typeof trace>;

const due = z.object({
  register,
  id: recordId,
  version: z.int(),
  title: z.string(),
  /** The day on which the case ended. */
  endedOn: localDate,
  /** Until when it is kept, by the rule or as somebody decided. */
  keepUntil: localDate,
  reason: z.string().nullable(),
});
export type RetentionItem = z.infer<typeof due>;

export const privacy = {
  /** The personal data of a record without masks; an entry of the audit log says who looked. */
  reveal: act
    .input(z.object({ register, id: recordId }))
    .output(z.object({ fields: z.record(z.string(), z.string()) })),
  /** Every record in which a person stands, deleted ones included, at most 500. */
  findPerson: act.input(wanted).output(z.object({ traces: z.array(trace), total: z.int() })),
  /** The same as a spreadsheet, to be handed to the person. */
  exportPerson: act
    .input(z.object({ wanted, reason: reasonText, language: z.enum(["zh", "en"]).default("zh") }))
    .output(z.file()),
  /** Closed records whose retention period is over, longest over first. */
  retentionDue: query.output(
    z.object({
      items: z.array(due),
      total: z.int(),
      rules: z.record(z.string(), z.object({ years: z.int(), basis: z.string() })),
    }),
  ),
  /** Keeps one longer. Problem: UNTIL_NOT_LATER. */
  keepLonger: act
    .input(z.object({ register, id: recordId, until: localDate, reason: reasonText }))
    .output(z.object({ keepUntil: localDate })),
  /**
   * Takes the personal data out of a record and leaves its figures; of a dispute out of its whole case file, whose files
   * go with them. `remains`: what cannot be emptied from here. Problems: STILL_TO_BE_KEPT, DOSSIER_KEPT (data:
   * `retention`).
   */
  anonymise: act.input(z.object({ register, id: recordId, version: z.int(), reason: reasonText })).output(
    z.object({
      id: recordId,
      remains: z.array(
        z.object({
          what: z.enum(["audit_log", "backups", "payments", "shared_files", "statements", "paper_dossier"]),
          count: z.int().nullable(),
        }),
      ),
    }),
  ),
};

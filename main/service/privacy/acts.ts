import { problem } from "../../../shared/problems.ts";
import { act, notFound, office, question, refuse, stale } from "../office/acting.ts";
import { removeUnusedFile } from "../files/index.ts";
import { followed } from "../office/afterwards.ts";
import { noteAct } from "../office/audit-log.ts";
import { recordLying, takePersonOut } from "./anonymising.ts";
import { findPerson, maskedQuestion } from "./finding.ts";
import { holdings } from "./holdings.ts";
import { personWorkbook } from "./person-workbook.ts";
import { remainsOf } from "./remaining.ts";
import { dossierKept, dueForReview, keptUntil, retentionRules } from "./retention.ts";
import { maskedFields } from "./revealing.ts";

const MOST_TRACES = 500;
/** A person's export holds every record; more than this is no person. */
const MOST_EXPORTED = 100_000;

const os = office.privacy;

export const privacy = os.router({
  reveal: os.reveal.use(act).handler(async ({ context, input: { register, id } }) => {
    const fields = await maskedFields(context, register, id, context.user.role);
    const names = Object.keys(fields);
    if (names.length > 0) {
      noteAct(context, { entity: holdings[register].table, recordId: id, after: { fields: names } });
    }
    return { fields };
  }),

  findPerson: os.findPerson.use(act).handler(({ context, input }) => {
    const found = findPerson(context.ground.reader, input, MOST_TRACES);
    noteAct(context, { after: { ...maskedQuestion(input), found: found.total } });
    return found;
  }),

  exportPerson: os.exportPerson.use(act).handler(({ context, input: { wanted, reason, language } }) => {
    const { traces, total } = findPerson(context.ground.reader, wanted, MOST_EXPORTED);
    noteAct(context, { reason, after: { ...maskedQuestion(wanted), found: total } });
    return personWorkbook(traces, context.today, language);
  }),

  retentionDue: os.retentionDue.use(question).handler(({ context: { ground, today } }) => ({
    ...dueForReview(ground.reader, today),
    rules: retentionRules(ground.reader, today),
  })),

  keepLonger: os.keepLonger.use(act).handler(({ context, input: { register, id, until, reason } }) => {
    const { table } = holdings[register];
    const { writer } = context.ground;
    const kept = keptUntil(writer, register, id, context.today);
    if (kept === undefined) notFound(table, id);
    if (until <= (kept ?? context.today)) refuse(problem("until", "UNTIL_NOT_LATER", { until: kept ?? context.today }));
    writer
      .prepare(
        `INSERT INTO retention_hold (entity, record_id, keep_until, reason, decided_by, decided_at)
         VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (entity, record_id) DO UPDATE SET keep_until = excluded.keep_until,
           reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
      )
      .run(table, id, until, reason, context.user.id, context.now);
    noteAct(context, { entity: table, recordId: id, reason, before: { keepUntil: kept }, after: { keepUntil: until } });
    return { keepUntil: until };
  }),

  anonymise: os.anonymise
    .use(followed)
    .use(act)
    .handler(async ({ context, input: { register, id, version, reason } }) => {
      const { table } = holdings[register];
      const { writer } = context.ground;
      const lying = recordLying(writer, register, id);
      if (!lying) notFound(table, id);
      if (lying.version !== version) stale(table, id, lying.version);
      const kept = keptUntil(writer, register, id, context.today);
      // Undefined: it is anonymous already, and writing the same once more harms nobody.
      if (kept === null || (kept !== undefined && kept >= context.today)) {
        const dossier = kept !== null && register === "disputes" ? dossierKept(writer, id, context.today) : null;
        refuse(dossier === null ? problem("", "STILL_TO_BE_KEPT") : problem("", "DOSSIER_KEPT", dossier));
      }
      const { fields, files } = await takePersonOut(context, register, lying);
      for (const sha256 of files) context.afterwards(() => removeUnusedFile(context.ground, sha256));
      noteAct(context, { entity: table, recordId: id, reason, after: { fields } });
      return { id, remains: remainsOf(writer, register, id, files) };
    }),
});

import type { Kysely } from "kysely";
import type { Inputs, Outputs } from "../../../shared/contract.ts";
import { indicators } from "../../../shared/reports/indicators.ts";
import type { Schema } from "../../database/schema.ts";
import { act, office, question } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";
import type { QuestionContext } from "../office/ground.ts";
import { countToLock, lockPayments } from "../payments/index.ts";
import { computeReport, countedDays } from "./compute.ts";
import { exportReport } from "./exporting.ts";
import { differencesOf, freeze, frozenRecords, frozenReport, issuedReport, issuedReports } from "./frozen.ts";
import { tellRecords } from "./record-facts.ts";
import { countBehind, recordsBehind } from "./record-lists.ts";
import { readTemplate, replaceTemplate, restoreTemplate } from "./template.ts";

const os = office.reports;

export const reports = os.router({
  compute: os.compute.use(question).handler(({ context, input }) => computeReport(context.db, input, context.today)),

  rows: os.rows.use(question).handler(({ context, input }) => pageBehind(context, input)),

  frozenRows: os.frozenRows.use(question).handler(({ context, input }) => frozenPage(context.db, input)),

  issue: os.issue.use(act).handler(async ({ context, input: { title, from, to } }) => {
    const period = { from, to };
    const report = await computeReport(context.db, period, context.today);
    const id = await freeze(context, title, period, report);
    const { locked, closed } = lockPayments(context.ground.writer, { id, from, to }, context.today);
    noteAct(context, {
      entity: "report",
      recordId: id,
      after: { title, from, to, locked, locks_from: closed?.from ?? null, locks_to: closed?.to ?? null },
    });
    return issuedReport(context.db, id);
  }),

  list: os.list.use(question).handler(({ context }) => issuedReports(context.db)),

  open: os.open.use(question).handler(async ({ context, input: { id } }) => {
    const { db } = context;
    const issued = await issuedReport(db, id);
    const frozen = await frozenReport(db, id);
    const today = await computeReport(db, issued.period, context.today);
    return { issued, frozen, today, differences: await differencesOf(db, id, frozen, today) };
  }),

  toLock: os.toLock
    .use(question)
    .handler(({ context, input }) => countToLock(context.ground.reader, input, context.today)),

  export: os.export.use(question).handler(({ context, input }) => exportReport(context, input)),

  template: os.template.use(question).handler(({ context }) => readTemplate(context.ground)),

  replaceTemplate: os.replaceTemplate.use(act).handler(async ({ context, input }) => {
    noteAct(context, { entity: "report_template", recordId: 1, after: { file: input.file.name } });
    await replaceTemplate(context.ground, input.file);
    return { own: true };
  }),

  restoreTemplate: os.restoreTemplate.use(act).handler(async ({ context }) => {
    noteAct(context, { entity: "report_template", recordId: 1, after: { file: null } });
    restoreTemplate(context.ground);
    return { own: false };
  }),
});

async function pageBehind(
  { db, today }: QuestionContext,
  { from, to, indicator: code, breakdown: only, after, limit }: Inputs["reports"]["rows"] & { limit: number },
): Promise<Outputs["reports"]["rows"]> {
  const period = countedDays({ from, to }, today);
  const records = await recordsBehind(db, { code, period, only, page: { after: after ?? 0, limit: limit + 1 } });
  const shown = records.slice(0, limit);
  return {
    rows: await tellRecords(db, indicators[code].register, shown),
    total: after === undefined ? await countBehind(db, code, period, only) : null,
    next: records.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

async function frozenPage(
  db: Kysely<Schema>,
  { id, indicator: code, after, limit }: Inputs["reports"]["frozenRows"] & { limit: number },
): Promise<Outputs["reports"]["frozenRows"]> {
  await issuedReport(db, id);
  const records = await frozenRecords(db, id, code);
  const following = records.filter((record) => record.id > (after ?? 0));
  const shown = following.slice(0, limit);
  return {
    rows: await tellRecords(db, indicators[code].register, shown),
    total: after === undefined ? records.length : null,
    next: following.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

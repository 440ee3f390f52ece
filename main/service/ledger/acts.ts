import { office, question } from "../office/acting.ts";
import { noteEvent } from "../office/audit-log.ts";
import { agedEntries, ageingOf } from "./ageing.ts";
import { exportView } from "./exporting.ts";
import { plannedRows, plansOf } from "./plans.ts";
import { countFindings, findingsOf } from "./reconciliation.ts";
import { pageOfView } from "./views.ts";

const os = office.ledger;

export const ledger = os.router({
  views: os.views.use(question).handler(({ context: { ground }, input }) => pageOfView(ground.reader, input)),

  export: os.export.use(question).handler(async ({ context, input }) => {
    const file = await exportView(context, input);
    const { by, from, to } = input;
    await noteEvent(context, { after: { by, from, to } });
    return file;
  }),

  ageing: os.ageing.use(question).handler(({ context: { ground }, input }) => ageingOf(ground.reader, input)),

  agedEntries: os.agedEntries
    .use(question)
    .handler(({ context: { ground }, input }) => agedEntries(ground.reader, input)),

  plans: os.plans.use(question).handler(({ context: { ground }, input: { year } }) => plansOf(ground.reader, year)),

  planned: os.planned.use(question).handler(({ context: { ground }, input }) => plannedRows(ground.reader, input)),

  reconciliation: os.reconciliation
    .use(question)
    .handler(({ context: { ground, today }, input }) => countFindings(ground.reader, input, today)),

  reconciliationEntries: os.reconciliationEntries
    .use(question)
    .handler(({ context: { ground, today }, input }) => findingsOf(ground.reader, input, today)),
});

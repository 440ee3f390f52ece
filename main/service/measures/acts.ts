import type { Outputs, Rows } from "../../../shared/contract.ts";
import type { MeasureDraft } from "../../../shared/measures/contract.ts";
import { measureMoves } from "../../../shared/measures/moves.ts";
import { movesIn, tableOf } from "../../../shared/moves.ts";
import { problem } from "../../../shared/problems.ts";
import { act, office, question, refuse } from "../office/acting.ts";
import { noteEvent } from "../office/audit-log.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { registerActs, requireRecord } from "../registers/index.ts";
import { coloured } from "./colouring.ts";
import { exportSheet } from "./exporting.ts";
import { measureFile } from "./file.ts";
import { confirmHeadings, headingsStanding } from "./headings.ts";
import { measureRegister } from "./measure-register.ts";
import { isEnded } from "./measure-file.ts";
import { readFacts } from "./moving.ts";
import { progress } from "./progress.ts";
import { changeMeasure, problemsOf, recordMeasure } from "./recording.ts";
import { sheetOf } from "./sheet.ts";
import { steps } from "./steps.ts";
import { supervising } from "./supervising.ts";

const os = office.measures;

type Stored = Omit<Rows["measures"], "colour" | "colourReason">;

const acts = registerActs<Stored, MeasureDraft>({
  register: measureRegister,
  problemsOf,
  record: recordMeasure,
  change: changeMeasure,
});

export const measures = os.router({
  list: os.list.use(question).handler(async (call) => {
    const page = await acts.list(call);
    return { ...page, rows: coloured(call.context, page.rows) };
  }),
  open: os.open.use(question).handler(async (call) => {
    const { record, history } = await acts.open(call);
    return { record: oneColoured(call.context, record), history };
  }),
  create: os.create.use(act).handler(async (call) => oneColoured(call.context, await acts.create(call))),
  revise: os.revise.use(act).handler(async (call) => {
    const { context, input } = call;
    if (isEnded(requireRecord(context.ground.writer, "measure", input.id))) refuse(problem("", "MEASURE_ENDED"));
    return oneColoured(context, await acts.revise(call));
  }),
  remove: os.remove.use(act).handler(acts.remove),

  moves: os.moves.use(question).handler(({ context, input: { id } }) => ({
    table: tableOf(measureMoves),
    ...(id === undefined ? { state: null, now: [] } : movesOf(context, id)),
  })),

  file: os.file.use(question).handler(({ context: { ground }, input: { id } }) => measureFile(ground.reader, id)),

  ...steps,
  ...supervising,

  addProgress: os.addProgress.use(act).handler(progress.add),
  reviseProgress: os.reviseProgress.use(act).handler(progress.revise),
  removeProgress: os.removeProgress.use(act).handler(progress.remove),

  headings: os.headings.use(question).handler(({ context: { ground } }) => headingsStanding(ground.reader)),
  confirmHeadings: os.confirmHeadings.use(act).handler(({ context }) => confirmHeadings(context)),

  sheet: os.sheet
    .use(question)
    .handler(({ context: { ground, today }, input }) =>
      sheetOf({ connection: ground.reader, calendar: ground.calendar(), today }, input),
    ),

  sheetExcel: os.sheetExcel.use(question).handler(async ({ context, input }) => {
    const file = await exportSheet(context, input);
    await noteEvent(context, { after: { year: input.year, quarter: input.quarter } });
    return file;
  }),
});

function oneColoured(context: QuestionContext | ActContext, row: Stored): Rows["measures"] {
  const [found] = coloured(context, [row]);
  if (found === undefined) throw new Error("a measure without its row");
  return found;
}

/** What can be done with a measure now. A day of the act is not known yet: whatever asks for it, asks later. */
function movesOf({ ground, today }: QuestionContext, id: number) {
  const measure = requireRecord(ground.reader, "measure", id);
  const state = String(measure["state"]) as Rows["measures"]["state"];
  const facts = readFacts(ground.reader, measure, { today, on: null });
  return { state, now: movesIn(measureMoves, state, facts) as Outputs["measures"]["moves"]["now"] };
}

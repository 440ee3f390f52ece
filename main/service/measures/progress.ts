import type { MeasureChanged, ProgressDraft } from "../../../shared/measures/contract.ts";
import { progressProblems } from "../../../shared/measures/rules.ts";
import type { Connection } from "../../database/open.ts";
import type { ActContext } from "../office/ground.ts";
import { partActs } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { insertStep, latestProgress, noteOnMeasure, requireGoing } from "./measure-file.ts";
import type { MeasureTarget } from "./measure-file.ts";

const acts = partActs<MeasureTarget, ProgressDraft>({
  table: "measure_progress",
  owner: "measure_id",
  fields: ["reportedOn", "percent", "plannedPercent", "text", "problems", "nextStep"],
  flags: [],
  open: requireGoing,
  note: noteProgress,
  problemsOf: ({ today }, measure, draft) => progressProblems(draft, { setOn: String(measure["set_on"]), today }),
});

/** 进展: the measure stands where its latest entry says; the first one moves a measure that nobody had started. */
export const progress = {
  ...acts,
  list: (connection: Connection, measureId: number) => acts.list(connection, measureId, "reported_on"),
};

type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string | null };

/** What an entry and its measure both call the same: in the log the entry's own has another name. */
const ofEntry: Readonly<Record<string, string>> = {
  reported_on: "progress_on",
  percent: "progress_percent",
  planned_percent: "progress_planned",
};

function named(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [ofEntry[name] ?? name, value]));
}

function noteProgress(
  context: ActContext,
  measure: StoredRecord,
  id: number,
  { before = {}, after, reason = null }: Told,
): MeasureChanged {
  const told = { before: named(before), after: named(after), reason };
  const latest = latestProgress(context.ground.writer, measure.id);
  const { reported_on: on } = latest;
  if (measure["state"] !== "not_started" || typeof on !== "string") {
    return noteOnMeasure(context, measure, id, told, latest);
  }
  insertStep(context, measure.id, { act: "begin", from: "not_started", to: "under_way", on }, { progress: id });
  return noteOnMeasure(context, measure, id, told, { ...latest, state: "under_way", state_since: on });
}

import { z } from "zod";
import { movesAsked, stepsTaken } from "../moves-contract.ts";
import { codesOf } from "../names.ts";
import { act, dictionaryCode, localDate, longText, query, reasonText, recordId, shortText } from "../procedures.ts";
import { amountRange, anyOf, dateRange, registerContract } from "../registers/contract.ts";
import { colourReasons, measureColours } from "./colours.ts";
import { measureActs } from "./moves.ts";
import { measureSheet } from "./sheet-contract.ts";
import { measureStates, supervisionStates } from "./states.ts";
import { supervisionActs } from "./supervision.ts";

/** 0 to 100; the rules say so where it is out of them. */
const percent = z.int().min(-1_000).max(1_000);

const draft = {
  no: z.int().min(1).max(9_999),
  /** A code of the dictionary `measure_heading`. */
  heading: dictionaryCode,
  task: longText.min(1),
  leadUnit: dictionaryCode,
  responsibleUnits: z.array(dictionaryCode).max(20),
  responsible: shortText.nullable(),
  setOn: localDate,
  dueOn: localDate,
  note: longText.nullable(),
};

export const measureDraft = z.object(draft);
export type MeasureDraft = z.infer<typeof measureDraft>;

const colour = {
  /** Today's, by the rule in force; null for a measure that was dropped. */
  colour: z.enum(codesOf(measureColours)).nullable(),
  colourReason: z.enum(codesOf(colourReasons)).nullable(),
};

const register = registerContract({
  row: {
    ...draft,
    state: z.enum(codesOf(measureStates)),
    stateSince: localDate,
    /** What the latest progress says. */
    percent: z.int(),
    plannedPercent: z.int().nullable(),
    reportedOn: localDate.nullable(),
    closedOn: localDate.nullable(),
    closeReason: z.string().nullable(),
    /** How often it was supervised; notices that were withdrawn do not count. */
    supervisions: z.int(),
    ...colour,
  },
  draft,
  filter: {
    heading: anyOf,
    state: anyOf,
    leadUnit: anyOf,
    setOn: dateRange,
    dueOn: dateRange,
    percent: amountRange,
  },
  sort: ["no", "dueOn", "percent", "updatedAt"],
});

/** The measure that an act changes, as the one who acts saw it. */
const target = { measureId: recordId, version: z.int() };

/** What an act answers: the measure, or the part that it was about, and the measure's version that it made. */
const changed = z.object({ id: recordId, version: z.int() });
export type MeasureChanged = z.infer<typeof changed>;

const move = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...target, on: localDate, ...shape })).output(changed);
const note = longText.nullable().default(null);

const progress = {
  reportedOn: localDate,
  percent,
  plannedPercent: percent.nullable(),
  text: longText.min(1),
  problems: longText.nullable(),
  nextStep: longText.nullable(),
};
const progressDraft = z.object(progress);
export type ProgressDraft = z.infer<typeof progressDraft>;

const supervision = z.object({
  id: recordId,
  supervisionNo: z.string(),
  issuedOn: localDate,
  toUnit: z.string(),
  reason: z.string(),
  replyDueOn: localDate,
  state: z.enum(codesOf(supervisionStates)),
  repliedOn: localDate.nullable(),
  reply: z.string().nullable(),
  concludedOn: localDate.nullable(),
  result: z.string().nullable(),
  /** What can be done with it now. */
  acts: z.array(z.enum(codesOf(supervisionActs))),
  updatedBy: z.string(),
  updatedAt: z.string(),
});

const onSupervision = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...target, id: recordId, on: localDate, ...shape })).output(changed);

const quarter = z.object({ year: z.int().min(1900).max(2099), quarter: z.int().min(1).max(4) });

/** 措施: what the office promised enterprises, who does it by when, and how far it has come. */
export const measures = {
  ...register,

  moves: movesAsked(measureStates, measureActs),

  /** What the file of a measure says around the record. */
  file: query.input(z.object({ id: recordId })).output(
    z.object({
      version: z.int(),
      steps: stepsTaken,
      progress: z.array(progressDraft.extend({ id: recordId, updatedBy: z.string(), updatedAt: z.string() })),
      supervisions: z.array(supervision),
    }),
  ),

  begin: move({ note }),
  /** Needs all of it done and a file that proves it, or the reason why it is closed without. */
  close: move({ reason: reasonText.nullable().default(null) }),
  drop: move({ reason: reasonText }),
  reopen: move({ reason: reasonText }),

  /** 督办: gives the notice its number. */
  supervise: move({ toUnit: dictionaryCode, reason: longText.min(2), replyDueOn: localDate }),
  answerSupervision: onSupervision({ reply: longText.min(2) }),
  concludeSupervision: onSupervision({ result: longText.min(2) }),
  withdrawSupervision: onSupervision({ reason: reasonText }),

  /** Progress moves a measure that was not started. Refused with what `progressProblems` says, and MEASURE_ENDED. */
  addProgress: act.input(z.object({ ...target, ...progress })).output(changed),
  reviseProgress: act.input(z.object({ ...target, id: recordId, ...progress })).output(changed),
  removeProgress: act.input(z.object({ ...target, id: recordId, reason: reasonText })).output(changed),

  /** 措施目录核定: whether the office has made the headings its own, and the act by which it does. */
  headings: query.output(z.object({ confirmed: z.boolean(), by: z.string().nullable(), on: localDate.nullable() })),
  confirmHeadings: act.input(z.object({})).output(z.object({ confirmed: z.literal(true) })),

  /** 季度表: how the measures stood at the end of a quarter, or stand today in one that is running, and what was served. */
  sheet: query.input(quarter).output(measureSheet),
  /** The same as a workbook. */
  sheetExcel: query.input(quarter.extend({ language: z.enum(["zh", "en"]).default("zh") })).output(z.file()),
};

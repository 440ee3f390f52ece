import { compareLevels } from "../../../shared/assessments/level-order.ts";
import { assessmentFields, assessmentStepFields as names } from "../../../shared/assessments/fields.ts";
import type { AssessmentAct } from "../../../shared/assessments/moves.ts";
import {
  assessmentDecisions,
  assessmentLevels,
  assessmentProcedures,
  factorClasses,
  reassessmentReasons,
} from "../../../shared/assessments/states.ts";
import { codesOf } from "../../../shared/names.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Words } from "../../language/index.ts";
import type { ActField } from "../../parts/acts/act-field.ts";
import { choicesOf } from "../../parts/acts/choices.ts";
import type { Assessment } from "../asking.ts";

/** What a dialog's fields depend on. */
export type Given = {
  readonly row: Assessment;
  readonly today: string;
  readonly words: Words;
  /** What still speaks against the act as things stand. */
  readonly problems: readonly Problem[];
};

type Fields = (given: Given) => readonly ActField[];

const day = ({ today, words }: Given): ActField => ({
  name: "on",
  kind: "date",
  label: words.nameOf(names.on),
  required: true,
  initial: today,
});

const note = ({ words }: Given): ActField => ({ name: "note", kind: "longText", label: words.nameOf(names.note) });

const reason = ({ words }: Given): ActField => ({
  name: "reason",
  kind: "reason",
  label: words.nameOf(names.reason),
  required: true,
});

/** A reason that is asked only where something is not as it usually is. */
const excuse = (name: "noSurveyReason" | "reachReason", { words, problems }: Given): ActField => ({
  name,
  kind: "longText",
  label: words.nameOf(names[name]),
  required: true,
  asked: () => problems.some(({ field }) => field === name),
});

/** Levels on one side of the one that stands: above it, or below. */
const otherLevel = ({ row: { level }, words: { nameOf } }: Given, side: 1 | -1): ActField => ({
  name: "level",
  kind: "choice",
  choices: codesOf(assessmentLevels)
    .filter((code) => level !== null && Math.sign(compareLevels(code, level)) === side)
    .map((value) => ({ value, label: nameOf(assessmentLevels[value]) })),
  label: nameOf(names.level),
  required: true,
});

const dayAndNote: Fields = (given) => [day(given), note(given)];
const dayAndReason: Fields = (given) => [day(given), reason(given)];

/** What each act asks, under the names of the contract. */
export const actForms: Readonly<Record<AssessmentAct, Fields>> = {
  makePlan: (given) => [
    day(given),
    { name: "plan", kind: "longText", label: given.words.nameOf(names.plan), required: true },
    note(given),
  ],
  openParticipation: dayAndNote,
  beginIdentification: (given) => [day(given), excuse("noSurveyReason", given), note(given)],
  setInitialLevel: (given) => [day(given), excuse("reachReason", given), note(given)],
  beginMeasures: dayAndNote,
  setLevelAfterMeasures: dayAndNote,
  writeReport: dayAndNote,
  sendToReview: dayAndNote,
  returnReport: dayAndReason,
  submitFiling: dayAndNote,
  acceptFiling: (given) => [
    day(given),
    { name: "opinion", kind: "longText", label: given.words.nameOf(names.opinion), required: true },
    note(given),
  ],
  returnFiling: dayAndReason,
  decide: (given) => [
    day(given),
    {
      name: "outcome",
      kind: "choice",
      choices: choicesOf(assessmentDecisions, given.words.nameOf),
      label: given.words.nameOf(names.outcome),
      required: true,
    },
    {
      name: "decider",
      kind: "text",
      label: given.words.nameOf(names.decider),
      required: true,
      initial: given.row.decidingUnit,
    },
    { name: "conditions", kind: "longText", label: given.words.nameOf(names.conditions) },
    note(given),
  ],
  improve: dayAndReason,
  track: dayAndNote,
  close: dayAndNote,
  reassess: (given) => [
    day(given),
    {
      name: "cause",
      kind: "choice",
      choices: choicesOf(reassessmentReasons, given.words.nameOf),
      label: given.words.nameOf(names.cause),
      required: true,
    },
    {
      name: "procedure",
      kind: "choice",
      choices: choicesOf(assessmentProcedures, given.words.nameOf),
      label: given.words.nameOf(names.procedure),
      required: true,
    },
    {
      name: "prejudged",
      kind: "choice",
      choices: choicesOf(factorClasses, given.words.nameOf),
      label: given.words.nameOf(assessmentFields.prejudged),
    },
    { name: "secret", kind: "yesNo", label: given.words.nameOf(names.secret), required: true },
    reason(given),
  ],
  raiseLevel: (given) => [day(given), otherLevel(given, 1), reason(given)],
  proposeLowering: (given) => [day(given), otherLevel(given, -1), reason(given)],
  confirmLowering: dayAndNote,
  rejectLowering: dayAndReason,
  terminate: dayAndReason,
};

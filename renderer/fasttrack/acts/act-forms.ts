import { lazy } from "react";
import type { FastTrackAct } from "../../../shared/fasttrack/moves.ts";
import { fastTrackStepFields as names } from "../../../shared/fasttrack/step-fields.ts";
import {
  ordinaryGrounds,
  paperForms,
  postCheckResults,
  promises,
  revocationGrounds,
} from "../../../shared/fasttrack/words.ts";
import type { Name } from "../../../shared/names.ts";
import type { Words } from "../../language/index.ts";
import type { ActField } from "../../parts/acts/act-field.ts";
import { choicesOf } from "../../parts/acts/choices.ts";
import type { FastTrackFile, FastTrackRow } from "../with-file.tsx";

const PromisedPapersInput = lazy(async () => ({
  default: (await import("./promised-papers-input.tsx")).PromisedPapersInput,
}));

export type Paper = FastTrackFile["papers"][number];

/** What a dialog's fields depend on. */
export type Given = {
  readonly row: FastTrackRow;
  readonly today: string;
  readonly words: Words;
  /** The papers that were missing at receipt. */
  readonly papers: readonly Paper[];
};

type Fields = (given: Given) => readonly ActField[];

const day = ({ today, words }: Given, name: Name = names.on): ActField => ({
  name: "on",
  kind: "date",
  label: words.nameOf(name),
  required: true,
  initial: today,
});

const note = ({ words }: Given): ActField => ({ name: "note", kind: "longText", label: words.nameOf(names.note) });

const reason = ({ words }: Given): ActField => ({
  name: "reason",
  kind: "reason",
  label: words.nameOf(names.why),
  required: true,
});

const toldOn = ({ words }: Given, required: boolean): ActField => ({
  name: "toldOn",
  kind: "date",
  label: words.nameOf(names.toldOn),
  required,
  hint: words.t("fasttrack.toldHint"),
});

const dayAndNote: Fields = (given) => [day(given), note(given)];

const promised: Fields = (given) =>
  Object.entries(promises).map(([name, said]) => ({
    name,
    kind: "flag",
    label: given.words.nameOf(said),
  }));

/** What each act asks, under the names of the contract; acts on one paper know which. */
export const actForms: Readonly<Record<FastTrackAct, Fields>> = {
  beginCheck: dayAndNote,
  notify: (given) => [
    day(given),
    {
      name: "items",
      kind: "choices",
      choices: given.papers.map(({ id, name }) => ({ value: String(id), label: name })),
      label: given.words.nameOf(names.items),
      required: true,
      initial: given.papers.map(({ id }) => String(id)),
      hint: given.words.t("fasttrack.noticeHint"),
    },
    note(given),
  ],
  commit: (given) => [
    day(given),
    { name: "signatory", kind: "text", label: given.words.nameOf(names.signatory), required: true },
    ...promised(given),
    {
      name: "papers",
      kind: "own",
      Input: PromisedPapersInput,
      label: given.words.nameOf(names.papers),
      required: true,
      initial: given.papers.map(({ id, form }) => ({ id, dueOn: null, workdays: null, form: form ?? "paper" })),
    },
    note(given),
  ],
  accept: dayAndNote,
  beginReview: (given) => [
    day(given),
    { name: "handler", kind: "name", label: given.words.nameOf(names.handler), initial: given.row.handler },
    note(given),
  ],
  submitPaper: (given) => [
    day(given, names.cameOn),
    {
      name: "form",
      kind: "choice",
      choices: choicesOf(paperForms, given.words.nameOf),
      label: given.words.nameOf(names.form),
      initial: given.papers[0]?.form,
    },
    note(given),
  ],
  returnPaper: (given) => [day(given), reason(given)],
  confirmPaper: dayAndNote,
  askExtension: (given) => [
    day(given),
    { name: "newDueOn", kind: "date", label: given.words.nameOf(names.newDueOn), required: true },
    {
      name: "forceMajeure",
      kind: "flag",
      label: given.words.nameOf(names.forceMajeure),
      hint: given.words.t("fasttrack.forceMajeureHint"),
    },
    reason(given),
  ],
  grantExtension: dayAndNote,
  refuseExtension: (given) => [day(given), reason(given)],
  completePapers: dayAndNote,
  close: (given) => [
    day(given),
    {
      name: "result",
      kind: "longText",
      label: given.words.nameOf(names.result),
      required: given.row.owner !== "assessment",
    },
    note(given),
  ],
  recordPostCheck: (given) => [
    day(given),
    {
      name: "result",
      kind: "choice",
      choices: choicesOf(postCheckResults, given.words.nameOf),
      label: given.words.nameOf(names.checkResult),
      required: true,
    },
    { name: "finding", kind: "longText", label: given.words.nameOf(names.finding), required: true },
  ],
  demandCorrection: (given) => [
    day(given),
    { name: "dueOn", kind: "date", label: given.words.nameOf(names.lastTerm), required: true },
    note(given),
  ],
  expire: (given) => [day(given), toldOn(given, true), reason(given)],
  revoke: (given) => [
    day(given),
    {
      name: "ground",
      kind: "choice",
      choices: choicesOf(revocationGrounds, given.words.nameOf),
      label: given.words.nameOf(names.ground),
      required: true,
    },
    reason(given),
  ],
  refuse: (given) => [day(given), toldOn(given, false), reason(given)],
  toOrdinary: (given) => [
    day(given),
    {
      name: "ground",
      kind: "choice",
      choices: choicesOf(ordinaryGrounds, given.words.nameOf),
      label: given.words.nameOf(names.ground),
      required: true,
    },
    toldOn(given, true),
    note(given),
  ],
  withdraw: (given) => [day(given), reason(given)],
};

/** What the dialog holds, as the contract takes it: ids stand as text in a choice. */
export function sentOf(act: FastTrackAct, values: Readonly<Record<string, unknown>>): object {
  if (act !== "notify") return values;
  const { items } = values;
  return { ...values, items: Array.isArray(items) ? items.map(Number) : [] };
}

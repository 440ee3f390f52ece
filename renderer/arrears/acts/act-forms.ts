import { lazy } from "react";
import type { ArrearsAct } from "../../../shared/arrears/moves.ts";
import { arrearsStepFields as names } from "../../../shared/arrears/step-fields.ts";
import type { Rows } from "../../../shared/contract.ts";
import type { Words } from "../../language/index.ts";
import type { ActField } from "../../parts/acts/act-field.ts";
import type { PlanRow } from "./plan-rows.ts";

const PlanInput = lazy(async () => ({ default: (await import("./plan-input.tsx")).PlanInput }));

/** What a dialog's fields depend on. */
export type Given = {
  readonly row: Rows["arrears"];
  readonly today: string;
  readonly words: Words;
  /** The plan in force. */
  readonly plan: readonly PlanRow[];
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

const disputed = ({ row, words }: Given, label: string): ActField => ({
  name: "disputed",
  kind: "money",
  label,
  required: true,
  initial: row.disputed,
  hint: words.t("arrears.disputedHint"),
});

const dayAndNote: Fields = (given) => [day(given), note(given)];

/** What each act asks, under the names of the contract. */
export const actForms: Readonly<Record<ArrearsAct, Fields>> = {
  beginVerification: dayAndNote,
  confirmUndisputed: (given) => [day(given), disputed(given, given.words.nameOf(names.disputed)), note(given)],
  recordDisputed: (given) => [
    day(given),
    { ...disputed(given, given.words.nameOf(names.contested)), initial: given.row.disputed || given.row.principal },
    {
      name: "reason",
      kind: "longText",
      label: given.words.nameOf(names.reason),
      required: true,
      initial: given.row.disputeReason,
    },
    note(given),
  ],
  negotiate: dayAndNote,
  goToCourt: (given) => [
    day(given),
    { name: "court", kind: "text", label: given.words.nameOf(names.court), required: true },
    { name: "docketNo", kind: "text", label: given.words.nameOf(names.docketNo) },
    note(given),
  ],
  plan: (given) => [
    day(given),
    {
      name: "instalments",
      kind: "own",
      Input: PlanInput,
      label: given.words.nameOf(names.instalments),
      required: true,
      initial: given.plan,
    },
    note(given),
  ],
  beginPaying: dayAndNote,
  recordCleared: dayAndNote,
  strikeOff: dayAndNote,
  reopen: (given) => [
    day(given),
    { name: "reason", kind: "reason", label: given.words.nameOf(names.why), required: true },
  ],
};

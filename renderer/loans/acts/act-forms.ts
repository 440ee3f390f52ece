import type { Rows } from "../../../shared/contract.ts";
import { loanStepFields as names } from "../../../shared/loans/fields.ts";
import { restructuringForms } from "../../../shared/loans/moves.ts";
import type { LoanAct } from "../../../shared/loans/moves.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Words } from "../../language/index.ts";
import type { ActField } from "../../parts/acts/act-field.ts";
import { choicesOf } from "../../parts/acts/choices.ts";

/** What a dialog's fields depend on. */
export type Given = {
  readonly row: Rows["loans"];
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

const amount = (given: Given, initial: number): ActField => ({
  name: "amount",
  kind: "money",
  label: given.words.nameOf(names.amount),
  required: true,
  initial,
});

/** What a step says that disposes of a debt without money: upon what, and by which paper. */
const grounds = ({ words }: Given): readonly ActField[] => [
  { name: "basis", kind: "text", label: words.nameOf(names.basis), required: true },
  {
    name: "documentNo",
    kind: "text",
    label: words.nameOf(names.documentNo),
    hint: words.t("loans.documentHint"),
  },
];

const dayAndNote: Fields = (given) => [day(given), note(given)];
const dayAndReason: Fields = (given) => [day(given), reason(given)];

/** What each act asks, under the names of the contract. */
export const actForms: Readonly<Record<LoanAct, Fields>> = {
  beginCollection: dayAndNote,
  mediate: dayAndNote,
  applyPaymentOrder: dayAndNote,
  sue: dayAndNote,
  arbitrate: dayAndNote,
  enforce: dayAndNote,
  reachTerms: dayAndNote,
  resumeCollection: dayAndReason,
  restructure: (given) => [
    day(given),
    {
      name: "form",
      kind: "choice",
      choices: choicesOf(restructuringForms, given.words.nameOf),
      label: given.words.nameOf(names.form),
      required: true,
    },
    amount(given, given.row.principalOwed),
    { name: "newDueOn", kind: "date", label: given.words.nameOf(names.newDueOn) },
    ...grounds(given),
    note(given),
  ],
  takeInKind: (given) => [
    day(given),
    { name: "asset", kind: "text", label: given.words.nameOf(names.asset), required: true },
    { name: "amount", kind: "money", label: given.words.nameOf(names.valuation), required: true },
    ...grounds(given),
    note(given),
  ],
  transfer: (given) => [
    day(given),
    { name: "transferee", kind: "text", label: given.words.nameOf(names.transferee), required: true },
    amount(given, given.row.principalOwed),
    ...grounds(given),
    note(given),
  ],
  writeOff: (given) => [day(given), amount(given, given.row.principalOwed), ...grounds(given), note(given)],
  collectAfterWriteOff: dayAndNote,
  settle: (given) => {
    const isOwed = given.problems.some(({ code }) => code === "STILL_OUTSTANDING");
    return [
      day(given),
      { ...reason(given), hint: given.words.t("loans.settledHint"), required: isOwed, asked: () => isOwed },
      note(given),
    ];
  },
  reopen: dayAndReason,
};

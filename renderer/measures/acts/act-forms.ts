import type { Rows } from "../../../shared/contract.ts";
import { measureStepFields as names, supervisionFields as notices } from "../../../shared/measures/fields.ts";
import type { MeasureAct } from "../../../shared/measures/moves.ts";
import type { Words } from "../../language/index.ts";
import type { ActField } from "../../parts/acts/act-field.ts";

/** What a dialog's fields depend on. */
export type Given = { readonly row: Rows["measures"]; readonly today: string; readonly words: Words };

type Fields = (given: Given) => readonly ActField[];

const day = ({ today, words }: Given): ActField => ({
  name: "on",
  kind: "date",
  label: words.nameOf(names.on),
  required: true,
  initial: today,
});

const reason = ({ words }: Given): ActField => ({
  name: "reason",
  kind: "reason",
  label: words.nameOf(names.reason),
  required: true,
});

/** What each act asks, under the names of the contract. */
export const actForms: Readonly<Record<MeasureAct, Fields>> = {
  begin: (given) => [day(given), { name: "note", kind: "longText", label: given.words.nameOf(names.note) }],
  supervise: (given) => {
    const { row, words } = given;
    return [
      { ...day(given), label: words.nameOf(notices.issuedOn) },
      {
        name: "toUnit",
        kind: "word",
        dictionary: "organisation",
        label: words.nameOf(notices.toUnit),
        required: true,
        initial: row.leadUnit,
      },
      { name: "replyDueOn", kind: "date", label: words.nameOf(notices.replyDueOn), required: true },
      { name: "reason", kind: "longText", label: words.nameOf(notices.reason), required: true },
    ];
  },
  close: (given) => [
    day(given),
    {
      name: "reason",
      kind: "reason",
      label: given.words.t("measures.closeReason"),
      hint: given.words.t("measures.closeReasonHint", { percent: given.row.percent }),
    },
  ],
  drop: (given) => [day(given), reason(given)],
  reopen: (given) => [day(given), reason(given)],
};

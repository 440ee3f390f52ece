import { assignmentFields as names } from "../../shared/assignments/fields.ts";
import { assignmentKinds } from "../../shared/assignments/states.ts";
import type { Inputs } from "../../shared/contract.ts";
import type { Words } from "../language/index.ts";
import type { ActField } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";

export type IssueDraft = Omit<Inputs["assignments"]["issue"], "disputeId" | "version">;

/** What has to be said to give somebody something to do, in the order of the assignment sheet. */
export function issueQuestions(from: Partial<IssueDraft>, words: Words): readonly ActField[] {
  const { nameOf } = words;
  return [
    {
      name: "kind",
      kind: "choice",
      label: nameOf(names.kind),
      required: true,
      initial: from.kind,
      choices: choicesOf(assignmentKinds, nameOf),
    },
    {
      name: "fromUnit",
      kind: "word",
      dictionary: "organisation",
      label: nameOf(names.fromUnit),
      initial: from.fromUnit,
    },
    ...receiverQuestions(from, words),
    { name: "on", kind: "date", label: nameOf(names.issuedOn), required: true, initial: from.on },
    { name: "dueOn", kind: "date", label: nameOf(names.dueOn), required: true, initial: from.dueOn },
    {
      name: "requirement",
      kind: "longText",
      label: nameOf(names.requirement),
      required: true,
      initial: from.requirement,
    },
  ];
}

/** Who gets it. */
export function receiverQuestions(
  from: Partial<Pick<IssueDraft, "toUnit" | "toStaffId">>,
  { t, nameOf }: Words,
): readonly ActField[] {
  return [
    {
      name: "toUnit",
      kind: "word",
      dictionary: "organisation",
      label: nameOf(names.toUnit),
      required: true,
      initial: from.toUnit,
    },
    {
      name: "toStaffId",
      kind: "staff",
      label: nameOf(names.toStaffId),
      initial: from.toStaffId,
      hint: t("assignments.toStaffHint"),
    },
  ];
}

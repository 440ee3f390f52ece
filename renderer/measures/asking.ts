import type { Rows } from "../../shared/contract.ts";
import type { ProgressDraft } from "../../shared/measures/contract.ts";
import { progressFields as names } from "../../shared/measures/fields.ts";
import { progressProblems } from "../../shared/measures/rules.ts";
import type { Problem } from "../../shared/problems.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";

/** 进展, in the order in which a unit reports it. */
export function progressQuestions(from: Partial<ProgressDraft>, { t, nameOf }: Words): readonly ActField[] {
  return [
    { name: "reportedOn", kind: "date", label: nameOf(names.reportedOn), required: true, initial: from.reportedOn },
    {
      name: "percent",
      kind: "number",
      least: 0,
      most: 100,
      label: nameOf(names.percent),
      required: true,
      initial: from.percent,
    },
    {
      name: "plannedPercent",
      kind: "number",
      least: 0,
      most: 100,
      label: nameOf(names.plannedPercent),
      hint: t("measures.plannedHint"),
      initial: from.plannedPercent,
    },
    { name: "text", kind: "longText", label: nameOf(names.text), required: true, initial: from.text },
    { name: "problems", kind: "longText", label: nameOf(names.problems), initial: from.problems },
    { name: "nextStep", kind: "longText", label: nameOf(names.nextStep), initial: from.nextStep },
  ];
}

export function progressObjections(values: ActValues, { setOn }: Rows["measures"], today: string): Problem[] {
  const { reportedOn, percent, plannedPercent } = values as Partial<ProgressDraft>;
  if (typeof reportedOn !== "string" || typeof percent !== "number") return [];
  return progressProblems({ reportedOn, percent, plannedPercent: plannedPercent ?? null }, { setOn, today });
}

import type { Inputs, Rows } from "../../shared/contract.ts";
import {
  followUpFields as names,
  followUpMethods,
  satisfactions,
  toldPerformance,
} from "../../shared/followups/fields.ts";
import { followUpProblems } from "../../shared/followups/rules.ts";
import type { Problem } from "../../shared/problems.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { datesOf, peopleOf } from "../parts/acts/case-of.ts";
import { choicesOf } from "../parts/acts/choices.ts";

export type Visit = Omit<Inputs["followUps"]["add"], "disputeId" | "version">;

/** 回访记录, in the order of the form. What those visited answer is never filled in for them. */
export function questions(from: Partial<Visit>, row: Rows["disputes"], { nameOf, t }: Words): readonly ActField[] {
  return [
    { name: "visitedOn", kind: "date", label: nameOf(names.visitedOn), required: true, initial: from.visitedOn },
    {
      name: "method",
      kind: "choice",
      label: nameOf(names.method),
      required: true,
      initial: from.method,
      choices: choicesOf(followUpMethods, nameOf),
    },
    {
      name: "visited",
      kind: "names",
      label: nameOf(names.visited),
      required: true,
      initial: from.visited,
      offered: peopleOf(row),
    },
    { name: "visitor", kind: "names", label: nameOf(names.visitor), required: true, initial: from.visitor },
    { name: "reason", kind: "text", label: nameOf(names.reason), initial: from.reason },
    {
      name: "performance",
      kind: "choice",
      label: nameOf(names.performance),
      required: true,
      initial: from.performance,
      choices: choicesOf(toldPerformance, nameOf),
    },
    {
      name: "satisfaction",
      kind: "choice",
      label: nameOf(names.satisfaction),
      initial: from.satisfaction,
      hint: t("followups.satisfactionHint"),
      choices: choicesOf(satisfactions, nameOf),
    },
    { name: "sued", kind: "flag", label: nameOf(names.sued), initial: from.sued ?? false },
    {
      name: "relapse",
      kind: "flag",
      label: nameOf(names.relapse),
      hint: t("followups.relapseHint"),
      initial: from.relapse ?? false,
    },
    {
      name: "situation",
      kind: "longText",
      label: nameOf(names.situation),
      required: true,
      initial: from.situation,
    },
    { name: "measures", kind: "longText", label: nameOf(names.measures), initial: from.measures },
  ];
}

export function objections(values: ActValues, row: Rows["disputes"], today: string): Problem[] {
  const { visitedOn, relapse, measures } = values as Partial<Visit>;
  if (typeof visitedOn !== "string") return [];
  return followUpProblems({ visitedOn, relapse: relapse === true, measures: measures ?? null }, datesOf(row, today));
}

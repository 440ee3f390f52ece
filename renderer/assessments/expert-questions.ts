import { expertFields as names } from "../../shared/assessments/fields.ts";
import { interestedUnits } from "../../shared/assessments/independence.ts";
import { expertProblems } from "../../shared/assessments/part-rules.ts";
import type { ExpertDraft } from "../../shared/assessments/parts-contract.ts";
import { assessmentLevels, expertVotes } from "../../shared/assessments/states.ts";
import type { Problem } from "../../shared/problems.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";
import type { Assessment, AssessmentFile } from "./asking.ts";

type Expert = AssessmentFile["experts"][number];

const asksForChanges = ({ vote }: ActValues) => vote === "pass_after_changes";

/** 专家: who reviews first; the opinion, the level and the vote once the report was read. */
export function expertQuestions(from: Partial<ExpertDraft>, { nameOf, t }: Words): readonly ActField[] {
  return [
    { name: "name", kind: "text", label: nameOf(names.name), required: true, initial: from.name },
    {
      name: "unit",
      kind: "text",
      label: nameOf(names.unit),
      required: true,
      hint: t("assessments.expertUnitHint"),
      initial: from.unit,
    },
    { name: "title", kind: "text", label: nameOf(names.title), initial: from.title },
    { name: "specialty", kind: "text", label: nameOf(names.specialty), initial: from.specialty },
    { name: "isLeader", kind: "flag", label: nameOf(names.isLeader), initial: from.isLeader ?? false },
    { name: "opinion", kind: "longText", label: nameOf(names.opinion), initial: from.opinion },
    {
      name: "levelView",
      kind: "choice",
      choices: choicesOf(assessmentLevels, nameOf),
      label: nameOf(names.levelView),
      initial: from.levelView,
    },
    {
      name: "vote",
      kind: "choice",
      choices: choicesOf(expertVotes, nameOf),
      label: nameOf(names.vote),
      initial: from.vote,
    },
    { name: "signedOn", kind: "date", label: nameOf(names.signedOn), initial: from.signedOn },
    {
      name: "changes",
      kind: "longText",
      label: nameOf(names.changes),
      required: true,
      initial: from.changes,
      asked: asksForChanges,
    },
    {
      name: "changesClosedOn",
      kind: "date",
      label: nameOf(names.changesClosedOn),
      initial: from.changesClosedOn,
      asked: asksForChanges,
    },
  ];
}

export function expertObjections(
  values: ActValues,
  { row, others, today }: { readonly row: Assessment; readonly others: readonly Expert[]; readonly today: string },
): Problem[] {
  const { name, unit, isLeader, vote, signedOn, changes, changesClosedOn } = values as Partial<ExpertDraft>;
  return expertProblems(
    {
      name: name ?? "",
      unit: unit ?? "",
      isLeader: isLeader ?? false,
      vote: vote ?? null,
      signedOn: signedOn ?? null,
      changes: changes ?? null,
      changesClosedOn: changesClosedOn ?? null,
    },
    others,
    { interested: interestedUnits(row), today },
  );
}

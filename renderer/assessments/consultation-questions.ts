import { consultationFields as names } from "../../shared/assessments/fields.ts";
import { consultationProblems } from "../../shared/assessments/part-rules.ts";
import type { ConsultationDraft } from "../../shared/assessments/parts-contract.ts";
import { consultationKinds } from "../../shared/assessments/states.ts";
import type { Problem } from "../../shared/problems.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";
import { DemandsInput } from "./demands-input.tsx";
import { demandsIn, missingIn } from "./demands.ts";

export function consultationQuestions(from: Partial<ConsultationDraft>, { nameOf, t }: Words): readonly ActField[] {
  return [
    {
      name: "kind",
      kind: "choice",
      choices: choicesOf(consultationKinds, nameOf),
      label: nameOf(names.kind),
      required: true,
      initial: from.kind,
    },
    { name: "heldOn", kind: "date", label: nameOf(names.heldOn), required: true, initial: from.heldOn },
    { name: "place", kind: "text", label: nameOf(names.place), initial: from.place },
    {
      name: "attendees",
      kind: "longText",
      label: nameOf(names.attendees),
      hint: t("assessments.attendeesHint"),
      initial: from.attendees,
    },
    { name: "record", kind: "longText", label: nameOf(names.record), required: true, initial: from.record },
    { name: "demands", kind: "own", Input: DemandsInput, label: nameOf(names.demands), initial: from.demands },
  ];
}

/** What speaks against it as it is typed; a demand of which nothing was written yet is missing. */
export function consultationObjections(values: ActValues, today: string): Problem[] {
  const { heldOn, attendees, record } = values as Partial<ConsultationDraft>;
  const demands = demandsIn(values["demands"]);
  const found = consultationProblems(
    { heldOn: heldOn ?? today, attendees: attendees ?? null, record: record ?? "", demands },
    { registeredOn: null, today },
  );
  return [...missingIn(demands), ...found];
}

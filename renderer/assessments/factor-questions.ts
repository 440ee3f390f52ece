import { factorFields as names } from "../../shared/assessments/fields.ts";
import type { FactorDraft } from "../../shared/assessments/parts-contract.ts";
import { riskCategories, riskStages } from "../../shared/assessments/states.ts";
import type { Words } from "../language/index.ts";
import type { ActField } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";
import { FactorNameInput } from "./factor-name-input.tsx";

type Named = Pick<FactorDraft, "category" | "name" | "stage" | "note">;

/** 风险因素: what it is and when it arises. Its marks are given in the scoring table, all side by side. */
export function factorQuestions(from: Partial<Named>, { nameOf }: Words): readonly ActField[] {
  return [
    {
      name: "category",
      kind: "choice",
      choices: choicesOf(riskCategories, nameOf),
      label: nameOf(names.category),
      required: true,
      initial: from.category,
    },
    {
      name: "stage",
      kind: "choice",
      choices: choicesOf(riskStages, nameOf),
      label: nameOf(names.stage),
      required: true,
      initial: from.stage,
    },
    {
      name: "name",
      kind: "own",
      Input: FactorNameInput,
      label: nameOf(names.name),
      required: true,
      initial: from.name ?? "",
    },
    { name: "note", kind: "longText", label: nameOf(names.note), initial: from.note },
  ];
}

/** A factor that was just named has no marks: nobody gave any. */
export const unmarked = {
  weightBp: null,
  p0: null,
  q0: null,
  p1: null,
  q1: null,
  worseReason: null,
} as const satisfies Partial<FactorDraft>;

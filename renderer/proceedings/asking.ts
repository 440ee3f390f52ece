import type { ProceedingDraft } from "../../shared/proceedings/contract.ts";
import { proceedingFields as names } from "../../shared/proceedings/fields.ts";
import { proceedingKinds, proceedingResults } from "../../shared/proceedings/kinds.ts";
import { proceedingProblems } from "../../shared/proceedings/rules.ts";
import type { Problem } from "../../shared/problems.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";

/** 司法程序, in the order in which a court goes on. */
export function questions(from: Partial<ProceedingDraft>, { nameOf, t }: Words): readonly ActField[] {
  const date = (name: "acceptedOn" | "resultOn" | "performUntil" | "nextOn"): ActField => ({
    name,
    kind: "date",
    label: nameOf(names[name]),
    initial: from[name],
  });
  const money = (name: "fees" | "interest" | "principal"): ActField => ({
    name,
    kind: "money",
    label: nameOf(names[name]),
    initial: from[name],
    asked: ({ result }) => typeof result === "string",
  });
  return [
    {
      name: "kind",
      kind: "choice",
      choices: choicesOf(proceedingKinds, nameOf),
      label: nameOf(names.kind),
      required: true,
      initial: from.kind,
    },
    { name: "court", kind: "text", label: nameOf(names.court), required: true, initial: from.court },
    { name: "filedOn", kind: "date", label: nameOf(names.filedOn), required: true, initial: from.filedOn },
    {
      name: "docketNo",
      kind: "text",
      label: nameOf(names.docketNo),
      hint: t("proceedings.docketHint"),
      initial: from.docketNo,
    },
    date("acceptedOn"),
    {
      name: "result",
      kind: "choice",
      choices: choicesOf(proceedingResults, nameOf),
      label: nameOf(names.result),
      initial: from.result,
    },
    date("resultOn"),
    date("performUntil"),
    money("principal"),
    money("interest"),
    money("fees"),
    date("nextOn"),
    { name: "nextStep", kind: "text", label: nameOf(names.nextStep), initial: from.nextStep },
    { name: "note", kind: "longText", label: nameOf(names.note), initial: from.note },
  ];
}

export function objections(values: ActValues, today: string): Problem[] {
  const draft = values as ProceedingDraft;
  return typeof draft.filedOn === "string" ? proceedingProblems(draft, today) : [];
}

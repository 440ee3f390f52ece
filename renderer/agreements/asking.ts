import { agreementFields as names } from "../../shared/agreements/fields.ts";
import { agreementForms } from "../../shared/agreements/states.ts";
import type { Inputs, Outputs, Rows } from "../../shared/contract.ts";
import type { Problem } from "../../shared/problems.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";
import { performMethodOf, termsOf } from "./draft-terms.ts";
import { InstalmentsInput } from "./instalments-input.tsx";
import { instalmentsIn, rowProblems } from "./instalments.ts";

export type AgreementDraft = Omit<Inputs["agreements"]["draft"], "disputeId" | "version">;
export type Edition = Outputs["agreements"]["of"]["editions"][number];

/** What a first draft starts with: what the case says of itself, for the mediator to word. */
export function firstDraft(row: Rows["disputes"], parties: number): Partial<AgreementDraft> {
  return {
    form: "written",
    facts: row.claimBasis ?? row.summary ?? undefined,
    issues: row.claim,
    mediators: row.handler ?? undefined,
    // 每方一份，调解委员会留存一份
    copies: parties + 1,
  };
}

/** What an edition says, as its form is filled in. */
export function draftOf(edition: Edition): AgreementDraft {
  return {
    form: edition.form,
    facts: edition.facts,
    issues: edition.issues,
    terms: edition.terms,
    performMethod: edition.performMethod,
    performPlace: edition.performPlace,
    copies: edition.copies,
    mediators: edition.mediators,
    recorder: edition.recorder,
    ownershipTerms: edition.ownershipTerms,
    statusTerms: edition.statusTerms,
    instalments: edition.instalments.map(({ payer, payee, amount, dueOn, note }) => ({
      payer,
      payee,
      amount,
      dueOn,
      note,
    })),
  };
}

const rowsOf = (values: ActValues) => instalmentsIn(values["instalments"]);

/** 调解协议书, in the order of the Ministry's form. */
export function questions(from: Partial<AgreementDraft>, { nameOf, t }: Words): readonly ActField[] {
  return [
    {
      name: "form",
      kind: "choice",
      label: nameOf(names.form),
      required: true,
      initial: from.form,
      choices: choicesOf(agreementForms, nameOf),
    },
    {
      name: "mediators",
      kind: "names",
      label: nameOf(names.mediators),
      required: true,
      initial: from.mediators,
    },
    { name: "facts", kind: "longText", label: nameOf(names.facts), required: true, initial: from.facts },
    { name: "issues", kind: "longText", label: nameOf(names.issues), initial: from.issues },
    {
      name: "instalments",
      kind: "own",
      label: nameOf(names.instalments),
      Input: InstalmentsInput,
      initial: from.instalments ?? [],
    },
    {
      name: "terms",
      kind: "longText",
      label: nameOf(names.terms),
      required: true,
      initial: from.terms,
      fill: { label: t("agreements.fillTerms"), from: (values) => termsOf(rowsOf(values)) },
    },
    {
      name: "performMethod",
      kind: "text",
      label: nameOf(names.performMethod),
      initial: from.performMethod,
      fill: { label: t("agreements.fillMethod"), from: (values) => performMethodOf(rowsOf(values)) },
    },
    { name: "performPlace", kind: "text", label: nameOf(names.performPlace), initial: from.performPlace },
    { name: "recorder", kind: "names", label: nameOf(names.recorder), initial: from.recorder },
    { name: "copies", kind: "number", least: 1, most: 100, label: nameOf(names.copies), initial: from.copies },
    {
      name: "ownershipTerms",
      kind: "flag",
      label: nameOf(names.ownershipTerms),
      hint: t("agreements.notConfirmable"),
      initial: from.ownershipTerms ?? false,
    },
    {
      name: "statusTerms",
      kind: "flag",
      label: nameOf(names.statusTerms),
      hint: t("agreements.notConfirmable"),
      initial: from.statusTerms ?? false,
    },
  ];
}

export function objections(values: ActValues): Problem[] {
  return rowProblems(rowsOf(values));
}

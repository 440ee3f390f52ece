import type { Outputs, Rows } from "../../shared/contract.ts";
import {
  contactActors,
  contactChannels,
  contactScripts,
  contactsReached,
  effortMethods,
  effortResults,
} from "../../shared/loans/collecting.ts";
import { contactProblems } from "../../shared/loans/contact-rules.ts";
import type { ChargeDraft, ContactDraft, EffortDraft } from "../../shared/loans/contract.ts";
import { chargeFields, contactFields, effortFields } from "../../shared/loans/fields.ts";
import { chargeProblems, effortProblems } from "../../shared/loans/part-rules.ts";
import { loanParts } from "../../shared/payments/states.ts";
import type { Problem } from "../../shared/problems.ts";
import type { Words } from "../language/index.ts";
import type { ActField, ActValues } from "../parts/acts/act-field.ts";
import { choicesOf } from "../parts/acts/choices.ts";

type Loan = Rows["loans"];
export type LoanFile = Outputs["loans"]["file"];

/** The loan as it is shown, so that an act on it is refused once somebody else has changed it. */
export function targetOf({ id, version }: Loan): { loanId: number; version: number } {
  return { loanId: id, version };
}

const { fees, penalty, interest } = loanParts;

/** 应计: what came on top since hand-over, as the bank says. */
export function chargeQuestions(from: Partial<ChargeDraft>, { nameOf }: Words): readonly ActField[] {
  return [
    { name: "chargedOn", kind: "date", label: nameOf(chargeFields.chargedOn), required: true, initial: from.chargedOn },
    {
      name: "part",
      kind: "choice",
      choices: choicesOf({ interest, penalty, fees }, nameOf),
      label: nameOf(chargeFields.part),
      required: true,
      initial: from.part,
    },
    { name: "amount", kind: "money", label: nameOf(chargeFields.amount), required: true, initial: from.amount },
    { name: "note", kind: "text", label: nameOf(chargeFields.note), initial: from.note },
  ];
}

export function chargeObjections(values: ActValues, row: Loan, today: string): Problem[] {
  const { chargedOn, amount } = values as Partial<ChargeDraft>;
  if (typeof chargedOn !== "string" || typeof amount !== "number") return [];
  return chargeProblems({ chargedOn, amount }, { handedOverOn: row.handedOverOn, today });
}

/** 清收记录, in the order in which it is told. */
export function effortQuestions(from: Partial<EffortDraft>, { nameOf, t }: Words): readonly ActField[] {
  return [
    { name: "doneOn", kind: "date", label: nameOf(effortFields.doneOn), required: true, initial: from.doneOn },
    {
      name: "method",
      kind: "choice",
      choices: choicesOf(effortMethods, nameOf),
      label: nameOf(effortFields.method),
      required: true,
      initial: from.method,
    },
    { name: "text", kind: "longText", label: nameOf(effortFields.text), required: true, initial: from.text },
    {
      name: "result",
      kind: "choice",
      choices: choicesOf(effortResults, nameOf),
      label: nameOf(effortFields.result),
      required: true,
      initial: from.result,
    },
    {
      name: "interrupts",
      kind: "flag",
      label: nameOf(effortFields.interrupts),
      hint: t("loans.interruptsHint"),
      initial: from.interrupts ?? false,
    },
    { name: "nextOn", kind: "date", label: nameOf(effortFields.nextOn), initial: from.nextOn },
    { name: "nextStep", kind: "text", label: nameOf(effortFields.nextStep), initial: from.nextStep },
  ];
}

export function effortObjections(values: ActValues, row: Loan, today: string): Problem[] {
  const { doneOn, nextOn, nextStep } = values as Partial<EffortDraft>;
  if (typeof doneOn !== "string") return [];
  const effort = { doneOn, nextOn: nextOn ?? null, nextStep: nextStep ?? null };
  return effortProblems(effort, { handedOverOn: row.handedOverOn, today });
}

const isVisit = ({ channel }: ActValues) => channel === "visit";

/** 联系记录. The moment is asked as a day and a time. */
export function contactQuestions(from: Partial<ContactDraft>, { nameOf, t }: Words): readonly ActField[] {
  const [day, time] = [from.at?.slice(0, 10), from.at?.slice(11, 16)];
  const choice = (
    name: "actor" | "channel" | "reached" | "script",
    names: Parameters<typeof choicesOf>[0],
  ): ActField => ({
    name,
    kind: "choice",
    choices: choicesOf(names, nameOf),
    label: nameOf(contactFields[name]),
    required: true,
    initial: from[name],
  });
  return [
    { name: "day", kind: "date", label: t("loans.contactDay"), required: true, initial: day },
    { name: "time", kind: "time", label: t("loans.contactTime"), required: true, initial: time },
    choice("actor", contactActors),
    choice("channel", contactChannels),
    {
      name: "visitors",
      kind: "number",
      least: 1,
      most: 50,
      label: nameOf(contactFields.visitors),
      required: true,
      initial: from.visitors,
      asked: isVisit,
    },
    choice("reached", contactsReached),
    { name: "person", kind: "text", label: nameOf(contactFields.person), initial: from.person },
    choice("script", contactScripts),
    { name: "answered", kind: "flag", label: nameOf(contactFields.answered), initial: from.answered ?? true },
    { name: "consented", kind: "flag", label: nameOf(contactFields.consented), initial: from.consented ?? false },
    { name: "detailsTold", kind: "flag", label: nameOf(contactFields.detailsTold), initial: from.detailsTold ?? false },
    { name: "text", kind: "longText", label: nameOf(contactFields.text), initial: from.text },
  ];
}

/** What was typed as a contact; undefined while something is missing that the rules ask about. */
export function contactIn({ day, time, ...values }: ActValues): ContactDraft | undefined {
  const { actor, channel, reached, script } = values;
  const isWhole = [day, time, actor, channel, reached, script].every((value) => typeof value === "string");
  if (!isWhole) return undefined;
  const visitors = channel === "visit" ? values["visitors"] : null;
  return { ...values, visitors, at: `${String(day)}T${String(time)}` } as ContactDraft;
}

/** Which minute it is the service knows; here the day has to do. */
export function contactObjections(values: ActValues, today: string): Problem[] {
  const contact = contactIn(values);
  if (contact === undefined) return [];
  const isLater = contact.at.slice(0, 10) > today;
  return contactProblems(contact, `${today}T23:59`).map((problem) =>
    problem.field === "at" ? { ...problem, field: isLater ? "day" : "time" } : problem,
  );
}

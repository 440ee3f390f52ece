import {
  contactActors,
  contactChannels,
  contactsReached,
  effortMethods,
  effortResults,
} from "../../shared/loans/collecting.ts";
import { chargeFields, contactFields, effortFields, loanStepFields as steps } from "../../shared/loans/fields.ts";
import { restructuringForms } from "../../shared/loans/moves.ts";
import type { Name } from "../../shared/names.ts";
import { loanParts } from "../../shared/payments/states.ts";
import { proceedingFields } from "../../shared/proceedings/fields.ts";
import { proceedingKinds, proceedingResults } from "../../shared/proceedings/kinds.ts";
import type { Field, Fields } from "../parts/fields/field.ts";

const text = (name: Name): Field => ({ name, kind: "text" });
const date = (name: Name): Field => ({ name, kind: "date" });

const ofSteps: Fields = {
  doneOn: date(steps.on),
  amount: { name: steps.amount, kind: "money" },
  basis: text(steps.basis),
  documentNo: text(steps.documentNo),
  asset: text(steps.asset),
  form: { name: steps.form, kind: "choice", choices: restructuringForms },
  newDueOn: date(steps.newDueOn),
  transferee: text(steps.transferee),
  note: text(steps.note),
};

const ofCharges: Fields = {
  chargedOn: date(chargeFields.chargedOn),
  part: { name: chargeFields.part, kind: "choice", choices: loanParts },
  amount: { name: chargeFields.amount, kind: "money" },
};

const ofEfforts: Fields = {
  doneOn: date(effortFields.doneOn),
  method: { name: effortFields.method, kind: "choice", choices: effortMethods },
  result: { name: effortFields.result, kind: "choice", choices: effortResults },
  nextOn: date(effortFields.nextOn),
};

const ofContacts: Fields = {
  actor: { name: contactFields.actor, kind: "choice", choices: contactActors },
  channel: { name: contactFields.channel, kind: "choice", choices: contactChannels },
  reached: { name: contactFields.reached, kind: "choice", choices: contactsReached },
};

const ofProceedings: Fields = {
  kind: { name: proceedingFields.kind, kind: "choice", choices: proceedingKinds },
  court: text(proceedingFields.court),
  docketNo: text(proceedingFields.docketNo),
  filedOn: date(proceedingFields.filedOn),
  result: { name: proceedingFields.result, kind: "choice", choices: proceedingResults },
};

const none: Fields = {};

/** What the history of a loan tells of an act besides the loan's own fields. */
export function toldBy(act: string): Fields {
  const [domain = "", name = ""] = act.split(".");
  if (domain === "proceedings") return ofProceedings;
  if (domain !== "loans" || ["create", "revise", "remove"].includes(name)) return none;
  if (name.endsWith("Charge")) return ofCharges;
  if (name.endsWith("Effort")) return ofEfforts;
  return name.endsWith("Contact") ? ofContacts : ofSteps;
}

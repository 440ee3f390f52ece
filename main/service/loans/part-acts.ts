import type { ChargeDraft, ContactDraft, EffortDraft } from "../../../shared/loans/contract.ts";
import { contactProblems, warningsOf } from "../../../shared/loans/contact-rules.ts";
import type { Contact, ContactLimits, ContactWarning } from "../../../shared/loans/contact-rules.ts";
import { chargeProblems, effortProblems } from "../../../shared/loans/part-rules.ts";
import { contactParameters } from "../../../shared/rules/contract.ts";
import type { Connection } from "../../database/open.ts";
import type { ActContext } from "../office/ground.ts";
import { ruleInForce } from "../office/rule-sets.ts";
import { partActs } from "../registers/index.ts";
import type { PartRules, StoredRecord } from "../registers/index.ts";
import { noteOnLoan, requireLoan } from "./loan-file.ts";
import type { LoanTarget } from "./loan-file.ts";

/** What is said of one kind of part; the rest is the same for all. */
type LoanPart<Draft> = Pick<PartRules<LoanTarget, Draft>, "table" | "fields" | "flags" | "problemsOf" | "keeps"> & {
  readonly orderedBy: string;
};

function partOfLoan<Draft extends object>({ orderedBy, ...rules }: LoanPart<Draft>) {
  const acts = partActs<LoanTarget, Draft>({ ...rules, owner: "loan_id", open: requireLoan, note: noteOnLoan });
  return { ...acts, list: (connection: Connection, loanId: number) => acts.list(connection, loanId, orderedBy) };
}

export const charges = partOfLoan<ChargeDraft>({
  table: "loan_charge",
  fields: ["chargedOn", "part", "amount", "note"],
  flags: [],
  orderedBy: "charged_on",
  problemsOf: (context, loan, draft) => chargeProblems(draft, datesOf(loan, context)),
});

export const efforts = partOfLoan<EffortDraft>({
  table: "collection_effort",
  fields: ["doneOn", "method", "result", "interrupts", "text", "nextOn", "nextStep"],
  flags: ["interrupts"],
  orderedBy: "done_on",
  problemsOf: (context, loan, draft) => effortProblems(draft, datesOf(loan, context)),
});

const contactFlags = ["answered", "consented", "detailsTold"] as const;

/** What speaks against a contact is kept with it: it was shown to whoever entered it. */
export const contacts = partOfLoan<ContactDraft>({
  table: "contact_log",
  fields: [
    "at",
    "actor",
    "channel",
    "reached",
    "person",
    "answered",
    "consented",
    "detailsTold",
    "visitors",
    "script",
    "text",
  ],
  flags: contactFlags,
  orderedBy: "at",
  problemsOf: (context, _, draft) => contactProblems(draft, context.now.slice(0, 16)),
  keeps: (connection, loanId, draft, except) => ({
    warnings: JSON.stringify(warningsFor(connection, loanId, draft, except)),
  }),
});

/** 联系提示, by the other contacts of the loan. */
export function warningsFor(
  connection: Connection,
  loanId: number,
  contact: Contact,
  except: number | null,
): ContactWarning[] {
  const others = contacts
    .list(connection, loanId)
    .map(({ shown }) => shown)
    .filter(({ id }) => id !== except);
  return warningsOf(contact, others, contactLimits(connection, contact.at));
}

/** Rule set `contact_limits` as it stood when the contact was made. */
export function contactLimits(connection: Connection, at: Contact["at"]): ContactLimits {
  return contactParameters.parse(ruleInForce(connection, "contact_limits", at.slice(0, 10)).parameters);
}

function datesOf(loan: StoredRecord, { today }: ActContext) {
  const handedOverOn = loan["handed_over_on"];
  return { handedOverOn: typeof handedOverOn === "string" ? handedOverOn : null, today };
}

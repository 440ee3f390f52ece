import type { ChargeDraft, ContactDraft, EffortDraft } from "../../../shared/loans/contract.ts";
import { contactProblems, warningsOf } from "../../../shared/loans/contact-rules.ts";
import type { Contact, ContactWarning } from "../../../shared/loans/contact-rules.ts";
import { chargeProblems, effortProblems } from "../../../shared/loans/part-rules.ts";
import { unmaskedDraft } from "../../../shared/privacy/unmasked-draft.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { partTable, writtenOf } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { noteOnLoan, requireLoan } from "./loan-file.ts";
import type { LoanChanged, LoanTarget } from "./loan-file.ts";

type Call<Input> = { readonly context: ActContext; readonly input: LoanTarget & Input };

/** One kind of part of a loan's file. */
type PartRules<Draft> = {
  readonly table: string;
  readonly fields: readonly (keyof Draft & string)[];
  readonly flags: readonly (keyof Draft & string)[];
  readonly orderedBy: string;
  readonly problemsOf: (context: ActContext, loan: StoredRecord, draft: Draft) => readonly Problem[];
  /** What is kept with a part besides what was written. `except`: the part itself, where it is there already. */
  readonly keeps: (connection: Connection, loanId: number, draft: Draft, except: number | null) => Values;
};

/** Adds, changes and removes one kind of part of a loan's file. A change that changes nothing makes no new version. */
function partActs<Draft extends object>({ table, fields, flags, orderedBy, problemsOf, keeps }: PartRules<Draft>) {
  const parts = partTable<Draft>({ table, owner: "loan_id", fields, flags });
  return {
    add: ({ context, input }: Call<Draft>): LoanChanged => {
      const loan = requireLoan(context, input);
      refuseIfAny(problemsOf(context, loan, input));
      const values = { ...parts.valuesOf(input), ...keeps(context.ground.writer, loan.id, input, null) };
      return noteOnLoan(context, loan, parts.insert(context, loan.id, values), { after: values });
    },

    revise: ({ context, input }: Call<Draft & { readonly id: number }>): LoanChanged => {
      const { writer } = context.ground;
      const loan = requireLoan(context, input);
      const part = parts.require(writer, loan.id, input.id);
      const meant = unmaskedDraft(parts.draftOf(part), input, context.user.role);
      refuseIfAny(meant.problems);
      refuseIfAny(problemsOf(context, loan, meant.draft));
      const values = { ...parts.valuesOf(meant.draft), ...keeps(writer, loan.id, meant.draft, part.id) };
      const changed = parts.change(context, part, values);
      const isSame = Object.keys(changed.after).length === 0;
      return isSame ? { id: part.id, version: loan.version } : noteOnLoan(context, loan, part.id, changed);
    },

    remove: ({ context, input }: Call<{ readonly id: number; readonly reason: string }>): LoanChanged => {
      const loan = requireLoan(context, input);
      const part = parts.require(context.ground.writer, loan.id, input.id);
      parts.remove(context, part, input.reason);
      const told = { before: parts.valuesOf(parts.draftOf(part)), after: { removed: 1 }, reason: input.reason };
      return noteOnLoan(context, loan, part.id, told);
    },

    list: (connection: Connection, loanId: number) =>
      parts
        .list(connection, loanId, orderedBy)
        .map((part) => ({ stored: part, shown: { ...parts.draftOf(part), ...writtenOf(part) } })),
  };
}

const nothing = (): Values => ({});

export const charges = partActs<ChargeDraft>({
  table: "loan_charge",
  fields: ["chargedOn", "part", "amount", "note"],
  flags: [],
  orderedBy: "charged_on",
  problemsOf: (context, loan, draft) => chargeProblems(draft, datesOf(loan, context)),
  keeps: nothing,
});

export const efforts = partActs<EffortDraft>({
  table: "collection_effort",
  fields: ["doneOn", "method", "result", "interrupts", "text", "nextOn", "nextStep"],
  flags: ["interrupts"],
  orderedBy: "done_on",
  problemsOf: (context, loan, draft) => effortProblems(draft, datesOf(loan, context)),
  keeps: nothing,
});

const contactFlags = ["answered", "consented", "detailsTold"] as const;

/** What speaks against a contact is kept with it: it was shown to whoever entered it. */
export const contacts = partActs<ContactDraft>({
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
  return warningsOf(contact, others);
}

function datesOf(loan: StoredRecord, { today }: ActContext) {
  const handedOverOn = loan["handed_over_on"];
  return { handedOverOn: typeof handedOverOn === "string" ? handedOverOn : null, today };
}

import { z } from "zod";
import { movesAsked, stepsTaken } from "../moves-contract.ts";
import { codesOf } from "../names.ts";
import { allocationRules } from "../payments/allocation.ts";
import {
  act,
  dictionaryCode,
  fenAmount,
  localDate,
  longText,
  query,
  reasonText,
  reckonedDate,
  recordId,
  shortText,
} from "../procedures.ts";
import { amountRange, anyOf, dateRange, linkedTo, registerContract, yesNo } from "../registers/contract.ts";
import { contactParameters } from "../rules/contract.ts";
import {
  contactActors,
  contactChannels,
  contactScripts,
  contactsReached,
  effortMethods,
  effortResults,
} from "./collecting.ts";
import { contactWarnings } from "./contact-rules.ts";
import { loanDueKinds } from "./due-kinds.ts";
import { loanActs, restructuringForms } from "./moves.ts";
import { loanStates } from "./states.ts";

/** A yearly rate in millionths: 43500 is 4.35 %. */
const rate = z.int().min(0).max(1_000_000).nullable();

const draft = {
  bank: dictionaryCode,
  /** Text, as the bank writes it; unique per bank. */
  loanNo: shortText.min(1).max(60),
  contractNo: shortText.nullable(),
  borrowerName: shortText.min(1),
  borrowerUscc: z.string().max(40).nullable(),
  /** Fen. */
  lent: fenAmount.nullable(),
  lentOn: localDate.nullable(),
  dueOn: localDate.nullable(),
  /** Before it was extended. */
  originalDueOn: localDate.nullable(),
  rate,
  penaltyRate: rate,
  /** Since when the principal is overdue, and since when the bank counts the loan as non-performing. */
  overdueSince: localDate.nullable(),
  nplSince: localDate.nullable(),
  /** The class and its date as the bank gave them, never computed (银保监会令〔2023〕第1号). */
  fiveTierClass: dictionaryCode.nullable(),
  classifiedOn: localDate.nullable(),
  onBalance: z.boolean(),
  guarantee: dictionaryCode.nullable(),
  guarantors: shortText.nullable(),
  collateral: longText.nullable(),
  /** The last day of an agreed guarantee; null where it is reckoned (民法典 692). */
  guaranteeUntil: localDate.nullable(),
  /** When limitation was interrupted for the last time before hand-over. */
  interruptedOn: localDate.nullable(),
  handedOverOn: localDate.nullable(),
  /** Fen at hand-over, of each part. */
  balanceAtHandover: fenAmount,
  interestDue: fenAmount,
  penaltyDue: fenAmount,
  feesDue: fenAmount,
  allocationRule: z.enum(codesOf(allocationRules)),
  planYear: z.int().min(1900).max(2099).nullable(),
  /** Fen. */
  planForYear: fenAmount.nullable(),
  leadUnit: dictionaryCode.nullable(),
  collector: shortText.nullable(),
  note: longText.nullable(),
};

export const loanDraft = z.object(draft);
export type LoanDraft = z.infer<typeof loanDraft>;

const register = registerContract({
  row: {
    ...draft,
    borrowerId: recordId.nullable(),
    state: z.enum(codesOf(loanStates)),
    stateSince: localDate.nullable(),
    writtenOffOn: localDate.nullable(),
    settledOn: localDate.nullable(),
    limitationUntil: reckonedDate.nullable(),
    nextDueOn: reckonedDate.nullable(),
    nextDueKind: z.enum(codesOf(loanDueKinds)).nullable(),
    /**
     * Fen owed of each part: at hand-over, and what was charged since, less what was paid by methods that reduce the debt
     * and entered for verification; below zero where more was paid than was owed. `outstanding`: in all.
     */
    feesOwed: z.int(),
    penaltyOwed: z.int(),
    interestOwed: z.int(),
    principalOwed: z.int(),
    outstanding: z.int(),
    /** Fen, verified cash only, from the money ledger. */
    collectedPrincipal: z.int(),
    collectedTotal: z.int(),
    /** Fen: of that, what came in after the write-off. */
    afterWriteOff: z.int(),
    /** Fen entered but not verified yet, and verified that was no money. */
    pending: z.int(),
    nonCash: z.int(),
  },
  draft,
  creation: {
    /** Where it stands when it is entered; afterwards it moves by acts alone. */
    state: z.enum(codesOf(loanStates)).default("registered"),
    onBalance: draft.onBalance.default(true),
    interestDue: fenAmount.default(0),
    penaltyDue: fenAmount.default(0),
    feesDue: fenAmount.default(0),
    allocationRule: draft.allocationRule.default("default"),
  },
  filter: {
    bank: anyOf,
    fiveTierClass: anyOf,
    guarantee: anyOf,
    state: anyOf,
    leadUnit: anyOf,
    onBalance: yesNo,
    balanceAtHandover: amountRange,
    dueOn: dateRange,
    handedOverOn: dateRange,
    limitationUntil: dateRange,
    nextDueOn: dateRange,
    enterprise: linkedTo,
  },
  sort: ["updatedAt", "loanNo", "balanceAtHandover", "nextDueOn"],
});

/** The loan that an act on its file changes, as the one who acts saw it; the act makes its next version (STALE). */
const target = { loanId: recordId, version: z.int() };

/** What an act on a loan's file answers: the part that it concerned and the version of the loan that it made. */
const changed = z.object({ id: recordId, version: z.int() });
/** `paymentId`: what was entered in the money ledger with it, to be verified by somebody else. */
const moved = changed.extend({ paymentId: recordId.nullable() });

const move = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...target, on: localDate, ...shape })).output(moved);
const note = longText.nullable().default(null);
/** Of the paper that proves it: stands as the voucher of the entry in the money ledger, and so never twice. */
const documentNo = shortText.nullable().default(null);

const charge = {
  chargedOn: localDate,
  part: z.enum(["fees", "penalty", "interest"]),
  /** Fen. */
  amount: fenAmount,
  note: shortText.nullable(),
};
const effort = {
  doneOn: localDate,
  method: z.enum(codesOf(effortMethods)),
  result: z.enum(codesOf(effortResults)),
  interrupts: z.boolean(),
  text: longText.min(1),
  nextOn: localDate.nullable(),
  nextStep: shortText.nullable(),
};
const contact = {
  /** Local, to the minute: `2026-11-23T09:30`. */
  at: z.string().max(16),
  actor: z.enum(codesOf(contactActors)),
  channel: z.enum(codesOf(contactChannels)),
  reached: z.enum(codesOf(contactsReached)),
  person: shortText.nullable(),
  answered: z.boolean(),
  consented: z.boolean(),
  detailsTold: z.boolean(),
  visitors: z.int().min(1).max(50).nullable(),
  script: z.enum(codesOf(contactScripts)),
  text: longText.nullable(),
};
export type ChargeDraft = z.infer<z.ZodObject<typeof charge>>;
export type EffortDraft = z.infer<z.ZodObject<typeof effort>>;
export type ContactDraft = z.infer<z.ZodObject<typeof contact>>;

const partActs = <Shape extends z.ZodRawShape>(shape: Shape) => ({
  add: act.input(z.object({ ...target, ...shape })).output(changed),
  revise: act.input(z.object({ ...target, ...shape, id: recordId })).output(changed),
});
const removal = act.input(z.object({ ...target, id: recordId, reason: reasonText })).output(changed);
const [charges, efforts, contacts] = [partActs(charge), partActs(effort), partActs(contact)];

const written = { id: recordId, updatedBy: z.string(), updatedAt: z.string() };
const warnings = z.array(z.enum(codesOf(contactWarnings)));
const parts = z.object({ fees: z.int(), penalty: z.int(), interest: z.int(), principal: z.int() });

export const loans = {
  ...register,

  moves: movesAsked(loanStates, loanActs),

  /** What stands around the record of a loan. */
  file: query.input(z.object({ id: recordId })).output(
    z.object({
      version: z.int(),
      steps: stepsTaken,
      /** Fen of each part: at hand-over, charged since, paid by methods that reduce the debt, and what is left. */
      debt: z.object({ atHandover: parts, charged: parts, paid: parts, left: parts, outstanding: z.int() }),
      /** What was collected by each method, verified and to be verified, in fen; `cash` as the methods say. */
      byMethod: z.array(
        z.object({ method: z.string(), cash: z.boolean(), verified: z.int(), pending: z.int(), count: z.int() }),
      ),
      charges: z.array(z.object({ ...written, ...charge })),
      efforts: z.array(z.object({ ...written, ...effort })),
      contacts: z.array(z.object({ ...written, ...contact, warnings })),
      /** What is due or runs out, the earliest first. */
      deadlines: z.array(
        z.object({
          kind: z.enum(codesOf(loanDueKinds)),
          dueOn: reckonedDate,
          provisional: z.boolean(),
          reminders: z.array(reckonedDate),
          fromOn: reckonedDate.nullable(),
          basis: z.string().nullable(),
        }),
      ),
    }),
  ),

  /** 联系提示: what speaks against a contact, before it is entered, and the limits that it was held against. */
  contactWarnings: query
    .input(z.object({ loanId: recordId, ...contact, except: recordId.optional() }))
    .output(z.object({ warnings, limits: contactParameters })),

  beginCollection: move({ note }),
  mediate: move({ note }),
  applyPaymentOrder: move({ note }),
  sue: move({ note }),
  arbitrate: move({ note }),
  enforce: move({ note }),
  reachTerms: move({ note }),
  resumeCollection: move({ reason: reasonText }),
  restructure: move({
    form: z.enum(codesOf(restructuringForms)),
    /** Fen of the debt that it concerns. */
    amount: fenAmount,
    newDueOn: localDate.nullable().default(null),
    basis: shortText.min(2),
    documentNo,
    note,
  }),
  takeInKind: move({
    asset: shortText.min(2),
    /** Fen: what it was valued at or agreed to be worth. */
    amount: fenAmount,
    basis: shortText.min(2),
    documentNo,
    note,
  }),
  transfer: move({ transferee: shortText.min(1), amount: fenAmount, basis: shortText.min(2), documentNo, note }),
  writeOff: move({ amount: fenAmount, basis: shortText.min(2), documentNo, note }),
  collectAfterWriteOff: move({ note }),
  settle: move({ reason: reasonText.nullable().default(null), note }),
  reopen: move({ reason: reasonText }),

  addCharge: charges.add,
  reviseCharge: charges.revise,
  removeCharge: removal,
  addEffort: efforts.add,
  reviseEffort: efforts.revise,
  removeEffort: removal,
  addContact: contacts.add,
  reviseContact: contacts.revise,
  removeContact: removal,
};

import { z } from "zod";
import { caseChanged, caseTarget } from "../disputes/case-contract.ts";
import { confirmationWindowAsked } from "../disputes/deadlines/contract.ts";
import { codesOf } from "../names.ts";
import {
  act,
  fenAmount,
  localDate,
  longText,
  problemSchema,
  query,
  reasonText,
  recordId,
  reckonedDate,
  shortText,
} from "../procedures.ts";
import { instalmentStates } from "./performance-states.ts";
import { agreementActs, agreementForms, agreementStates } from "./states.ts";

const instalment = {
  payer: shortText.min(1),
  payee: shortText.min(1),
  amount: fenAmount,
  dueOn: localDate,
  note: shortText.nullable(),
};

const draft = {
  form: z.enum(codesOf(agreementForms)),
  facts: longText,
  issues: longText.nullable(),
  terms: longText,
  performMethod: shortText.nullable(),
  performPlace: shortText.nullable(),
  copies: z.int().min(1).max(100).nullable(),
  mediators: shortText,
  recorder: shortText.nullable(),
  instalments: z.array(z.object(instalment)).max(240),
  /** Content that no court confirms (民诉法解释 355). */
  ownershipTerms: z.boolean(),
  statusTerms: z.boolean(),
};

const change = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...caseTarget, ...shape })).output(caseChanged);
const one = { id: recordId };

const window = z.object({
  until: reckonedDate,
  /** A year without an official working-day calendar decides about the last day. */
  provisional: z.boolean(),
  reminders: z.array(reckonedDate),
  basis: z.string(),
  open: z.boolean(),
});
const moves = z.array(z.object({ from: z.array(z.string()), act: z.string(), to: z.array(z.string()) }));

const edition = z.object({
  ...draft,
  id: recordId,
  edition: z.int(),
  state: z.enum(codesOf(agreementStates)),
  agreementNo: z.string().nullable(),
  signatures: z.array(z.string()),
  /** Parties that have not signed. */
  unsigned: z.array(z.string()),
  mediatorSigned: z.boolean(),
  sealed: z.boolean(),
  signedOn: localDate.nullable(),
  effectiveOn: localDate.nullable(),
  endedOn: localDate.nullable(),
  endedReason: z.string().nullable(),
  replacesId: recordId.nullable(),
  changeReason: z.string().nullable(),
  updatedBy: z.string(),
  updatedAt: z.string(),
  instalments: z.array(
    z.object({
      ...instalment,
      paid: fenAmount,
      pending: fenAmount,
      state: z.enum(codesOf(instalmentStates)),
      lastPaidOn: localDate.nullable(),
      paidLate: z.boolean(),
    }),
  ),
  totals: z.object({ amount: fenAmount, paid: fenAmount, pending: fenAmount }),
  /** 司法确认申请期; null before it takes effect. */
  window: window.nullable(),
  /** What can be done with it, and what speaks against it; no day of the act is assumed. */
  now: z.array(z.object({ act: z.enum(codesOf(agreementActs)), problems: z.array(problemSchema) })),
});

/** 调解协议: editions of one agreement; the one in force is performed as the money ledger says. */
export const agreements = {
  of: query.input(z.object({ disputeId: recordId })).output(
    z.object({
      /** The newest first. */
      editions: z.array(edition),
      parties: z.array(z.object({ partyName: z.string() })),
      amountClaimed: fenAmount.nullable(),
      /** Why no agreement can be drawn up now. */
      whyNoDraft: problemSchema.nullable(),
    }),
  ),
  moves: query.output(moves),
  /** Until when a court can be asked to confirm an agreement of this day. */
  confirmationWindow: confirmationWindowAsked,

  /** Problems: AGREEMENT_IN_FORCE, AGREEMENT_DRAFTED, CASE_NOT_IN_MEDIATION, and those of `instalmentProblems`. */
  draft: change(draft),
  /** Only a draft; once somebody signed, SIGNED_ALREADY until the checklist is cleared. Else WRONG_STATE. */
  revise: change({ ...one, ...draft }),
  /** Only a draft, else WRONG_STATE. */
  discard: change({ ...one, reason: reasonText }),
  /** The checklist of a draft as a whole. Problems: WRONG_STATE, those of `signingProblems`. */
  sign: change({
    ...one,
    signatures: z.array(shortText.min(1)).max(60),
    mediatorSigned: z.boolean(),
    sealed: z.boolean(),
    signedOn: localDate.nullable(),
  }),
  /** Problems: those of the guards in `agreementMoves`, the day's under `effectiveOn`. */
  takeEffect: change({ ...one, effectiveOn: localDate }),
  /**
   * Draws the next edition up from the one in force, which stays in force until the next takes effect. Problems:
   * WRONG_STATE, CASE_FILE_CLOSED, AGREEMENT_DRAFTED.
   */
  change: change({ ...one, reason: reasonText }),
  /** These two end an agreement in force; its case stays where it is. Problems: those of the guards in `agreementMoves`. */
  declareBreach: change({ ...one, on: localDate, reason: reasonText }),
  annul: change({ ...one, on: localDate, reason: reasonText }),
};

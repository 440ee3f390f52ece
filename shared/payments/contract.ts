import { z } from "zod";
import { movesAsked } from "../moves-contract.ts";
import { codesOf } from "../names.ts";
import { registerNames } from "../search-contract.ts";
import { allocation } from "./allocation-contract.ts";
import { paymentActs } from "./moves.ts";
import {
  act,
  dictionaryCode,
  fenAmount,
  localDate,
  longText,
  query,
  reasonText,
  recordId,
  shortText,
} from "../procedures.ts";
import { amountRange, anyOf, dateRange, linkedTo, recordMeta, registerContract, yesNo } from "../registers/contract.ts";
import { headlines, paymentChannels, paymentStates } from "./states.ts";

const draft = {
  receivedOn: localDate,
  payerName: shortText.min(1),
  payeeName: shortText.min(1),
  payeeUscc: z.string().max(40).nullable(),
  /** Fen, never zero; negative only for a reversal. */
  amount: fenAmount,
  headline: z.enum(codesOf(headlines)),
  /** R1–R7, N1–N3; null for loan collection. */
  category: dictionaryCode.nullable(),
  /** Bank reference or voucher number; never the same twice. */
  voucherNo: shortText.nullable(),
  channel: z.enum(codesOf(paymentChannels)).nullable(),
  disputeId: recordId.nullable(),
  loanId: recordId.nullable(),
  arrearsId: recordId.nullable(),
  /** Which instalment of the agreement, or of the plan for the arrears, it pays; from 1. */
  instalmentNo: z.int().min(1).max(1_000).nullable(),
  /** Court proceeding of its dispute, loan or arrears. */
  proceedingId: recordId.nullable(),
  /** How a loan payment was collected; null otherwise. */
  method: dictionaryCode.nullable(),
  /** Fen; the five sum to the amount of a loan payment and are null otherwise. `other` is what was paid beyond the debt. */
  fees: fenAmount.nullable(),
  penalty: fenAmount.nullable(),
  interest: fenAmount.nullable(),
  principal: fenAmount.nullable(),
  other: fenAmount.nullable(),
  /** One unit owns the amount; the others took part, with nothing. */
  leadUnit: dictionaryCode.nullable(),
  participants: z.array(dictionaryCode).max(20),
  /** 清欠, 执行, 涉企, 专项行动…: labels that count nothing. */
  tags: z.array(dictionaryCode).max(20),
  /** The payment that this negative one takes back. */
  reversesId: recordId.nullable(),
  note: longText.nullable(),
};

export const paymentDraft = z.object(draft);
export type PaymentDraft = z.infer<typeof paymentDraft>;

const row = {
  ...draft,
  /** Of a loan payment: whether money came in, as the method said when it was recorded. */
  cash: z.boolean(),
  state: z.enum(codesOf(paymentStates)),
  /** The day by which it counts: that of its receipt, unless a report had closed that period by then. */
  countsOn: localDate,
  /** By which bank and town it is counted. */
  bank: dictionaryCode.nullable(),
  town: dictionaryCode.nullable(),
  /** The report that locked it. */
  reportId: recordId.nullable(),
  reportTitle: z.string().nullable(),
  arrearsNo: z.string().nullable(),
  /** Docket number of its court proceeding, or else the court. */
  proceedingName: z.string().nullable(),
  /** The payment that takes this one back, and how much of it. */
  reversedById: recordId.nullable(),
  reversedAmount: fenAmount.nullable(),
  /** Files that prove it. */
  evidence: z.int(),
  verifiedBy: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  payeeId: recordId.nullable(),
  /** Ledger number of the dispute and number of the loan that it is linked to. */
  disputeNo: z.string().nullable(),
  loanNo: z.string().nullable(),
};
const paymentRow = z.object({ ...recordMeta, ...row });

const register = registerContract({
  row,
  draft,
  creation: { /** Kept back: it waits for nobody until it is submitted. */ asDraft: z.boolean().default(false) },
  filter: {
    headline: anyOf,
    category: anyOf,
    state: anyOf,
    method: anyOf,
    leadUnit: anyOf,
    cash: yesNo,
    channel: anyOf,
    bank: anyOf,
    town: anyOf,
    receivedOn: dateRange,
    countsOn: dateRange,
    amount: amountRange,
    enterprise: linkedTo,
    disputeId: linkedTo,
    loanId: linkedTo,
    arrearsId: linkedTo,
    /** Whether it stands in the views of the ledger: verified or locked, or an estimate that was not sent back. */
    counted: yesNo,
    /** 清欠: linked to arrears, or of the form R4. */
    clearing: yesNo,
    /** N1–N3. */
    apart: yesNo,
    /** Whether the payee has a credit code, and so is in the register of enterprises. */
    payeeKnown: yesNo,
  },
  sort: ["receivedOn", "amount", "updatedAt"],
});

const target = z.object({ id: recordId, version: z.int() });

/** What is looked at of a payment that is being written. */
const written = z.object({
  receivedOn: localDate,
  payerName: shortText,
  payeeName: shortText,
  amount: fenAmount,
  category: dictionaryCode.nullable().default(null),
  disputeId: recordId.nullable().default(null),
  loanId: recordId.nullable().default(null),
  arrearsId: recordId.nullable().default(null),
});

const notice = z.object({
  code: z.string(),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The record that it is about. */
  record: z.object({ register: z.enum(registerNames), id: recordId }).nullable(),
});
export type PaymentNotice = z.infer<typeof notice>;

export const payments = {
  ...register,
  /** Confirms that the money arrived. Problems: WRONG_STATE and those of the guards in `paymentMoves`. */
  verify: act.input(target).output(paymentRow),
  /** Sends an entry back to its recorder. Problem: WRONG_STATE. */
  sendBack: act.input(target.extend({ reason: reasonText })).output(paymentRow),
  /** Puts a draft or a returned entry up for verification. Problem: WRONG_STATE. */
  submit: act.input(target).output(paymentRow),
  /** Makes a draft again of what waits for verification. Problem: WRONG_STATE. */
  takeBack: act.input(target).output(paymentRow),

  moves: movesAsked(paymentStates, paymentActs),
  /**
   * What speaks for looking twice; none of it forbids anything. Codes: SIMILAR_PAYMENT, MORE_THAN_OUTSTANDING,
   * MORE_THAN_CLAIMED, COUNTS_LATER.
   */
  notices: query.input(z.union([z.object({ id: recordId }), written])).output(z.array(notice)),
  allocate: allocation,
};

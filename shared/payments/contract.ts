import { z } from "zod";
import { codesOf } from "../names.ts";
import { act, dictionaryCode, fenAmount, localDate, longText, reasonText, recordId, shortText } from "../procedures.ts";
import { amountRange, anyOf, dateRange, linkedTo, recordMeta, registerContract, yesNo } from "../registers/contract.ts";
import { headlines, paymentStates } from "./states.ts";

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
  voucherNo: shortText.nullable(),
  disputeId: recordId.nullable(),
  loanId: recordId.nullable(),
  /** How a loan payment was collected; null otherwise. */
  method: dictionaryCode.nullable(),
  /** Fen; the three sum to the amount of a loan payment and are null otherwise. */
  principal: fenAmount.nullable(),
  interest: fenAmount.nullable(),
  fees: fenAmount.nullable(),
  leadUnit: dictionaryCode.nullable(),
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
  filter: {
    headline: anyOf,
    category: anyOf,
    state: anyOf,
    method: anyOf,
    leadUnit: anyOf,
    cash: yesNo,
    receivedOn: dateRange,
    amount: amountRange,
    enterprise: linkedTo,
    disputeId: linkedTo,
    loanId: linkedTo,
  },
  sort: ["receivedOn", "amount", "updatedAt"],
});

const target = z.object({ id: recordId, version: z.int() });

export const payments = {
  ...register,
  /** Confirms that the money arrived. Problems: EVIDENCE_MISSING, SAME_PERSON (recorder ≠ verifier), NOT_TO_VERIFY. */
  verify: act.input(target).output(paymentRow),
  /** Sends an entry back to its recorder. Problem: NOT_TO_VERIFY. */
  sendBack: act.input(target.extend({ reason: reasonText })).output(paymentRow),
  /** Puts a draft or a returned entry up for verification. Problem: NOT_TO_SUBMIT. */
  submit: act.input(target).output(paymentRow),
};

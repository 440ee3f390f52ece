import { z } from "zod";
import { codesOf } from "../names.ts";
import { dictionaryCode, fenAmount, localDate, longText, recordId, shortText } from "../procedures.ts";
import { amountRange, anyOf, linkedTo, registerContract } from "../registers/contract.ts";
import { loanStates } from "./states.ts";

const draft = {
  bank: dictionaryCode,
  /** Text, as the bank writes it; unique per bank. */
  loanNo: shortText.min(1).max(60),
  borrowerName: shortText.min(1),
  borrowerUscc: z.string().max(40).nullable(),
  /** The class and its date as the bank gave them, never computed (银保监会令〔2023〕第1号). */
  fiveTierClass: dictionaryCode.nullable(),
  classifiedOn: localDate.nullable(),
  guarantee: dictionaryCode.nullable(),
  handedOverOn: localDate.nullable(),
  /** Fen. */
  balanceAtHandover: fenAmount,
  /** Fen. */
  planForYear: fenAmount.nullable(),
  leadUnit: dictionaryCode.nullable(),
  state: z.enum(codesOf(loanStates)),
  note: longText.nullable(),
};

export const loanDraft = z.object(draft);
export type LoanDraft = z.infer<typeof loanDraft>;

export const loans = registerContract({
  row: {
    ...draft,
    borrowerId: recordId.nullable(),
    /** Fen, verified cash only, from the money ledger. */
    collectedPrincipal: z.int(),
    collectedTotal: z.int(),
  },
  draft,
  filter: {
    bank: anyOf,
    fiveTierClass: anyOf,
    guarantee: anyOf,
    state: anyOf,
    balanceAtHandover: amountRange,
    enterprise: linkedTo,
  },
  sort: ["updatedAt", "loanNo", "balanceAtHandover"],
});

import type { ArrearsState } from "../arrears/states.ts";
import { endedArrearsStates } from "../arrears/states.ts";
import { countedStates } from "../payments/states.ts";
import type { Headline, PaymentState } from "../payments/states.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { MoneyDocumentKind } from "./kinds.ts";

/** What decides which papers a payment can have. */
export type PaymentOfPaper = {
  readonly is: "payment";
  readonly state: PaymentState;
  readonly headline: Headline;
  /** Fen; below zero for one that takes another back. */
  readonly amount: number;
  /** Fen that were taken back of it, zero or less; counted entries alone. */
  readonly reversed: number;
};
export type LoanOfPaper = {
  readonly is: "loan";
  /** How many counted payments it has. */
  readonly payments: number;
};
export type ArrearsOfPaper = { readonly is: "arrears"; readonly state: ArrearsState };
export type RecordOfPaper = PaymentOfPaper | LoanOfPaper | ArrearsOfPaper;

/**
 * What speaks against producing a paper of the money ledger: only what counts is certified. Codes: PAYMENT_NOT_VERIFIED,
 * PAYMENT_IS_REVERSAL, PAYMENT_TAKEN_BACK, PAYMENT_NOT_RECOVERY, NOTHING_COLLECTED, ARREARS_NOT_CLEARED.
 */
export function whyNoMoneyPaper(kind: MoneyDocumentKind, record: RecordOfPaper): Problem[] {
  switch (record.is) {
    case "payment":
      return ofPayment(kind, record);
    case "loan":
      return record.payments > 0 ? [] : [problem("", "NOTHING_COLLECTED")];
    case "arrears":
      return endedArrearsStates.some((state) => state === record.state) ? [] : [problem("", "ARREARS_NOT_CLEARED")];
  }
}

function ofPayment(kind: MoneyDocumentKind, { state, headline, amount, reversed }: PaymentOfPaper): Problem[] {
  if (amount < 0) return [problem("", "PAYMENT_IS_REVERSAL")];
  const found: Problem[] = [];
  if (!countedStates.some((counted) => counted === state)) found.push(problem("", "PAYMENT_NOT_VERIFIED"));
  if (amount + reversed <= 0) found.push(problem("", "PAYMENT_TAKEN_BACK"));
  if (kind === "recovery_certificate" && headline !== "recovery") found.push(problem("", "PAYMENT_NOT_RECOVERY"));
  return found;
}

import { usccProblems } from "../enterprises/rules.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { codesOf } from "../names.ts";
import { apartCategories, loanParts, recoveryCategories } from "./states.ts";
import type { Headline, LoanPart } from "./states.ts";

export type PaymentFacts = {
  readonly receivedOn: string;
  readonly payeeUscc: string | null;
  readonly amount: number;
  readonly headline: Headline;
  readonly category: string | null;
  readonly disputeId: number | null;
  readonly loanId: number | null;
  readonly arrearsId: number | null;
  readonly instalmentNo: number | null;
  readonly method: string | null;
  readonly tags: readonly string[];
  readonly reversesId: number | null;
} & Split;

/** How a loan payment is split; null where nobody has said it. */
export type Split = { readonly [Part in LoanPart]: number | null };

/** As it is with money that pays no loan. */
export const unsplit = { fees: null, penalty: null, interest: null, principal: null, other: null } satisfies Split;

/** 工资: money with this label is a worker's, whoever it is paid to. */
export const WAGES_TAG = "wages";

const isRecovery = (category: string | null) => recoveryCategories.some((code) => code === category);
const isApart = (category: string | null) => apartCategories.some((code) => code === category);

/**
 * What is wrong with a payment as written. Codes: DATE_IN_FUTURE, AMOUNT_ZERO, NEGATIVE_WITHOUT_REVERSAL,
 * REVERSAL_NOT_NEGATIVE, PAYEE_CODE_MISSING (money recovered belongs to an enterprise with a credit code),
 * CATEGORY_MISSING, CATEGORY_NOT_COUNTED (N1–N3 never stand in the headline), WAGES_NOT_RECOVERY (wages are the
 * worker's), LOAN_MISSING, LOAN_NOT_RECOVERY (a bank's money is never 挽损), LOAN_AND_ARREARS, INSTALMENT_WITHOUT_PLAN,
 * METHOD_MISSING, SPLIT_MISSING, SPLIT_NOT_SUM, SPLIT_SIGN, USCC_*. Domain sheet 5.3, 9.5.
 */
export function paymentProblems(payment: PaymentFacts, today: string): Problem[] {
  const found: Problem[] = [...usccProblems("payeeUscc", payment.payeeUscc), ...amountProblems(payment)];
  if (payment.receivedOn > today) found.push(problem("receivedOn", "DATE_IN_FUTURE"));
  if (payment.loanId !== null && payment.arrearsId !== null) found.push(problem("arrearsId", "LOAN_AND_ARREARS"));
  if (payment.instalmentNo !== null && payment.disputeId === null && payment.arrearsId === null) {
    found.push(problem("instalmentNo", "INSTALMENT_WITHOUT_PLAN"));
  }
  switch (payment.headline) {
    case "recovery":
      return [...found, ...recoveryProblems(payment)];
    case "collection":
      return [...found, ...collectionProblems(payment)];
    case "none":
      return payment.category === null ? [...found, problem("category", "CATEGORY_MISSING")] : found;
  }
}

function amountProblems({ amount, reversesId }: PaymentFacts): Problem[] {
  if (amount === 0) return [problem("amount", "AMOUNT_ZERO")];
  if (amount < 0 && reversesId === null) return [problem("amount", "NEGATIVE_WITHOUT_REVERSAL")];
  if (amount > 0 && reversesId !== null) return [problem("amount", "REVERSAL_NOT_NEGATIVE")];
  return [];
}

function recoveryProblems(payment: PaymentFacts): Problem[] {
  const found: Problem[] = [];
  if (payment.loanId !== null) found.push(problem("loanId", "LOAN_NOT_RECOVERY"));
  if (payment.payeeUscc === null || payment.payeeUscc.trim() === "") {
    found.push(problem("payeeUscc", "PAYEE_CODE_MISSING"));
  }
  if (payment.category === null) found.push(problem("category", "CATEGORY_MISSING"));
  else if (isApart(payment.category)) found.push(problem("category", "CATEGORY_NOT_COUNTED"));
  else if (!isRecovery(payment.category)) found.push(problem("category", "UNKNOWN_WORD", { value: payment.category }));
  if (payment.tags.includes(WAGES_TAG)) found.push(problem("headline", "WAGES_NOT_RECOVERY"));
  return found;
}

function collectionProblems(payment: PaymentFacts): Problem[] {
  const found: Problem[] = [];
  if (payment.loanId === null) found.push(problem("loanId", "LOAN_MISSING"));
  if (payment.method === null) found.push(problem("method", "METHOD_MISSING"));
  return [...found, ...splitProblems(payment)];
}

function splitProblems(payment: PaymentFacts): Problem[] {
  const parts = codesOf(loanParts);
  const amounts = parts.map((part) => payment[part]);
  if (!amounts.every((amount) => amount !== null)) return [problem("principal", "SPLIT_MISSING")];
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const wrong = parts.find((_, place) => (amounts[place] ?? 0) * payment.amount < 0);
  return [
    ...(wrong === undefined ? [] : [problem(wrong, "SPLIT_SIGN")]),
    ...(sum === payment.amount ? [] : [problem("principal", "SPLIT_NOT_SUM", { sum, amount: payment.amount })]),
  ];
}

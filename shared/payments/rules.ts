import { usccProblems } from "../enterprises/rules.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { apartCategories, recoveryCategories } from "./states.ts";
import type { Headline } from "./states.ts";

export type PaymentFacts = {
  readonly receivedOn: string;
  readonly payeeUscc: string | null;
  readonly amount: number;
  readonly headline: Headline;
  readonly category: string | null;
  readonly disputeId: number | null;
  readonly loanId: number | null;
  readonly method: string | null;
  readonly principal: number | null;
  readonly interest: number | null;
  readonly fees: number | null;
  readonly reversesId: number | null;
};

const isRecovery = (category: string | null) => recoveryCategories.some((code) => code === category);
const isApart = (category: string | null) => apartCategories.some((code) => code === category);

/**
 * What is wrong with a payment as written. Codes: DATE_IN_FUTURE, AMOUNT_ZERO, NEGATIVE_WITHOUT_REVERSAL,
 * REVERSAL_NOT_NEGATIVE, PAYEE_CODE_MISSING (money recovered belongs to an enterprise with a credit code),
 * CATEGORY_MISSING, CATEGORY_NOT_COUNTED (N1–N3 never stand in the headline), LOAN_MISSING, LOAN_NOT_RECOVERY
 * (a bank's money is never 挽损), METHOD_MISSING, SPLIT_MISSING, SPLIT_NOT_SUM, USCC_*.
 */
export function paymentProblems(payment: PaymentFacts, today: string): Problem[] {
  const found: Problem[] = [...usccProblems("payeeUscc", payment.payeeUscc), ...amountProblems(payment)];
  if (payment.receivedOn > today) found.push(problem("receivedOn", "DATE_IN_FUTURE"));
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
  return found;
}

function collectionProblems(payment: PaymentFacts): Problem[] {
  const found: Problem[] = [];
  if (payment.loanId === null) found.push(problem("loanId", "LOAN_MISSING"));
  if (payment.method === null) found.push(problem("method", "METHOD_MISSING"));
  const { principal, interest, fees } = payment;
  if (principal === null || interest === null || fees === null) found.push(problem("principal", "SPLIT_MISSING"));
  else if (principal + interest + fees !== payment.amount) {
    found.push(problem("principal", "SPLIT_NOT_SUM", { sum: principal + interest + fees, amount: payment.amount }));
  }
  return found;
}

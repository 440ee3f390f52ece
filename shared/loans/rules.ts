import { usccProblems } from "../enterprises/rules.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { isDamagedNumber } from "./loan-number.ts";

export type LoanFacts = {
  readonly loanNo: string;
  readonly borrowerUscc: string | null;
  readonly lent: number | null;
  readonly lentOn: string | null;
  readonly dueOn: string | null;
  readonly originalDueOn: string | null;
  readonly overdueSince: string | null;
  readonly nplSince: string | null;
  readonly fiveTierClass: string | null;
  readonly classifiedOn: string | null;
  readonly handedOverOn: string | null;
  readonly balanceAtHandover: number;
  readonly feesDue: number;
  readonly penaltyDue: number;
  readonly interestDue: number;
  readonly interruptedOn: string | null;
  readonly planYear: number | null;
  readonly planForYear: number | null;
};

/**
 * What is wrong with a loan as written. Codes: LOAN_NUMBER_DAMAGED (a spreadsheet turned it into a rounded number),
 * AMOUNT_NOT_POSITIVE, AMOUNT_NEGATIVE, BALANCE_ABOVE_LENT (data: `lent`), DATE_IN_FUTURE, DUE_BEFORE_LENT (data:
 * `lentOn`), DUE_BEFORE_ORIGINAL, OVERDUE_BEFORE_DUE (data: `dueOn`), NPL_BEFORE_OVERDUE, HANDED_OVER_BEFORE_LENT,
 * CLASS_DATE_MISSING, CLASS_MISSING (the class and its date are the bank's, 银保监会令〔2023〕第1号), PLAN_YEAR_MISSING,
 * PLAN_MISSING, USCC_*.
 */
export function loanProblems(loan: LoanFacts, today: string): Problem[] {
  const found = [
    ...usccProblems("borrowerUscc", loan.borrowerUscc),
    ...amountProblems(loan),
    ...dateProblems(loan, today),
  ];
  if (isDamagedNumber(loan.loanNo)) found.push(problem("loanNo", "LOAN_NUMBER_DAMAGED"));
  if (loan.fiveTierClass !== null && loan.classifiedOn === null)
    found.push(problem("classifiedOn", "CLASS_DATE_MISSING"));
  if (loan.fiveTierClass === null && loan.classifiedOn !== null) found.push(problem("fiveTierClass", "CLASS_MISSING"));
  if (loan.planForYear !== null && loan.planYear === null) found.push(problem("planYear", "PLAN_YEAR_MISSING"));
  if (loan.planForYear === null && loan.planYear !== null) found.push(problem("planForYear", "PLAN_MISSING"));
  return found;
}

function amountProblems(loan: LoanFacts): Problem[] {
  const { balanceAtHandover, lent } = loan;
  const found: Problem[] = [];
  if (balanceAtHandover <= 0) found.push(problem("balanceAtHandover", "AMOUNT_NOT_POSITIVE"));
  else if (lent !== null && balanceAtHandover > lent) {
    found.push(problem("balanceAtHandover", "BALANCE_ABOVE_LENT", { lent }));
  }
  if (lent !== null && lent <= 0) found.push(problem("lent", "AMOUNT_NOT_POSITIVE"));
  for (const field of ["feesDue", "penaltyDue", "interestDue", "planForYear"] as const) {
    if ((loan[field] ?? 0) < 0) found.push(problem(field, "AMOUNT_NEGATIVE"));
  }
  return found;
}

const isBefore = (one: string | null, other: string | null): boolean => one !== null && other !== null && one < other;

function dateProblems(loan: LoanFacts, today: string): Problem[] {
  const { lentOn, dueOn, originalDueOn, overdueSince, nplSince, handedOverOn } = loan;
  const found: Problem[] = [];
  for (const field of [
    "lentOn",
    "overdueSince",
    "nplSince",
    "classifiedOn",
    "handedOverOn",
    "interruptedOn",
  ] as const) {
    const day = loan[field];
    if (day !== null && day > today) found.push(problem(field, "DATE_IN_FUTURE"));
  }
  if (isBefore(dueOn, lentOn)) found.push(problem("dueOn", "DUE_BEFORE_LENT", { lentOn: lentOn ?? "" }));
  if (isBefore(originalDueOn, lentOn))
    found.push(problem("originalDueOn", "DUE_BEFORE_LENT", { lentOn: lentOn ?? "" }));
  if (isBefore(dueOn, originalDueOn)) {
    found.push(problem("dueOn", "DUE_BEFORE_ORIGINAL", { originalDueOn: originalDueOn ?? "" }));
  }
  // Of the principal: interest may be overdue long before.
  const firstDue = originalDueOn ?? dueOn;
  if (isBefore(overdueSince, firstDue)) {
    found.push(problem("overdueSince", "OVERDUE_BEFORE_DUE", { dueOn: firstDue ?? "" }));
  }
  if (isBefore(nplSince, overdueSince)) {
    found.push(problem("nplSince", "NPL_BEFORE_OVERDUE", { overdueSince: overdueSince ?? "" }));
  }
  if (isBefore(handedOverOn, lentOn)) {
    found.push(problem("handedOverOn", "HANDED_OVER_BEFORE_LENT", { lentOn: lentOn ?? "" }));
  }
  return found;
}

import { usccProblems } from "../enterprises/rules.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** Codes: LOAN_NUMBER_DAMAGED (a spreadsheet turned it into a rounded number), AMOUNT_NOT_POSITIVE, USCC_*. */
export function loanProblems(loan: {
  loanNo: string;
  borrowerUscc: string | null;
  balanceAtHandover: number;
  planForYear: number | null;
}): Problem[] {
  const found = usccProblems("borrowerUscc", loan.borrowerUscc);
  if (/^\d(\.\d+)?e\+?\d+$/i.test(loan.loanNo)) found.push(problem("loanNo", "LOAN_NUMBER_DAMAGED"));
  if (loan.balanceAtHandover <= 0) found.push(problem("balanceAtHandover", "AMOUNT_NOT_POSITIVE"));
  if (loan.planForYear !== null && loan.planForYear < 0) found.push(problem("planForYear", "AMOUNT_NOT_POSITIVE"));
  return found;
}

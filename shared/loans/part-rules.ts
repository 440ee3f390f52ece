import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** What the parts of a loan's file are measured against. */
export type LoanDates = { readonly handedOverOn: string | null; readonly today: string };

/** Codes: DATE_IN_FUTURE, AMOUNT_NOT_POSITIVE. */
export function chargeProblems(
  { chargedOn, amount }: { readonly chargedOn: string; readonly amount: number },
  { today }: LoanDates,
): Problem[] {
  return [
    ...(chargedOn > today ? [problem("chargedOn", "DATE_IN_FUTURE")] : []),
    ...(amount <= 0 ? [problem("amount", "AMOUNT_NOT_POSITIVE")] : []),
  ];
}

/** Codes: DATE_IN_FUTURE, NEXT_STEP_MISSING, NEXT_BEFORE_THIS (data: `doneOn`). */
export function effortProblems(
  effort: { readonly doneOn: string; readonly nextOn: string | null; readonly nextStep: string | null },
  { today }: LoanDates,
): Problem[] {
  const { doneOn, nextOn, nextStep } = effort;
  const found: Problem[] = doneOn > today ? [problem("doneOn", "DATE_IN_FUTURE")] : [];
  if (nextOn !== null && nextOn < doneOn) found.push(problem("nextOn", "NEXT_BEFORE_THIS", { doneOn }));
  if (nextOn !== null && nextStep === null) found.push(problem("nextStep", "NEXT_STEP_MISSING"));
  return found;
}

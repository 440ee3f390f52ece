import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

type Facts = {
  readonly docketNo: string | null;
  readonly filedOn: string;
  readonly acceptedOn: string | null;
  readonly result: string | null;
  readonly resultOn: string | null;
  readonly fees: number | null;
  readonly interest: number | null;
  readonly principal: number | null;
  readonly performUntil: string | null;
  readonly nextOn: string | null;
  readonly nextStep: string | null;
};

/**
 * What is wrong with a court proceeding as written. Codes: DATE_IN_FUTURE, BEFORE_FILING (data: `filedOn`),
 * BEFORE_ACCEPTANCE, RESULT_WITHOUT_DATE, RESULT_MISSING, BEFORE_RESULT, AMOUNT_NEGATIVE, NEXT_STEP_MISSING.
 */
export function proceedingProblems(told: Facts, today: string): Problem[] {
  const found: Problem[] = [];
  for (const field of ["filedOn", "acceptedOn", "resultOn"] as const) {
    const day = told[field];
    if (day !== null && day > today) found.push(problem(field, "DATE_IN_FUTURE"));
  }
  const { filedOn, acceptedOn, resultOn } = told;
  if (acceptedOn !== null && acceptedOn < filedOn) found.push(problem("acceptedOn", "BEFORE_FILING", { filedOn }));
  if (resultOn !== null && resultOn < filedOn) found.push(problem("resultOn", "BEFORE_FILING", { filedOn }));
  else if (resultOn !== null && acceptedOn !== null && resultOn < acceptedOn) {
    found.push(problem("resultOn", "BEFORE_ACCEPTANCE", { acceptedOn }));
  }
  if (told.result !== null && resultOn === null) found.push(problem("resultOn", "RESULT_WITHOUT_DATE"));
  if (told.result === null && resultOn !== null) found.push(problem("result", "RESULT_MISSING"));
  if (told.performUntil !== null && resultOn !== null && told.performUntil < resultOn) {
    found.push(problem("performUntil", "BEFORE_RESULT", { resultOn }));
  }
  for (const field of ["fees", "interest", "principal"] as const) {
    if ((told[field] ?? 0) < 0) found.push(problem(field, "AMOUNT_NEGATIVE"));
  }
  if (told.nextOn !== null && told.nextStep === null) found.push(problem("nextStep", "NEXT_STEP_MISSING"));
  return found;
}

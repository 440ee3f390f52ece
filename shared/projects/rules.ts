import { usccProblems } from "../enterprises/rules.ts";
import { checkProjectCode } from "../identifiers.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** Codes: PROJECT_CODE_SHAPE (GB/T 40058-2021), AMOUNT_NOT_POSITIVE, END_BEFORE_START, USCC_*. */
export function projectProblems(project: {
  projectCode: string | null;
  ownerUscc: string | null;
  totalInvestment: number | null;
  yearInvestment: number | null;
  plannedStart: string | null;
  plannedEnd: string | null;
}): Problem[] {
  const found = usccProblems("ownerUscc", project.ownerUscc);
  if (
    project.projectCode !== null &&
    project.projectCode.trim() !== "" &&
    !checkProjectCode(project.projectCode).valid
  ) {
    found.push(problem("projectCode", "PROJECT_CODE_SHAPE"));
  }
  for (const field of ["totalInvestment", "yearInvestment"] as const) {
    const amount = project[field];
    if (amount !== null && amount <= 0) found.push(problem(field, "AMOUNT_NOT_POSITIVE"));
  }
  if (project.plannedStart !== null && project.plannedEnd !== null && project.plannedEnd < project.plannedStart) {
    found.push(problem("plannedEnd", "END_BEFORE_START"));
  }
  return found;
}

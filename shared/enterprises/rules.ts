import { checkUscc } from "../identifiers.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** Codes: REQUIRED; USCC_LENGTH, USCC_CHARACTER, USCC_CHECK_DIGIT (GB 32100-2015). */
export function enterpriseProblems(draft: { name: string; uscc: string | null }): Problem[] {
  const found: Problem[] = [];
  if (draft.name.trim() === "") found.push(problem("name", "REQUIRED"));
  return [...found, ...usccProblems("uscc", draft.uscc)];
}

/** An empty code is no problem: not every party has one. */
export function usccProblems(field: string, uscc: string | null): Problem[] {
  if (uscc === null || uscc.trim() === "") return [];
  const checked = checkUscc(uscc);
  if (checked.valid) return [];
  return [
    problem(
      field,
      `USCC_${checked.reason ?? "CHECK_DIGIT"}`,
      checked.expected ? { expected: checked.expected } : undefined,
    ),
  ];
}

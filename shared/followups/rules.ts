import { dayProblems } from "../mediation/rules.ts";
import type { CaseDates } from "../mediation/rules.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

export type FollowUp = {
  readonly visitedOn: string;
  readonly relapse: boolean;
  readonly measures: string | null;
};

/** Codes: those of `dayProblems`, MEASURES_MISSING: whoever saw a relapse coming says what was done about it. */
export function followUpProblems({ visitedOn, relapse, measures }: FollowUp, dates: CaseDates): Problem[] {
  const found = dayProblems("visitedOn", visitedOn, dates);
  if (relapse && measures === null) found.push(problem("measures", "MEASURES_MISSING"));
  return found;
}

import type { DisputeState } from "../disputes/states.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** 案卷已封存: nobody is asked to do anything in such a case. */
const closedStates = [
  "not_accepted",
  "transferred",
  "merged",
  "struck_off",
  "archived",
] as const satisfies readonly DisputeState[];

/** Code CASE_FILE_CLOSED (data: `state`). */
export function whyNoAssignment(state: DisputeState): Problem | null {
  const closed: readonly DisputeState[] = closedStates;
  return closed.includes(state) ? problem("", "CASE_FILE_CLOSED", { state }) : null;
}

/** The day of issue and the day by which to report. */
export type AssignmentDays = { readonly on: string; readonly dueOn: string };

/** Codes: DATE_IN_FUTURE, BEFORE_REGISTRATION (data: `registeredOn`), DUE_BEFORE_ISSUE (data: `on`). */
export function assignmentProblems(
  { on, dueOn }: AssignmentDays,
  { registeredOn, today }: { readonly registeredOn: string; readonly today: string },
): Problem[] {
  const found: Problem[] = [];
  if (on > today) found.push(problem("on", "DATE_IN_FUTURE"));
  else if (on < registeredOn) found.push(problem("on", "BEFORE_REGISTRATION", { registeredOn }));
  if (dueOn < on) found.push(problem("dueOn", "DUE_BEFORE_ISSUE", { on }));
  return found;
}

import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { decidedStates } from "./states.ts";
import type { AssessmentDecision, AssessmentLevel, AssessmentProcedure, AssessmentState } from "./states.ts";

/**
 * Codes: DATE_IN_FUTURE, BEFORE_REGISTRATION, SIMPLE_WITH_LAND (no simple procedure where land is taken),
 * DECISION_MISSING, DECISION_TOO_EARLY, DECISION_DATE_MISSING, LEVEL_MISSING, DECISION_NOT_LOW (only a low level may go
 * ahead: 发改投资〔2012〕2492号).
 */
export function assessmentProblems(
  assessment: {
    registeredOn: string | null;
    procedure: AssessmentProcedure;
    landTaking: boolean;
    state: AssessmentState;
    level: AssessmentLevel | null;
    decision: AssessmentDecision | null;
    decidedOn: string | null;
  },
  today: string,
): Problem[] {
  const { registeredOn, procedure, landTaking, state, level, decision, decidedOn } = assessment;
  const found: Problem[] = [];
  const isDecided = decidedStates.some((decided) => decided === state);
  if (registeredOn !== null && registeredOn > today) found.push(problem("registeredOn", "DATE_IN_FUTURE"));
  if (procedure === "simple" && landTaking) found.push(problem("procedure", "SIMPLE_WITH_LAND"));
  if (isDecided && decision === null) found.push(problem("decision", "DECISION_MISSING"));
  if (!isDecided && decision !== null) found.push(problem("decision", "DECISION_TOO_EARLY"));
  if (!isDecided && decision === null && decidedOn !== null) found.push(problem("decidedOn", "DECISION_TOO_EARLY"));
  if (decision !== null && decidedOn === null) found.push(problem("decidedOn", "DECISION_DATE_MISSING"));
  if (decision !== null && level === null) found.push(problem("level", "LEVEL_MISSING"));
  if (decision === "go_ahead" && level !== null && level !== "low") found.push(problem("decision", "DECISION_NOT_LOW"));
  if (decidedOn !== null && decidedOn > today) found.push(problem("decidedOn", "DATE_IN_FUTURE"));
  if (decidedOn !== null && registeredOn !== null && decidedOn < registeredOn) {
    found.push(problem("decidedOn", "BEFORE_REGISTRATION", { registeredOn }));
  }
  return found;
}

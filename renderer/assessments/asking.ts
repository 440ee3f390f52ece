import { mayGrow, mayWrite } from "../../shared/assessments/part-states.ts";
import type { AssessmentPart } from "../../shared/assessments/part-states.ts";
import { problem } from "../../shared/problems.ts";
import type { Problem } from "../../shared/problems.ts";
import type { Outputs, Rows } from "../../shared/contract.ts";

export type Assessment = Rows["assessments"];
export type AssessmentFile = Outputs["assessments"]["file"];
export type AssessmentFactor = AssessmentFile["factors"][number];

/** The assessment as it is shown, so that an act on it is refused once somebody else has changed it. */
export function targetOf({ id, version }: Assessment): { assessmentId: number; version: number } {
  return { assessmentId: id, version };
}

/** Why a part of this kind is not changed any more; null while it may be. */
export function closedTo(part: AssessmentPart, row: Assessment): Problem | null {
  return mayWrite(part, row) ? null : problem("", "PART_CLOSED", { state: row.state });
}

/** Why nothing is added to these parts or taken out; null while it may be. */
export function fixedTo(part: AssessmentPart, row: Assessment): Problem | null {
  return closedTo(part, row) ?? (mayGrow(part, row) ? null : problem("", "PART_FIXED", { state: row.state }));
}

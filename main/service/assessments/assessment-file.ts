import type { AssessmentChanged } from "../../../shared/assessments/contract.ts";
import type { PartStanding } from "../../../shared/assessments/part-states.ts";
import type { AssessmentDecision, AssessmentLevel, AssessmentState } from "../../../shared/assessments/states.ts";
import type { ActContext } from "../office/ground.ts";
import { changeRecord, requireCurrent, writingOf } from "../registers/index.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";
import { refreshAssessment } from "./refreshing.ts";

export type Target = { readonly assessmentId: number; readonly version: number };

/** What the log says about a change of a part: only what changed. */
type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string };

/** The assessment as it is, or NOT_FOUND / STALE. */
export function requireAssessment(context: ActContext, { assessmentId, version }: Target): StoredRecord {
  return requireCurrent(context.ground.writer, "assessment", { id: assessmentId, version });
}

/** Where it stands, as far as its parts ask. */
export function standingOf(assessment: StoredRecord): PartStanding {
  return {
    state: String(assessment["state"]) as AssessmentState,
    initialLevel: assessment["initial_level"] as AssessmentLevel | null,
    decision: assessment["decision"] as AssessmentDecision | null,
  };
}

/**
 * Notes an act on an assessment's file in the log and gives the assessment its next version; what is due of it is reckoned
 * anew. `id` is that of the part. `values` changes columns of the assessment itself.
 */
export function noteOnAssessment(
  context: ActContext,
  assessment: StoredRecord,
  id: number,
  { before = {}, after, reason }: Told,
  values: Values = {},
): AssessmentChanged {
  const told = { before: { ...before }, after: { part_id: id as Value, ...after } };
  changeRecord(writingOf(context), "assessment", assessment, values, null, reason ?? null, told);
  refreshAssessment(context.ground, assessment.id);
  return { id, version: assessment.version + 1 };
}

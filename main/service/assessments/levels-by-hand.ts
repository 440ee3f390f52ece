import type { AssessmentChanged } from "../../../shared/assessments/contract.ts";
import type { AssessmentLevel } from "../../../shared/assessments/states.ts";
import type { ActContext } from "../office/ground.ts";
import type { Values } from "../registers/index.ts";
import { requireAssessment } from "./assessment-file.ts";
import type { Target } from "./assessment-file.ts";
import { moveAssessment } from "./moving.ts";

type Levelled = Target & { readonly on: string; readonly level: AssessmentLevel; readonly reason: string };

/** Nobody has to answer any more what was proposed. */
export const nothingProposed: Values = {
  lowering_level: null,
  lowering_reason: null,
  lowering_on: null,
  lowering_by: null,
};

/** 调高等级: free, with a reason; from then on the rules make it no lower by themselves. */
export function raiseLevel(context: ActContext, { on, level, reason, ...target }: Levelled): AssessmentChanged {
  const assessment = requireAssessment(context, target);
  return moveAssessment(context, assessment, "raiseLevel", {
    on,
    reason,
    asking: { asked: level },
    details: { level, from: assessment["level"] },
    values: { ...nothingProposed, level, raised_level: level, lowered_from: null, level_reason: reason },
  });
}

/** 提请调低等级: nothing changes before somebody else agrees. */
export function proposeLowering(context: ActContext, { on, level, reason, ...target }: Levelled): AssessmentChanged {
  const assessment = requireAssessment(context, target);
  return moveAssessment(context, assessment, "proposeLowering", {
    on,
    reason,
    asking: { asked: level },
    details: { level, from: assessment["level"] },
    values: { lowering_level: level, lowering_reason: reason, lowering_on: on, lowering_by: context.user.id },
  });
}

export function confirmLowering(
  context: ActContext,
  { on, note, ...target }: Target & { readonly on: string; readonly note: string | null },
): AssessmentChanged {
  const assessment = requireAssessment(context, target);
  const { level: from = null, lowering_level: level = null, lowering_reason: reason = null } = assessment;
  return moveAssessment(context, assessment, "confirmLowering", {
    on,
    note,
    details: { level, from, why: reason },
    values: { ...nothingProposed, level, raised_level: null, lowered_from: from, level_reason: reason },
  });
}

export function rejectLowering(
  context: ActContext,
  { on, reason, ...target }: Target & { readonly on: string; readonly reason: string },
): AssessmentChanged {
  const assessment = requireAssessment(context, target);
  return moveAssessment(context, assessment, "rejectLowering", {
    on,
    reason,
    details: { level: assessment["lowering_level"] },
    values: nothingProposed,
  });
}

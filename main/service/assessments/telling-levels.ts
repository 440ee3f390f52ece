import type { AssessmentChanged } from "../../../shared/assessments/contract.ts";
import { worstLevel } from "../../../shared/assessments/level-order.ts";
import type { AssessmentLevel } from "../../../shared/assessments/states.ts";
import type { ActContext } from "../office/ground.ts";
import type { StoredRecord } from "../registers/index.ts";
import { requireAssessment } from "./assessment-file.ts";
import type { Target } from "./assessment-file.ts";
import { keepMove, refuseMove } from "./moving.ts";
import { partsOfFile } from "./parts-of-file.ts";
import { tellLevel } from "./told-levels.ts";

type Told = Target & { readonly on: string; readonly note: string | null };

/** 初始等级: the level by the rules, kept in the step with what it was told from. */
export function setInitialLevel(
  context: ActContext,
  { on, note, reachReason, ...target }: Told & { readonly reachReason: string | null },
): AssessmentChanged {
  const assessment = requireAssessment(context, target);
  refuseMove(context, assessment, "setInitialLevel", { on, asking: { reachReason } });
  const { score, rules } = tellLevel(
    context.ground.writer,
    assessment,
    partsOfFile(context.ground.writer, assessment),
    on,
  );
  const { level } = score.before;
  return keepMove(context, assessment, "setInitialLevel", {
    on,
    note,
    details: { reachReason, computed: level, score, rules },
    values: { reach_reason: reachReason, initial_level: level, level, level_reason: null },
  });
}

/** 措施后等级: as the rules have it, but never lower than somebody raised it. */
export function setLevelAfterMeasures(context: ActContext, { on, note, ...target }: Told): AssessmentChanged {
  const assessment = requireAssessment(context, target);
  refuseMove(context, assessment, "setLevelAfterMeasures", { on });
  const told = toldAfterMeasures(context, assessment, on);
  return keepMove(context, assessment, "setLevelAfterMeasures", {
    on,
    note,
    details: told.details,
    values: told.values,
  });
}

/** What a level after the measures is told from, and what becomes of the assessment's level. */
export function toldAfterMeasures({ ground: { writer } }: ActContext, assessment: StoredRecord, on: string) {
  const { score, rules } = tellLevel(writer, assessment, partsOfFile(writer, assessment), on);
  const raised = assessment["raised_level"] as AssessmentLevel | null;
  const level = worstLevel([score.after.level, raised]);
  return {
    details: { computed: score.after.level, score, rules },
    values: { level, ...(level !== raised && { level_reason: null }) },
  };
}

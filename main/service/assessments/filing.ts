import type { AssessmentChanged } from "../../../shared/assessments/contract.ts";
import { TERMS_RULE } from "../../../shared/assessments/deadlines.ts";
import { compareLevels } from "../../../shared/assessments/level-order.ts";
import type { AssessmentLevel } from "../../../shared/assessments/states.ts";
import { reckon } from "../../../shared/disputes/deadlines/reckoning.ts";
import { readTermRules } from "../disputes/index.ts";
import type { ActContext } from "../office/ground.ts";
import { giveNumber } from "../office/numbers.ts";
import { writingOf } from "../registers/index.ts";
import type { StoredRecord, Values } from "../registers/index.ts";
import { requireAssessment } from "./assessment-file.ts";
import type { Target } from "./assessment-file.ts";
import { rewordAssessment } from "./assessment-register.ts";
import { keepMove, refuseMove } from "./moving.ts";
import { toldAfterMeasures } from "./telling-levels.ts";

type Noted = Target & { readonly on: string; readonly note: string | null };

/**
 * 报送备案: the level is told once more, because now the experts' views are there. One that two people have lowered since
 * stays as low, unless the experts see it graver than the rules did before.
 */
export function submitFiling(context: ActContext, { on, note, ...target }: Noted): AssessmentChanged {
  const assessment = requireAssessment(context, target);
  refuseMove(context, assessment, "submitFiling", { on });
  const told = toldAfterMeasures(context, assessment, on);
  return keepMove(context, assessment, "submitFiling", {
    on,
    note,
    details: told.details,
    values: { ...levelOnFiling(assessment, told), submitted_on: on },
  });
}

function levelOnFiling(assessment: StoredRecord, told: ReturnType<typeof toldAfterMeasures>): Values {
  const lowered = assessment["lowered_from"] as AssessmentLevel | null;
  const { computed } = told.details;
  const isAsGraveAsBefore = lowered !== null && computed !== null && compareLevels(computed, lowered) <= 0;
  return isAsGraveAsBefore ? {} : { ...told.values, lowered_from: null };
}

/** 准予备案: under the next number of its year, and valid for as long as the office's rule says. */
export function acceptFiling(
  context: ActContext,
  { on, opinion, note, ...target }: Noted & { readonly opinion: string },
): AssessmentChanged {
  const assessment = requireAssessment(context, target);
  refuseMove(context, assessment, "acceptFiling", { on });
  const { writer } = context.ground;
  const writing = writingOf(context);
  const filingNo = giveNumber(writing, { scope: "filing", date: on });
  const validity = reckon(readTermRules(writer), context.ground.calendar(), {
    rule: TERMS_RULE,
    term: "validity",
    from: on,
  });
  const validUntil = "due" in validity ? validity.due.dueOn : null;
  const answer = keepMove(context, assessment, "acceptFiling", {
    on,
    note,
    details: { opinion, filingNo, validUntil },
    values: { filing_no: filingNo, filing_accepted_on: on, filing_opinion: opinion, valid_until: validUntil },
  });
  rewordAssessment(writing, { ...assessment, filing_no: filingNo });
  return answer;
}

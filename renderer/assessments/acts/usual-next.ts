import type { AssessmentAct } from "../../../shared/assessments/moves.ts";
import type { AssessmentDecision, AssessmentState } from "../../../shared/assessments/states.ts";

/** How far an assessment has come. */
type Standing = {
  readonly state: AssessmentState;
  readonly decision: AssessmentDecision | null;
  readonly filingAcceptedOn: string | null;
};

/** The usual next step; none where it has ended. */
export function usualNext({ state, decision, filingAcceptedOn }: Standing): AssessmentAct | null {
  switch (state) {
    case "registered":
      return "makePlan";
    case "plan":
      return "openParticipation";
    case "notice_and_survey":
      return "beginIdentification";
    case "identification":
      return "setInitialLevel";
    case "initial_level":
      return "beginMeasures";
    case "measures":
      return "setLevelAfterMeasures";
    case "level_after_measures":
      return "writeReport";
    case "report":
      return "sendToReview";
    case "review":
      return "submitFiling";
    case "filing":
      return filingAcceptedOn === null ? "acceptFiling" : "decide";
    case "decision":
      return decision === "go_ahead" ? "track" : decision === "on_hold" ? "improve" : "close";
    case "tracking":
      return "close";
    case "closed":
    case "terminated":
      return null;
  }
}

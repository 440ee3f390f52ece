import type {
  AssessmentDocumentKind,
  FastTrackDocumentKind,
  MeasureDocumentKind,
} from "../../../../../shared/documents/kinds.ts";
import type { DocumentFacts } from "../../../../../shared/documents/tags/index.ts";
import { consultationNotice, expertForm, filingForm, questionnaire } from "./assessment.ts";
import { breachDecision, commitment, correctionNotice, deferredAcceptance, oneTimeNotice } from "./fast-track.ts";
import type { ProjectMaking } from "./making.ts";
import { supervisionNotice } from "./measure.ts";
import { assessmentReport } from "./report.ts";

type ProjectDocumentKind = FastTrackDocumentKind | AssessmentDocumentKind | MeasureDocumentKind;
type Makers = { readonly [Kind in ProjectDocumentKind]: (making: ProjectMaking) => DocumentFacts<Kind> | null };

const makers: Makers = {
  one_time_notice: oneTimeNotice,
  commitment,
  deferred_acceptance: deferredAcceptance,
  correction_notice: correctionNotice,
  breach_decision: breachDecision,
  consultation_notice: consultationNotice,
  questionnaire,
  expert_form: expertForm,
  assessment_report: assessmentReport,
  filing_form: filingForm,
  supervision_notice: supervisionNotice,
};

/** What each kind says, by what the file says; null where what it is about is not there, or not any more. */
export function projectFacts(
  kind: ProjectDocumentKind,
  making: ProjectMaking,
): DocumentFacts<ProjectDocumentKind> | null {
  return makers[kind](making);
}

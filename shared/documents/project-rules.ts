import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { AssessmentDocumentKind, FastTrackDocumentKind } from "./kinds.ts";

/** What decides which papers a fast-track case can have. */
export type FastTrackOfPaper = {
  readonly isNotified: boolean;
  /** Papers that may come later. */
  readonly deferrable: number;
  readonly isAccepted: boolean;
  /** Papers that were promised and are awaited, or were sent back. */
  readonly open: number;
  /** A promise was broken, whether the case was ended for it or not yet. */
  readonly isBroken: boolean;
};

type FastTrackRule = (kase: FastTrackOfPaper) => Problem | null;
const notified: FastTrackRule = ({ isNotified }) => (isNotified ? null : problem("", "FAST_TRACK_NOT_NOTIFIED"));
const accepted: FastTrackRule = ({ isAccepted }) => (isAccepted ? null : problem("", "FAST_TRACK_NOT_ACCEPTED"));
const somethingDeferred: FastTrackRule = ({ deferrable }) =>
  deferrable > 0 ? null : problem("", "NOTHING_TO_PROMISE");
const somethingOpen: FastTrackRule = ({ open }) => (open > 0 ? null : problem("", "NOTHING_TO_CORRECT"));
const broken: FastTrackRule = ({ isBroken }) => (isBroken ? null : problem("", "NO_BREACH"));

const fastTrackNeeds = {
  one_time_notice: [notified],
  commitment: [notified, somethingDeferred],
  deferred_acceptance: [accepted],
  correction_notice: [accepted, somethingOpen],
  breach_decision: [broken],
} as const satisfies Record<FastTrackDocumentKind, readonly FastTrackRule[]>;

/**
 * What speaks against producing a paper of a fast-track case now. Codes: FAST_TRACK_NOT_NOTIFIED, NOTHING_TO_PROMISE,
 * FAST_TRACK_NOT_ACCEPTED, NOTHING_TO_CORRECT, NO_BREACH.
 */
export function whyNoFastTrackPaper(kind: FastTrackDocumentKind, kase: FastTrackOfPaper): Problem[] {
  const rules: readonly FastTrackRule[] = fastTrackNeeds[kind];
  return rules.flatMap((rule) => rule(kase) ?? []);
}

/** What decides which papers an assessment can have. */
export type AssessmentOfPaper = {
  readonly notices: number;
  readonly factors: number;
  readonly experts: number;
  readonly hasLevel: boolean;
};

/**
 * What speaks against producing a paper of an assessment now. Codes: NO_PUBLIC_NOTICE, RISKS_NOT_LISTED, NO_EXPERT,
 * LEVEL_NOT_TOLD.
 */
export function whyNoAssessmentPaper(kind: AssessmentDocumentKind, assessment: AssessmentOfPaper): Problem[] {
  const { notices, factors, experts, hasLevel } = assessment;
  switch (kind) {
    case "consultation_notice":
      return notices > 0 ? [] : [problem("", "NO_PUBLIC_NOTICE")];
    case "questionnaire":
      return [];
    case "expert_form":
      return experts > 0 ? [] : [problem("", "NO_EXPERT")];
    case "assessment_report":
      return factors > 0 ? [] : [problem("", "RISKS_NOT_LISTED")];
    case "filing_form":
      return hasLevel ? [] : [problem("", "LEVEL_NOT_TOLD")];
  }
}

/** Code NO_SUPERVISION: there is no notice yet that the paper could be. */
export function whyNoMeasurePaper(measure: { readonly supervisions: number }): Problem[] {
  return measure.supervisions > 0 ? [] : [problem("", "NO_SUPERVISION")];
}

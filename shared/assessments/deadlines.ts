import { compareDates } from "../calendar.ts";
import type { Calendar, LocalDate } from "../calendar.ts";
import { reckon } from "../disputes/deadlines/reckoning.ts";
import type { TermRules } from "../disputes/deadlines/rule-sets.ts";
import type { AssessmentDueKind } from "./due-kinds.ts";
import type { AssessmentDecision, AssessmentProcedure, AssessmentState } from "./states.ts";

export const TERMS_RULE = "assessment_terms";

/** What the deadlines of an assessment depend on. */
export type AssessmentDeadlineFacts = {
  readonly state: AssessmentState;
  readonly decision: AssessmentDecision | null;
  readonly notices: readonly { readonly place: string; readonly endOn: LocalDate; readonly provisional: boolean }[];
  /** Measures that nobody has reported done. */
  readonly openMitigations: readonly { readonly content: string; readonly dueOn: LocalDate | null }[];
  readonly submittedOn: LocalDate | null;
  readonly filingAcceptedOn: LocalDate | null;
  readonly validUntil: LocalDate | null;
  /** The project's works have begun, so that what was concluded of it does not run out any more. */
  readonly isStarted: boolean;
};

export type AssessmentDeadline = {
  readonly kind: AssessmentDueKind;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
  /** What is due, where there may be several. */
  readonly what: string | null;
};

/** Once the measures are under way, until the assessment ends. */
const measuredStates: readonly AssessmentState[] = [
  "measures",
  "level_after_measures",
  "report",
  "review",
  "filing",
  "decision",
  "tracking",
];

/** What is due of an assessment or runs out, the earliest first. */
export function assessmentDeadlines(
  facts: AssessmentDeadlineFacts,
  versions: readonly TermRules[],
  calendar: Calendar,
): AssessmentDeadline[] {
  const { state, decision, submittedOn, filingAcceptedOn, validUntil, isStarted } = facts;
  const found: AssessmentDeadline[] = [];
  if (state === "notice_and_survey") {
    found.push(
      ...facts.notices.map(({ place, endOn, provisional }) => ({
        kind: "notice" as const,
        dueOn: endOn,
        provisional,
        what: place,
      })),
    );
  }
  if (measuredStates.includes(state) && decision !== "not_allowed") {
    for (const { content, dueOn } of facts.openMitigations) {
      if (dueOn !== null) found.push({ kind: "mitigation", dueOn, provisional: false, what: content });
    }
  }
  if (state === "filing" && filingAcceptedOn === null && submittedOn !== null) {
    const asked = reckon(versions, calendar, { rule: TERMS_RULE, term: "filing", from: submittedOn });
    if ("due" in asked) {
      found.push({ kind: "filing", dueOn: asked.due.dueOn, provisional: asked.due.provisional, what: null });
    }
  }
  const isValid = (state === "decision" || state === "tracking") && decision === "go_ahead";
  if (isValid && validUntil !== null && !isStarted) {
    found.push({ kind: "validity", dueOn: validUntil, provisional: false, what: null });
  }
  return found.toSorted((one, other) => compareDates(one.dueOn, other.dueOn));
}

/** The term of the rule set that says how long a notice stands at least. */
export function noticeTerm(procedure: AssessmentProcedure): "notice" | "noticeSimple" {
  return procedure === "simple" ? "noticeSimple" : "notice";
}

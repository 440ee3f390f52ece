import type {
  ConsultationDraft,
  ExpertDraft,
  FactorDraft,
  MitigationDraft,
  NoticeDraft,
  SurveyDraft,
  TrackingDraft,
} from "../../../shared/assessments/parts-contract.ts";
import { noticeTerm, TERMS_RULE } from "../../../shared/assessments/deadlines.ts";
import {
  consultationProblems,
  expertProblems,
  markProblems,
  mitigationProblems,
  noticeProblems,
  surveyProblems,
  trackingProblems,
} from "../../../shared/assessments/part-rules.ts";
import { mayGrow, mayWrite } from "../../../shared/assessments/part-states.ts";
import type { AssessmentPart } from "../../../shared/assessments/part-states.ts";
import type { AssessmentProcedure, AssessmentState } from "../../../shared/assessments/states.ts";
import { reckon } from "../../../shared/disputes/deadlines/reckoning.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import { readCalendar } from "../calendar/index.ts";
import { readTermRules } from "../disputes/index.ts";
import { refuse } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { columnOf, partActs, requireRecord } from "../registers/index.ts";
import type { PartRules, StoredRecord, Values } from "../registers/index.ts";
import { noteOnAssessment, requireAssessment, standingOf } from "./assessment-file.ts";
import type { Target } from "./assessment-file.ts";
import { interestedIn, textOf } from "./facts.ts";
import { expertsOf } from "./parts-of-file.ts";
import { noticeEnd } from "./refreshing.ts";

/** What is said of one kind of part; the rest is the same for all. */
type PartOfAssessment<Draft> = Pick<
  PartRules<Target, Draft>,
  "table" | "fields" | "flags" | "problemsOf" | "keeps" | "refuseKept"
> & { readonly part: AssessmentPart; readonly orderedBy: string };

const stateOf = (assessment: StoredRecord) => String(assessment["state"]) as AssessmentState;

/**
 * Adds, changes and removes parts while the state of the assessment is one for it. Codes: PART_CLOSED, PART_FIXED (data:
 * `state`), where nothing is added or taken out any more.
 */
function partOfAssessment<Draft extends object>(rules: PartOfAssessment<Draft>) {
  const { part, orderedBy, problemsOf, refuseKept, ...rest } = rules;
  const acts = partActs<Target, Draft>({
    ...rest,
    owner: "assessment_id",
    open: requireAssessment,
    note: noteOnAssessment,
    problemsOf: (context, assessment, draft, stored) => {
      const standing = standingOf(assessment);
      const { state } = standing;
      if (!mayWrite(part, standing)) return [problem("", "PART_CLOSED", { state })];
      if (stored === null && !mayGrow(part, standing)) return [problem("", "PART_FIXED", { state })];
      return problemsOf(context, assessment, draft, stored);
    },
    refuseKept: (context, stored) => {
      const assessment = requireRecord(context.ground.writer, "assessment", Number(stored["assessment_id"]));
      const standing = standingOf(assessment);
      const { state } = standing;
      if (!mayGrow(part, standing)) {
        refuse(problem("", mayWrite(part, standing) ? "PART_FIXED" : "PART_CLOSED", { state }));
      }
      refuseKept?.(context, stored);
    },
  });
  return {
    ...acts,
    list: (connection: Connection, assessmentId: number) => acts.list(connection, assessmentId, orderedBy),
  };
}

/** A problem for every one of these fields that differs from what is stored. */
function fixed<Draft extends object>(
  stored: StoredRecord | null,
  draft: Draft,
  fields: readonly (keyof Draft & string)[],
  code: string,
): Problem[] {
  if (stored === null) return [];
  return fields.filter((field) => stored[columnOf(field)] !== draft[field]).map((field) => problem(field, code));
}

/** The round in which a part was added. */
const roundOf = (connection: Connection, assessmentId: number, _draft: unknown, except: number | null): Values =>
  except === null ? { round: requireRecord(connection, "assessment", assessmentId)["review_round"] ?? 1 } : {};

const datesOf = (assessment: StoredRecord, { today }: ActContext) => ({
  registeredOn: textOf(assessment["registered_on"]),
  today,
});

const posted = ["place", "startOn", "days", "dayKind"] as const;

export const notices = partOfAssessment<NoticeDraft>({
  part: "notices",
  table: "assessment_notice",
  fields: [...posted, "feedbackCount", "note"],
  flags: [],
  orderedBy: "start_on",
  problemsOf: (context, assessment, draft, stored) => {
    if (stateOf(assessment) !== "notice_and_survey") return fixed(stored, draft, posted, "NOTICE_FIXED");
    const calendar = context.ground.calendar();
    const term = noticeTerm(assessment["procedure"] as AssessmentProcedure);
    const rule = { rule: TERMS_RULE, term, from: draft.startOn };
    const least = reckon(readTermRules(context.ground.writer), calendar, rule);
    return noticeProblems(
      { startOn: draft.startOn, endOn: noticeEnd(calendar, draft).date },
      {
        registeredOn: textOf(assessment["registered_on"]),
        earliestEnd: "due" in least ? least.due.dueOn : null,
      },
    );
  },
  keeps: (connection, _assessmentId, draft, except): Values => {
    const end = noticeEnd(readCalendar(connection), draft);
    const stored = except === null ? null : storedNotice(connection, except);
    // An end that was official stays, unless what it was reckoned from changes.
    if (stored !== null && stored["provisional"] === 0 && fixed(stored, draft, posted, "").length === 0) return {};
    return { end_on: end.date, provisional: end.provisional ? 1 : 0 };
  },
});

function storedNotice(connection: Connection, id: number): StoredRecord {
  return statement(connection, "SELECT * FROM assessment_notice WHERE id = ?").get(id) as StoredRecord;
}

export const surveys = partOfAssessment<SurveyDraft>({
  part: "surveys",
  table: "survey_sheet",
  fields: [
    "askedGroup",
    "surveyedOn",
    "target",
    "reached",
    "issued",
    "returned",
    "valid",
    "support",
    "conditional",
    "neutral",
    "oppose",
    "opposeStrong",
    "opposeMedium",
    "opposeWeak",
    "note",
  ],
  flags: [],
  orderedBy: "surveyed_on",
  problemsOf: (context, assessment, draft, stored) => {
    if (stored !== null && stored["round"] !== assessment["review_round"]) {
      return [problem("", "SURVEY_OF_EARLIER_ROUND")];
    }
    return surveyProblems(draft, datesOf(assessment, context));
  },
  keeps: roundOf,
  refuseKept: ({ ground }, stored) => {
    const { review_round: round } = requireRecord(ground.writer, "assessment", Number(stored["assessment_id"]));
    if (stored["round"] !== round) refuse(problem("", "SURVEY_OF_EARLIER_ROUND"));
  },
});

/** As it lies in its table: the demands as JSON. */
type StoredConsultation = Omit<ConsultationDraft, "demands"> & { readonly demands: string };

const demandsOf = ({ demands }: StoredConsultation) => JSON.parse(demands) as ConsultationDraft["demands"];

export const consultations = partOfAssessment<StoredConsultation>({
  part: "consultations",
  table: "consultation",
  fields: ["kind", "heldOn", "place", "attendees", "record", "demands"],
  flags: [],
  orderedBy: "held_on",
  problemsOf: (context, assessment, draft) =>
    consultationProblems({ ...draft, demands: demandsOf(draft) }, datesOf(assessment, context)),
});

/** 识别时定下的: what the initial level was told from. */
const initial = ["category", "name", "stage", "weightBp", "p0", "q0"] as const;

export const factors = partOfAssessment<FactorDraft>({
  part: "factors",
  table: "risk_factor",
  fields: [...initial, "p1", "q1", "worseReason", "note"],
  flags: [],
  orderedBy: "id",
  problemsOf: (_context, assessment, draft, stored) => [
    ...markProblems(draft, draft.name),
    ...(mayGrow("factors", standingOf(assessment)) ? [] : fixed(stored, draft, initial, "INITIAL_MARKS_FIXED")),
  ],
  refuseKept: ({ ground }, { id }) => {
    const measure = statement(ground.writer, "SELECT 1 FROM mitigation WHERE factor_id = ? AND removed_at IS NULL");
    if (measure.get(id) !== undefined) refuse(problem("", "FACTOR_HAS_MEASURES"));
  },
});

/** What a measure is; whether it was done is kept up until the end. */
const promised = ["factorId", "content", "responsible", "assist", "dueOn"] as const;

export const mitigations = partOfAssessment<MitigationDraft>({
  part: "mitigations",
  table: "mitigation",
  fields: [...promised, "doneOn"],
  flags: [],
  orderedBy: "factor_id",
  problemsOf: (context, assessment, draft, stored) => [
    ...mitigationProblems(draft, datesOf(assessment, context)),
    ...factorProblems(context, assessment, draft),
    ...(mayGrow("mitigations", standingOf(assessment)) ? [] : fixed(stored, draft, promised, "MEASURE_FIXED")),
  ],
});

function factorProblems({ ground }: ActContext, { id }: StoredRecord, { factorId }: MitigationDraft): Problem[] {
  const found = statement(
    ground.writer,
    "SELECT 1 FROM risk_factor WHERE id = ? AND assessment_id = ? AND removed_at IS NULL",
  ).get(factorId, id);
  return found === undefined ? [problem("factorId", "LINK_MISSING")] : [];
}

const opinion = ["opinion", "levelView", "vote", "signedOn", "changes", "changesClosedOn"] as const;

export const experts = partOfAssessment<ExpertDraft>({
  part: "experts",
  table: "expert_review",
  fields: ["name", "unit", "title", "specialty", "isLeader", ...opinion],
  flags: ["isLeader"],
  orderedBy: "id",
  problemsOf: (context, assessment, draft, stored) => {
    const { writer } = context.ground;
    if (stored !== null && stored["round"] !== assessment["review_round"]) {
      return [problem("", "EXPERT_OF_EARLIER_REVIEW")];
    }
    const others = expertsOf(writer, assessment)
      .filter(({ id }) => id !== stored?.id)
      .map((other) => ({ ...other, isLeader: other.isLeader === 1 }));
    const interested = interestedIn(writer, assessment);
    return [
      ...expertProblems(draft, others, { interested, today: context.today }),
      ...(stateOf(assessment) === "review" ? [] : tooEarly(stored, draft)),
    ];
  },
  keeps: roundOf,
  refuseKept: (_context, { vote }) => {
    if (vote !== null) refuse(problem("", "EXPERT_HAS_VOTED"));
  },
});

/** An opinion is of a report that lies before the experts: it is given while it is reviewed. */
function tooEarly(stored: StoredRecord | null, draft: ExpertDraft): Problem[] {
  const changed = opinion.filter((field) => (stored?.[columnOf(field)] ?? null) !== draft[field]);
  return changed.map((field) => problem(field, "OPINION_TOO_EARLY"));
}

export const trackingNotes = partOfAssessment<TrackingDraft>({
  part: "tracking",
  table: "tracking_note",
  fields: ["notedOn", "item", "finding", "newRisk", "action"],
  flags: ["newRisk"],
  orderedBy: "noted_on",
  problemsOf: (context, assessment, draft) => trackingProblems(draft, datesOf(assessment, context)),
});

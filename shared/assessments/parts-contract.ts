import { z } from "zod";
import { codesOf } from "../names.ts";
import { localDate, longText, recordId, shortText } from "../procedures.ts";
import {
  adoptions,
  assessmentLevels,
  consultationKinds,
  criteria,
  criterionConclusions,
  dayKinds,
  expertVotes,
  riskCategories,
  riskStages,
} from "./states.ts";

/** Sheets, people or households. */
const count = z.int().min(0).max(1_000_000);
/** As it was typed: the rules say what is out of bounds, each with its code. */
const typedNumber = z.int().min(-1_000_000).max(1_000_000).nullable();

export const noticeShape = {
  place: shortText.min(1),
  startOn: localDate,
  days: z.int().min(1).max(365),
  dayKind: z.enum(codesOf(dayKinds)),
  /** Null while it runs. */
  feedbackCount: count.nullable(),
  note: longText.nullable(),
};

export const surveyShape = {
  /** Who was asked: those whose land is taken, neighbours, … */
  askedGroup: shortText.min(1),
  surveyedOn: localDate,
  /** Households that were to be reached, and were. */
  target: count.nullable(),
  reached: count.nullable(),
  issued: count,
  returned: count,
  valid: count,
  support: count,
  conditional: count,
  neutral: count,
  oppose: count,
  /** All three, or none of them. */
  opposeStrong: count.nullable(),
  opposeMedium: count.nullable(),
  opposeWeak: count.nullable(),
  note: longText.nullable(),
};

const demand = z.object({
  text: longText.min(1),
  /** Null until it was answered. */
  adoption: z.enum(codesOf(adoptions)).nullable(),
  reason: longText.nullable(),
});
export type Demand = z.infer<typeof demand>;

export const consultationShape = {
  kind: z.enum(codesOf(consultationKinds)),
  heldOn: localDate,
  place: shortText.nullable(),
  attendees: longText.nullable(),
  record: longText.min(1),
  demands: z.array(demand).max(100),
};

/** Marks from 0 to 100, the weight of 10000; null while nobody has said it. */
const marks = {
  weightBp: typedNumber,
  p0: typedNumber,
  q0: typedNumber,
  p1: typedNumber,
  q1: typedNumber,
  /** Why it is worse after the measures, where it is. */
  worseReason: longText.nullable(),
};

export const factorShape = {
  category: z.enum(codesOf(riskCategories)),
  name: shortText.min(1),
  stage: z.enum(codesOf(riskStages)),
  ...marks,
  note: longText.nullable(),
};

export const marksOfFactor = z.object({ id: recordId, ...marks });

export const mitigationShape = {
  factorId: recordId,
  content: longText.min(1),
  responsible: shortText.nullable(),
  assist: shortText.nullable(),
  dueOn: localDate.nullable(),
  doneOn: localDate.nullable(),
};

export const expertShape = {
  name: shortText.min(1),
  unit: shortText.min(1),
  title: shortText.nullable(),
  specialty: shortText.nullable(),
  isLeader: z.boolean(),
  opinion: longText.nullable(),
  levelView: z.enum(codesOf(assessmentLevels)).nullable(),
  vote: z.enum(codesOf(expertVotes)).nullable(),
  signedOn: localDate.nullable(),
  changes: longText.nullable(),
  changesClosedOn: localDate.nullable(),
};

export const trackingShape = {
  notedOn: localDate,
  item: shortText.min(1),
  finding: longText.nullable(),
  newRisk: z.boolean(),
  action: longText.nullable(),
};

export const criterionAnswer = z.object({
  criterion: z.enum(codesOf(criteria)),
  conclusion: z.enum(codesOf(criterionConclusions)),
  reasons: longText.min(2),
});
export type CriterionAnswer = z.infer<typeof criterionAnswer>;

export type NoticeDraft = z.infer<z.ZodObject<typeof noticeShape>>;
export type SurveyDraft = z.infer<z.ZodObject<typeof surveyShape>>;
export type ConsultationDraft = z.infer<z.ZodObject<typeof consultationShape>>;
export type FactorDraft = z.infer<z.ZodObject<typeof factorShape>>;
export type FactorMarks = z.infer<typeof marksOfFactor>;
export type MitigationDraft = z.infer<z.ZodObject<typeof mitigationShape>>;
export type ExpertDraft = z.infer<z.ZodObject<typeof expertShape>>;
export type TrackingDraft = z.infer<z.ZodObject<typeof trackingShape>>;

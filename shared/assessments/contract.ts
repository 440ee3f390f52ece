import { z } from "zod";
import { movesAsked, stepsTaken } from "../moves-contract.ts";
import { codesOf } from "../names.ts";
import { act, localDate, longText, query, reasonText, reckonedDate, recordId, shortText } from "../procedures.ts";
import { anyOf, dateRange, linkedTo, registerContract, yesNo } from "../registers/contract.ts";
import { assessmentDueKinds } from "./due-kinds.ts";
import { assessmentActs } from "./moves.ts";
import {
  consultationShape,
  criterionAnswer,
  expertShape,
  factorShape,
  marksOfFactor,
  mitigationShape,
  noticeShape,
  surveyShape,
  trackingShape,
} from "./parts-contract.ts";
import { scoreAnswer, scoreAsked, usedRule } from "./score-contract.ts";
import {
  assessmentDecisions,
  assessmentLevels,
  assessmentProcedures,
  assessmentStates,
  assessmentTriggers,
  factorClasses,
  foreseenIncidents,
  reassessmentReasons,
} from "./states.ts";

const people = z.int().min(0).max(1_000_000).nullable();
const level = z.enum(codesOf(assessmentLevels));

const draft = {
  projectId: recordId,
  /** Null where an old ledger did not say. */
  registeredOn: localDate.nullable(),
  procedure: z.enum(codesOf(assessmentProcedures)),
  landTaking: z.boolean(),
  /** 邻避项目; null while nobody has said it. */
  nimby: z.boolean().nullable(),
  trigger: z.enum(codesOf(assessmentTriggers)).nullable(),
  /** The gravest factor that is expected beforehand. */
  prejudged: z.enum(codesOf(factorClasses)).nullable(),
  decidingUnit: shortText.nullable(),
  responsibleUnit: shortText.nullable(),
  implementingUnit: shortText.nullable(),
  thirdParty: shortText.nullable(),
  handler: shortText.nullable(),
  possibleParticipants: people,
  foreseenIncident: z.enum(codesOf(foreseenIncidents)).nullable(),
  /** Of a mass incident that is foreseen. */
  incidentPeople: people,
  note: longText.nullable(),
};

export const assessmentDraft = z.object(draft);
export type AssessmentDraft = z.infer<typeof assessmentDraft>;

const register = registerContract({
  row: {
    ...draft,
    assessmentNo: z.string(),
    projectName: z.string(),
    ownerUnit: z.string(),
    town: z.string().nullable(),
    state: z.enum(codesOf(assessmentStates)),
    stateSince: localDate.nullable(),
    initialLevel: level.nullable(),
    /** As it stands: told by the rules, raised by hand, or lowered by two people. */
    level: level.nullable(),
    /** Stands until another decision takes its place. */
    decision: z.enum(codesOf(assessmentDecisions)).nullable(),
    decidedOn: localDate.nullable(),
    /** The assessment that this one was made after. */
    previousId: recordId.nullable(),
    filingNo: z.string().nullable(),
    submittedOn: localDate.nullable(),
    filingAcceptedOn: localDate.nullable(),
    filingOpinion: z.string().nullable(),
    validUntil: reckonedDate.nullable(),
    nextDueOn: reckonedDate.nullable(),
    nextDueKind: z.enum(codesOf(assessmentDueKinds)).nullable(),
  },
  draft,
  creation: {
    /** 涉密项目 are not kept here: yes is refused with SECRET_PROJECT, and nothing is stored. */
    secret: z.boolean(),
  },
  filter: {
    procedure: anyOf,
    state: anyOf,
    level: anyOf,
    decision: anyOf,
    town: anyOf,
    landTaking: yesNo,
    registeredOn: dateRange,
    decidedOn: dateRange,
    nextDueOn: dateRange,
    projectId: linkedTo,
  },
  sort: ["updatedAt", "assessmentNo", "decidedOn", "nextDueOn"],
});

/** The assessment that an act on its file changes, as the one who acts saw it (STALE). */
const target = { assessmentId: recordId, version: z.int() };

/** What an act answers: the assessment, or the part that it concerned, and the version of the assessment that it made. */
const changed = z.object({ id: recordId, version: z.int() });
export type AssessmentChanged = z.infer<typeof changed>;

const move = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...target, on: localDate, ...shape })).output(changed);
const note = longText.nullable().default(null);

const partActs = <Shape extends z.ZodRawShape>(shape: Shape) => ({
  add: act.input(z.object({ ...target, ...shape })).output(changed),
  revise: act.input(z.object({ ...target, ...shape, id: recordId })).output(changed),
});
const removal = act.input(z.object({ ...target, id: recordId, reason: reasonText })).output(changed);
const [notices, surveys, consultations, factors, mitigations, experts, tracking] = [
  partActs(noticeShape),
  partActs(surveyShape),
  partActs(consultationShape),
  partActs(factorShape),
  partActs(mitigationShape),
  partActs(expertShape),
  partActs(trackingShape),
];

const written = { id: recordId, updatedBy: z.string(), updatedAt: z.string() };

/** A level as it was told by an act: with what it was told from, and by which versions of the rules. */
const toldLevel = z.object({ on: localDate, score: scoreAnswer, rules: z.array(usedRule) });

export const assessments = {
  ...register,

  moves: movesAsked(assessmentStates, assessmentActs),

  /** 风险评估试算: what a level is made of, told without a record; nothing is stored. */
  score: query.input(scoreAsked).output(z.object({ score: scoreAnswer, rules: z.array(usedRule) })),

  /** What stands around the record of an assessment. */
  file: query.input(z.object({ id: recordId })).output(
    z.object({
      version: z.int(),
      steps: stepsTaken,
      plan: z.string().nullable(),
      noSurveyReason: z.string().nullable(),
      reachReason: z.string().nullable(),
      notices: z.array(
        z.object({
          ...written,
          ...noticeShape,
          endOn: reckonedDate,
          /** The end lies in a year whose calendar is not known yet. */
          provisional: z.boolean(),
        }),
      ),
      /** `round`: where people were asked anew, the last round counts. */
      surveys: z.array(z.object({ ...written, ...surveyShape, round: z.int() })),
      consultations: z.array(z.object({ ...written, ...consultationShape })),
      factors: z.array(z.object({ ...written, ...factorShape })),
      mitigations: z.array(z.object({ ...written, ...mitigationShape })),
      criteria: z.array(criterionAnswer),
      /** `round`: the review that somebody takes part in; what was improved is reviewed anew. */
      experts: z.array(z.object({ ...written, ...expertShape, round: z.int() })),
      reviewRound: z.int(),
      trackingNotes: z.array(z.object({ ...written, ...trackingShape })),
      /** As things stand now, by the rules that it was told by, or by those in force while it was not told yet. */
      score: scoreAnswer,
      rules: z.array(usedRule),
      initial: toldLevel.nullable(),
      final: toldLevel.nullable(),
      /** Raised by hand or lowered by two people: why. */
      levelReason: z.string().nullable(),
      lowering: z.object({ level, reason: z.string(), on: localDate, by: z.string(), byId: recordId }).nullable(),
      /** The papers that the assessment itself makes: codes of attachment kinds, each with whether one is there. */
      papers: z.array(z.object({ kind: z.string(), isThere: z.boolean() })),
      /** Papers promised for before the filing that nobody has confirmed. */
      papersPromised: z.int(),
      /** What is due or runs out, the earliest first. */
      deadlines: z.array(
        z.object({
          kind: z.enum(codesOf(assessmentDueKinds)),
          dueOn: reckonedDate,
          provisional: z.boolean(),
          what: z.string().nullable(),
        }),
      ),
      previous: z.object({ id: recordId, assessmentNo: z.string() }).nullable(),
      next: z.array(z.object({ id: recordId, assessmentNo: z.string() })),
      decider: z.string().nullable(),
      conditions: z.string().nullable(),
    }),
  ),

  makePlan: move({ plan: longText.min(2), note }),
  openParticipation: move({ note }),
  /** `noSurveyReason`: in the simple procedure only. */
  beginIdentification: move({ noSurveyReason: longText.nullable().default(null), note }),
  /** `reachReason`: where land is taken and not every household was reached. */
  setInitialLevel: move({ reachReason: longText.nullable().default(null), note }),
  beginMeasures: move({ note }),
  setLevelAfterMeasures: move({ note }),
  writeReport: move({ note }),
  sendToReview: move({ note }),
  returnReport: move({ reason: reasonText }),
  submitFiling: move({ note }),
  acceptFiling: move({ opinion: longText.min(2), note }),
  returnFiling: move({ reason: reasonText }),
  decide: move({
    outcome: z.enum(codesOf(assessmentDecisions)),
    decider: shortText.min(1),
    conditions: longText.nullable().default(null),
    note,
  }),
  improve: move({ reason: reasonText }),
  track: move({ note }),
  close: move({ note }),
  /** Makes a new assessment of the project, linked to this one; `newId` is its id. */
  reassess: act
    .input(
      z.object({
        ...target,
        on: localDate,
        cause: z.enum(codesOf(reassessmentReasons)),
        procedure: z.enum(codesOf(assessmentProcedures)),
        prejudged: draft.prejudged.default(null),
        secret: z.boolean(),
        reason: reasonText,
      }),
    )
    .output(changed.extend({ newId: recordId })),
  raiseLevel: move({ level, reason: reasonText }),
  proposeLowering: move({ level, reason: reasonText }),
  confirmLowering: move({ note }),
  rejectLowering: move({ reason: reasonText }),
  terminate: move({ reason: reasonText }),

  addNotice: notices.add,
  reviseNotice: notices.revise,
  removeNotice: removal,
  addSurvey: surveys.add,
  reviseSurvey: surveys.revise,
  removeSurvey: removal,
  addConsultation: consultations.add,
  reviseConsultation: consultations.revise,
  removeConsultation: removal,
  addFactor: factors.add,
  reviseFactor: factors.revise,
  removeFactor: removal,
  addMitigation: mitigations.add,
  reviseMitigation: mitigations.revise,
  removeMitigation: removal,
  addExpert: experts.add,
  reviseExpert: experts.revise,
  removeExpert: removal,
  addTracking: tracking.add,
  reviseTracking: tracking.revise,
  removeTracking: removal,

  /** The marks of many factors at once: all of them, or none. `id` of the answer is the assessment's. */
  saveMarks: act.input(z.object({ ...target, marks: z.array(marksOfFactor).min(1).max(200) })).output(changed),
  /** 四性分析: takes the place of what was answered before. */
  saveCriteria: act.input(z.object({ ...target, criteria: z.array(criterionAnswer).max(4) })).output(changed),
};

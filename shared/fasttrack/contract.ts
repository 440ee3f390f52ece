import { z } from "zod";
import { assessmentLevels, assessmentProcedures } from "../assessments/states.ts";
import { movesAsked, stepsTaken } from "../moves-contract.ts";
import { codesOf } from "../names.ts";
import {
  act,
  dictionaryCode,
  localDate,
  longText,
  problemSchema,
  query,
  reasonText,
  reckonedDate,
  recordId,
  shortText,
} from "../procedures.ts";
import { anyOf, dateRange, linkedTo, registerContract } from "../registers/contract.ts";
import { eligibilityParts } from "./eligibility.ts";
import { fastTrackActs } from "./moves.ts";
import { fastTrackStates } from "./states.ts";
import {
  breachKinds,
  creditResults,
  creditSources,
  exclusions,
  fastTrackOwners,
  gates,
  ordinaryGrounds,
  paperClasses,
  paperForms,
  paperStates,
  postCheckResults,
  presences,
  revocationGrounds,
} from "./words.ts";

const gate = z.enum(codesOf(gates)).nullable();

/** A paper as it is listed at receipt: of the catalogue, or named by hand with whether it may come later. */
export const listedPaper = z.object({
  code: dictionaryCode.nullable(),
  name: shortText.min(1),
  presence: z.enum(codesOf(presences)),
  deferrable: z.boolean().nullable(),
  gate,
});
export type ListedMaterial = z.infer<typeof listedPaper>;

/** So many papers a case takes. */
export const MOST_PAPERS = 60;

const draft = {
  /** Whose matter it is: exactly one of these. */
  assessmentId: recordId.nullable(),
  disputeId: recordId.nullable(),
  loanId: recordId.nullable(),
  arrearsId: recordId.nullable(),
  applicantName: shortText.min(1),
  applicantUscc: z.string().max(40).nullable(),
  /** 代办人: whoever acts for the applicant, with an authorisation. */
  agent: shortText.nullable(),
  /** Null where an old ledger did not say. */
  receivedOn: localDate.nullable(),
  /** 承诺办结时限 as somebody set it; null where the rule reckons it from the receipt. */
  ownMatterDueOn: localDate.nullable(),
  /** Whether the matter is one of those without fast-track, and which; null while nobody has said it. */
  excluded: z.enum(codesOf(exclusions)).nullable(),
  excludedMatter: shortText.nullable(),
  materials: z.array(listedPaper).max(MOST_PAPERS),
  handler: shortText.nullable(),
  note: longText.nullable(),
};

export const fastTrackDraft = z.object(draft);
export type FastTrackDraft = z.infer<typeof fastTrackDraft>;

const register = registerContract({
  row: {
    ...draft,
    caseNo: z.string(),
    applicantId: recordId.nullable(),
    owner: z.enum(codesOf(fastTrackOwners)),
    /** The number of the matter, and the project or the parties that it is about. */
    title: z.string(),
    number: z.string(),
    matterDueOn: reckonedDate.nullable(),
    matterDueProvisional: z.boolean(),
    /** The earliest promise that is still open, else the last one; null before anything was promised. */
    dueOn: reckonedDate.nullable(),
    state: z.enum(codesOf(fastTrackStates)),
    stateSince: localDate,
    /** Of the papers that were missing at receipt: all, and those that nobody has confirmed. */
    deferred: z.int(),
    outstanding: z.int(),
    noticeNo: z.string().nullable(),
    noticeOn: localDate.nullable(),
    signatory: z.string().nullable(),
    signedOn: localDate.nullable(),
    closedOn: localDate.nullable(),
    closeReason: z.string().nullable(),
    breachNo: z.string().nullable(),
    breachOn: localDate.nullable(),
    breachKind: z.enum(codesOf(breachKinds)).nullable(),
    postCheckDueOn: reckonedDate.nullable(),
    postCheckedOn: localDate.nullable(),
    postCheckResult: z.enum(codesOf(postCheckResults)).nullable(),
  },
  draft,
  filter: {
    state: anyOf,
    owner: anyOf,
    dueOn: dateRange,
    receivedOn: dateRange,
    matterDueOn: dateRange,
    enterprise: linkedTo,
    assessmentId: linkedTo,
    disputeId: linkedTo,
    loanId: linkedTo,
    arrearsId: linkedTo,
    /** The project of its assessment. */
    projectId: linkedTo,
  },
  sort: ["dueOn", "receivedOn", "caseNo", "updatedAt"],
});

/** The case that an act changes, as the one who acts saw it. */
const target = { fastTrackCaseId: recordId, version: z.int() };

/** What an act answers: the case, or the part of it that the act made, and the version that it made. */
const changed = z.object({ id: recordId, version: z.int() });
export type FastTrackChanged = z.infer<typeof changed>;

/** An act on a case: on which day it was done, and what else there is to say. */
const move = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...target, on: localDate, ...shape })).output(changed);
const note = longText.nullable().default(null);
/** On which day the applicant was told. */
const toldOn = localDate.nullable().default(null);
const ofPaper = { materialId: recordId };

const creditCheck = {
  checkedOn: localDate,
  source: z.enum(codesOf(creditSources)),
  result: z.enum(codesOf(creditResults)),
  checker: shortText.min(1),
  /** A file of the case of kind `credit_evidence`. */
  evidenceId: recordId.nullable().default(null),
  note: longText.nullable().default(null),
};
export const creditCheckDraft = z.object(creditCheck);
export type CreditCheckDraft = z.infer<typeof creditCheckDraft>;

const latest = z.object({ latest: reckonedDate.nullable(), provisional: z.boolean() });
const rule = z.object({ version: z.int(), effectiveFrom: reckonedDate, basis: z.string() });

const eligibility = z.object({
  eligible: z.boolean(),
  /** The day on which it is judged. */
  on: localDate,
  parts: z.array(
    z.object({
      part: z.enum(codesOf(eligibilityParts)),
      verdict: z.enum(["pass", "fail"]),
      problems: z.array(problemSchema),
    }),
  ),
  papers: z.array(
    z.object({
      code: z.string().nullable(),
      name: z.string(),
      presence: z.enum(codesOf(presences)).nullable(),
      class: z.enum(codesOf(paperClasses)),
      gate,
      /** By when it can be promised at the latest. */
      latest: reckonedDate.nullable(),
    }),
  ),
  gates: z.object({ filing: latest, start: latest }),
  /** By when the applicant has to be told everything at once; null where the receipt is not known. */
  notice: z.object({ dueOn: reckonedDate, provisional: z.boolean() }).nullable(),
  rule,
});

/** Pure inputs, in the words of the terminal; what is left out is not known. */
const eligibilityAsked = z.object({
  owner: z.enum(codesOf(fastTrackOwners)).default("assessment"),
  on: localDate.optional(),
  receivedOn: localDate.nullable().default(null),
  matterDueOn: localDate.nullable().default(null),
  planStart: localDate.nullable().default(null),
  credit: z
    .object({ checkedOn: localDate, result: z.enum(codesOf(creditResults)), evidence: z.boolean() })
    .nullable()
    .default(null),
  breach: z
    .object({ endedOn: localDate, repairedOn: localDate.nullable().default(null) })
    .nullable()
    .default(null),
  excluded: z.boolean().nullable().default(null),
  excludedMatter: shortText.nullable().default(null),
  procedure: z.enum(codesOf(assessmentProcedures)).nullable().default(null),
  level: z.enum(codesOf(assessmentLevels)).nullable().default(null),
  landTaking: z.boolean().default(false),
  nimby: z.boolean().default(false),
  secret: z.boolean().default(false),
  papers: z
    .array(
      z.object({
        code: dictionaryCode.nullable().default(null),
        name: shortText.nullable().default(null),
        presence: z.enum(codesOf(presences)),
        deferrable: z.boolean().nullable().default(null),
        gate: gate.default(null),
      }),
    )
    .max(MOST_PAPERS)
    .default([]),
});

const extension = z.object({
  id: recordId,
  askedOn: localDate,
  askedBy: z.string(),
  oldDueOn: reckonedDate,
  newDueOn: localDate,
  reason: z.string(),
  forceMajeure: z.boolean(),
  decision: z.enum(["granted", "refused"]).nullable(),
  decidedOn: localDate.nullable(),
  decidedBy: z.string().nullable(),
  remark: z.string().nullable(),
});

const paper = z.object({
  id: recordId,
  code: z.string().nullable(),
  name: z.string(),
  class: z.enum(codesOf(paperClasses)),
  gate,
  form: z.enum(codesOf(paperForms)).nullable(),
  workdays: z.int().nullable(),
  dueOn: reckonedDate.nullable(),
  provisional: z.boolean(),
  /** Reckoned: the day has passed and the paper is not there. */
  overdue: z.boolean(),
  /** Working days; 0 on the day, below zero when it has passed; null where nothing is awaited. */
  daysLeft: z.int().nullable(),
  remindOn: z.array(z.object({ workdays: z.int(), on: reckonedDate })),
  state: z.enum(codesOf(paperStates)),
  submittedOn: localDate.nullable(),
  confirmedOn: localDate.nullable(),
  confirmedBy: z.string().nullable(),
  returnReason: z.string().nullable(),
  correctionDueOn: localDate.nullable(),
  correctionDemandedOn: localDate.nullable(),
  extensions: z.array(extension),
  /** What can be done with it now, each act with what speaks against it. */
  now: z.array(z.object({ act: z.enum(codesOf(fastTrackActs)), problems: z.array(problemSchema) })),
});

export const fasttrack = {
  ...register,

  moves: movesAsked(fastTrackStates, fastTrackActs),

  /**
   * 容缺资格: whether a matter may go the fast track, part by part with its reasons, and by when each paper can be promised
   * at the latest. Of a case by its `id`, else of what is told here; nothing is stored.
   */
  eligibility: query.input(z.union([z.object({ id: recordId }), eligibilityAsked])).output(eligibility),

  /** What the file of a case says around the record. */
  file: query.input(z.object({ id: recordId })).output(
    z.object({
      version: z.int(),
      steps: stepsTaken,
      /** What was done too late, and what is about to be. */
      warnings: z.array(problemSchema),
      papers: z.array(paper),
      creditChecks: z.array(
        z.object({
          ...creditCheck,
          id: recordId,
          evidenceId: recordId.nullable(),
          note: z.string().nullable(),
          evidenceName: z.string().nullable(),
          validUntil: reckonedDate,
          valid: z.boolean(),
          updatedBy: z.string(),
          updatedAt: z.string(),
        }),
      ),
      /** Files that can be named as evidence of a credit check. */
      evidence: z.array(z.object({ id: recordId, name: z.string() })),
      /** Broken promises of the same enterprise in other cases. */
      earlierBreaches: z.array(
        z.object({
          id: recordId,
          caseNo: z.string(),
          breachNo: z.string(),
          on: localDate,
          kind: z.enum(codesOf(breachKinds)),
          reason: z.string().nullable(),
        }),
      ),
      postCheck: z.object({
        provisional: z.boolean(),
        finding: z.string().nullable(),
        by: z.string().nullable(),
      }),
      eligibility,
    }),
  ),

  beginCheck: move({ note }),
  /** 一次性告知: `items` are the missing papers that it names. Refused with NOTICE_INCOMPLETE where one is left out. */
  notify: move({ items: z.array(recordId).min(1).max(MOST_PAPERS), note }),
  /** 承诺: the four promises, who signed, and for each missing paper a day or working days from the commitment. */
  commit: move({
    signatory: shortText.min(1),
    intention: z.boolean(),
    aware: z.boolean(),
    genuine: z.boolean(),
    punctual: z.boolean(),
    papers: z
      .array(
        z.object({
          id: recordId,
          dueOn: localDate.nullable().default(null),
          workdays: z.int().min(1).max(250).nullable().default(null),
          form: z.enum(codesOf(paperForms)),
        }),
      )
      .min(1)
      .max(MOST_PAPERS),
    note,
  }),
  accept: move({ note }),
  beginReview: move({ handler: shortText.nullable().default(null), note }),
  /** `on`: the day on which it reached the office, by counter, post or system. */
  submitPaper: move({ ...ofPaper, form: z.enum(codesOf(paperForms)).nullable().default(null), note }),
  returnPaper: move({ ...ofPaper, reason: reasonText }),
  confirmPaper: move({ ...ofPaper, note }),
  askExtension: move({
    ...ofPaper,
    newDueOn: localDate,
    forceMajeure: z.boolean().default(false),
    reason: reasonText,
  }),
  grantExtension: move({ ...ofPaper, note }),
  refuseExtension: move({ ...ofPaper, reason: reasonText }),
  completePapers: move({ note }),
  /** `result`: how the matter ended, where it is no assessment. */
  close: move({ result: longText.nullable().default(null), note }),
  recordPostCheck: move({ result: z.enum(codesOf(postCheckResults)), finding: longText.min(2) }),
  /** 限期整改, once for each paper. */
  demandCorrection: move({ ...ofPaper, dueOn: localDate, note }),
  expire: move({ reason: reasonText, toldOn }),
  revoke: move({ ground: z.enum(codesOf(revocationGrounds)), reason: reasonText }),
  refuse: move({ reason: reasonText, toldOn }),
  toOrdinary: move({ ground: z.enum(codesOf(ordinaryGrounds)), toldOn, note }),
  withdraw: move({ reason: reasonText }),

  addCreditCheck: act.input(z.object({ ...target, ...creditCheck })).output(changed),
  reviseCreditCheck: act.input(z.object({ ...target, id: recordId, ...creditCheck })).output(changed),
  removeCreditCheck: act.input(z.object({ ...target, id: recordId, reason: reasonText })).output(changed),
};

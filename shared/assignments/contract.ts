import { z } from "zod";
import { caseChanged, caseTarget } from "../disputes/case-contract.ts";
import { codesOf } from "../names.ts";
import {
  act,
  dictionaryCode,
  localDate,
  longText,
  problemSchema,
  query,
  reasonText,
  recordId,
  reckonedDate,
  shortText,
} from "../procedures.ts";
import {
  assignmentActs,
  assignmentKinds,
  assignmentStates,
  assignmentSteps,
  extensionDecisions,
  supervisions,
} from "./states.ts";

/** What somebody is asked to do, and by when. `on` is the day of issue. */
export const assignmentDraft = {
  kind: z.enum(codesOf(assignmentKinds)),
  fromUnit: dictionaryCode.min(1).nullable().default(null),
  toUnit: dictionaryCode.min(1),
  toStaffId: recordId.nullable().default(null),
  requirement: longText.min(2),
  on: localDate,
  dueOn: localDate,
};

const change = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...caseTarget, ...shape })).output(caseChanged);
const one = { id: recordId, on: localDate };
const note = longText.nullable().default(null);

const extension = z.object({
  id: recordId,
  askedBy: z.string(),
  askedOn: localDate,
  reason: z.string(),
  newDueOn: localDate,
  /** Null while nobody has decided. */
  decision: z.enum(codesOf(extensionDecisions)).nullable(),
  decidedBy: z.string().nullable(),
  decidedOn: localDate.nullable(),
  note: z.string().nullable(),
});

const step = z.object({
  id: recordId,
  act: z.enum(codesOf(assignmentSteps)),
  on: localDate,
  note: z.string().nullable(),
  user: z.string(),
});

const assignment = z.object({
  id: recordId,
  assignmentNo: z.string(),
  kind: z.enum(codesOf(assignmentKinds)),
  state: z.enum(codesOf(assignmentStates)),
  fromUnit: z.string().nullable(),
  toUnit: z.string(),
  toStaffId: recordId.nullable(),
  toStaff: z.string().nullable(),
  requirement: z.string(),
  issuedOn: localDate,
  issuedBy: z.string(),
  dueOn: localDate,
  signedOn: localDate.nullable(),
  signedBy: z.string().nullable(),
  reportedOn: localDate.nullable(),
  report: z.string().nullable(),
  closedOn: localDate.nullable(),
  supervision: z.enum(codesOf(supervisions)).nullable(),
  supervisedOn: localDate.nullable(),
  /** The last day on which it can be sent back. */
  returnUntil: reckonedDate,
  /** The meeting that decided it. */
  meeting: z.object({ id: recordId, title: z.string() }).nullable(),
  /** Numbers of the one that this replaces and of the one that replaced it. */
  replaces: z.string().nullable(),
  replacedBy: z.string().nullable(),
  extensions: z.array(extension),
  steps: z.array(step),
  now: z.array(z.object({ act: z.enum(codesOf(assignmentActs)), problems: z.array(problemSchema) })),
});
export type Assignment = z.infer<typeof assignment>;

/**
 * 交办、转办、督办、协办. Problems of every act on one: WRONG_STATE (data: `state`, `act`), DATE_IN_FUTURE,
 * DATE_BEFORE_STEP (data: `lastStepOn`).
 */
export const assignments = {
  /** The assignments of a dispute, the newest first; what can be done with each, and what speaks against it. */
  of: query.input(z.object({ disputeId: recordId })).output(
    z.object({
      assignments: z.array(assignment),
      /** 首接人: who took the case in answers for it until a hand-over is signed; `until` is that day. */
      firstContact: z
        .object({ name: z.string(), until: localDate.nullable(), assignmentNo: z.string().nullable() })
        .nullable(),
      /** Why nothing can be assigned. */
      whyNot: problemSchema.nullable(),
    }),
  ),
  moves: query.output(z.array(z.object({ from: z.array(z.string()), act: z.string(), to: z.array(z.string()) }))),

  /**
   * Problems: CASE_FILE_CLOSED, BEFORE_REGISTRATION, DUE_BEFORE_ISSUE (data: `on`), UNKNOWN_WORD, LINK_MISSING,
   * NOT_ACTIVE (data: `name`).
   */
  issue: change(assignmentDraft),
  /**
   * The case goes over to the receiver where it was a hand-over: its lead unit, and its handler where a person is named.
   * NOT_THE_RECEIVER (data: `name`), also of sending back, reporting and asking for more time.
   */
  sign: change({ ...one, signedBy: shortText.min(1) }),
  /** RETURN_TERM_OVER (data: `until`). */
  sendBack: change({ ...one, reason: reasonText }),
  /** NOT_THE_ISSUER (data: `name`). */
  withdraw: change({ ...one, reason: reasonText }),
  /** Gives what was sent back to somebody else, as an assignment of its own; `id` of the answer is the new one's. */
  reassign: change({
    ...one,
    toUnit: dictionaryCode.min(1),
    toStaffId: recordId.nullable().default(null),
    requirement: longText.min(2),
    dueOn: localDate,
    note,
  }),
  report: change({ ...one, report: longText.min(2) }),
  /** EXTENSION_PENDING, EXTENSION_NOT_LATER (data: `least`). */
  askExtension: change({ ...one, newDueOn: localDate, reason: reasonText }),
  /** NO_EXTENSION_ASKED, EXTENSION_DECIDED_BY_ASKER; so too where it is refused. */
  grantExtension: change({ ...one, note }),
  refuseExtension: change({ ...one, reason: reasonText }),
  /** ASSIGNMENT_NOT_OVERDUE (data: `dueOn`); ALREADY_REMINDED. */
  remind: change({ ...one, note }),
  /** ASSIGNMENT_NOT_OVERDUE; REMIND_FIRST, ALREADY_SUPERVISED. */
  supervise: change({ ...one, note }),
  /** ASSIGNMENT_NOT_OVERDUE; SUPERVISE_FIRST, ALREADY_LISTED. */
  listPublicly: change({ ...one, note }),
  /** CLOSED_BY_REPORTER. A decision of a meeting that this came from is done with it. */
  close: change({ ...one, note }),
  /** REWORK_DUE_EARLIER (data: `dueOn`). */
  returnForRework: change({ ...one, reason: reasonText, newDueOn: localDate.nullable().default(null) }),
};

import { z } from "zod";
import { assignmentDraft } from "../assignments/contract.ts";
import { assignmentStates } from "../assignments/states.ts";
import { disputeStates } from "../disputes/states.ts";
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
import { anyOf, dateRange, historyEntry, yesNo } from "../registers/contract.ts";
import { agendaReasons } from "./fields.ts";
import { decisionActs, decisionStates, meetingActs, meetingKinds, meetingStates } from "./states.ts";

const head = {
  kind: z.enum(codesOf(meetingKinds)),
  title: shortText.min(2),
  heldOn: localDate,
  place: shortText.nullable(),
  chair: shortText.nullable(),
  recorder: shortText.nullable(),
  /** Names with 、 between them. */
  attendees: longText.nullable(),
  minutes: longText.nullable(),
};

/** Something to be talked about: a case, a topic of another kind, or both. */
const subject = z.object({ disputeId: recordId.nullable(), topic: shortText.nullable() });
const MOST_ITEMS = 300;

const item = {
  ...subject.shape,
  opinion: longText.nullable(),
  /** What was decided; then somebody is in charge of it, until a day. */
  resolution: longText.nullable(),
  ownerUnit: dictionaryCode.min(1).nullable(),
  ownerStaffId: recordId.nullable(),
  dueOn: localDate.nullable(),
};

/** The meeting that an act changes, as the one who acts saw it. */
const target = { id: recordId, version: z.int() };
const changed = z.object(target);
const change = <Shape extends z.ZodRawShape>(shape: Shape) =>
  act.input(z.object({ ...target, ...shape })).output(changed);

/** A case as the agenda shows it. `register` says that its title holds the names of parties. */
const caseShown = {
  register: z.literal("disputes"),
  disputeId: recordId,
  ledgerNo: z.string(),
  title: z.string(),
  applicantName: z.string(),
  applicantUscc: z.string().nullable(),
  respondentName: z.string(),
  respondentUscc: z.string().nullable(),
  state: z.enum(codesOf(disputeStates)),
  registeredOn: localDate,
  nextDueOn: localDate.nullable(),
  riskLevel: z.string().nullable(),
  leadUnit: z.string().nullable(),
  handler: z.string().nullable(),
};

const assignmentShown = z.object({
  id: recordId,
  assignmentNo: z.string(),
  state: z.enum(codesOf(assignmentStates)),
  dueOn: localDate,
});

const itemShown = z.object({
  ...item,
  id: recordId,
  /** `version` is what an act on the case needs. */
  case: z.object({ ...caseShown, version: z.int() }).nullable(),
  ownerStaff: z.string().nullable(),
  doneOn: localDate.nullable(),
  doneNote: z.string().nullable(),
  assignment: assignmentShown.nullable(),
  /** Where the decision stands; null while there is none. */
  standing: z.enum(codesOf(decisionStates)).nullable(),
  now: z.array(z.object({ act: z.enum(codesOf(decisionActs)), problems: z.array(problemSchema) })),
});

const written = {
  id: recordId,
  version: z.int(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedBy: z.string(),
  updatedAt: z.string(),
};

const row = z.object({
  id: recordId,
  kind: head.kind,
  title: z.string(),
  heldOn: localDate,
  place: z.string().nullable(),
  chair: z.string().nullable(),
  state: z.enum(codesOf(meetingStates)),
  /** What was decided and is not done. */
  openDecisions: z.int(),
});
export type MeetingRow = z.infer<typeof row>;

const meeting = z.object({
  ...head,
  ...written,
  state: z.enum(codesOf(meetingStates)),
  items: z.array(itemShown),
  now: z.array(z.object({ act: z.enum(codesOf(meetingActs)), problems: z.array(problemSchema) })),
  /** Why the agenda cannot be changed, and why the meeting cannot be deleted. */
  whyFixed: problemSchema.nullable(),
  whyNotRemoved: problemSchema.nullable(),
});
export type Meeting = z.infer<typeof meeting>;
export type MeetingItem = Meeting["items"][number];

const openAndOverdue = { open: z.int(), overdue: z.int() };

const figures = z.object({
  /** The days that are counted as new or resolved: the week or the month of the meeting. */
  from: reckonedDate,
  to: reckonedDate,
  registered: z.int(),
  resolved: z.int(),
  open: z.int(),
  overdue: z.int(),
  highRisk: z.int(),
  /** Open cases by town and by unit, the most overdue first; of a weekly review there are none. */
  byTown: z.array(z.object({ town: z.string(), ...openAndOverdue })),
  byUnit: z.array(z.object({ leadUnit: z.string().nullable(), ...openAndOverdue })),
  /** Assignments that nobody has closed, the longest overdue first, at most 100 of `openAssignments`. */
  assignments: z.array(
    z.object({
      disputeId: recordId,
      assignmentNo: z.string(),
      toUnit: z.string(),
      toStaff: z.string().nullable(),
      state: z.enum(codesOf(assignmentStates)),
      dueOn: localDate,
      supervision: z.string().nullable(),
    }),
  ),
  openAssignments: z.int(),
});
export type MeetingFigures = z.infer<typeof figures>;

/**
 * 周研判、月调度、专题会商、联席会议. Problems of every act on the agenda: MEETING_HELD; of acts on one of its items:
 * ITEM_STARTED.
 */
export const meetings = {
  list: query
    .input(
      z.object({
        filter: z
          .strictObject({
            kind: anyOf.optional(),
            state: anyOf.optional(),
            heldOn: dateRange.optional(),
            openDecisions: yesNo.optional(),
          })
          .optional(),
        search: shortText.optional(),
        /** The `next` of the page before. */
        after: z.string().max(100).optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(row), total: z.int().nullable(), next: z.string().nullable() })),
  open: query.input(z.object({ id: recordId })).output(z.object({ record: meeting, history: z.array(historyEntry) })),
  /** Where a case was talked about, the newest meeting first. */
  ofCase: query.input(z.object({ disputeId: recordId })).output(
    z.array(
      z.object({
        meetingId: recordId,
        title: z.string(),
        heldOn: localDate,
        state: z.enum(codesOf(meetingStates)),
        opinion: z.string().nullable(),
        resolution: z.string().nullable(),
        ownerUnit: z.string().nullable(),
        ownerStaff: z.string().nullable(),
        dueOn: localDate.nullable(),
        standing: z.enum(codesOf(decisionStates)).nullable(),
        assignmentNo: z.string().nullable(),
      }),
    ),
  ),
  moves: query.output(z.array(z.object({ from: z.array(z.string()), act: z.string(), to: z.array(z.string()) }))),

  /**
   * What a meeting of this kind on that day should talk about: for the weekly review the open cases that are overdue, due
   * this week, of high risk or new this week, for the monthly dispatch the overdue ones; none for the others. At most 200
   * of `total`, the most urgent first.
   */
  proposal: query.input(z.object({ kind: head.kind, heldOn: localDate })).output(
    z.object({
      items: z.array(z.object({ ...caseShown, reasons: z.array(z.enum(codesOf(agendaReasons))) })),
      total: z.int(),
      figures,
    }),
  ),

  /** Problems: LINK_MISSING, ITEM_EMPTY, ITEM_TWICE, under `items`. */
  create: act
    .input(
      z.object({
        ...head,
        place: head.place.default(null),
        chair: head.chair.default(null),
        recorder: head.recorder.default(null),
        attendees: head.attendees.default(null),
        minutes: head.minutes.default(null),
        items: z.array(subject).max(MOST_ITEMS).default([]),
      }),
    )
    .output(changed),
  /** MEETING_IN_FUTURE, DECISIONS_INCOMPLETE (data: `places`): where the meeting has been held. */
  revise: change(head),
  /** MEETING_HAS_STARTED (data: `count`). */
  remove: act.input(z.object({ ...target, reason: reasonText })).output(z.object({ id: recordId })),

  /** LINK_MISSING, ITEM_EMPTY, ITEM_TWICE, AGENDA_FULL. */
  addItems: change({ items: z.array(subject).min(1).max(MOST_ITEMS) }),
  /** Those of adding, and UNKNOWN_WORD, NOT_ACTIVE (data: `name`), DUE_BEFORE_MEETING (data: `heldOn`). */
  reviseItem: change({ itemId: recordId, ...item }),
  removeItem: change({ itemId: recordId, reason: reasonText }),
  moveItem: change({ itemId: recordId, direction: z.enum(["up", "down"]) }),

  /** MEETING_IN_FUTURE, AGENDA_EMPTY, DECISIONS_INCOMPLETE (data: `places`). */
  hold: change({}),
  reopen: change({ reason: reasonText }),

  /**
   * 转为交办: the decision becomes an assignment of its case; `caseVersion` is the case's. WRONG_STATE, MEETING_NOT_HELD,
   * DECISION_WITHOUT_CASE, BEFORE_MEETING, and what `assignments.issue` objects to.
   */
  assign: change({ itemId: recordId, caseVersion: z.int(), ...assignmentDraft }),
  /** A decision was carried out without an assignment. WRONG_STATE, MEETING_NOT_HELD, DATE_IN_FUTURE, BEFORE_MEETING. */
  finish: change({ itemId: recordId, on: localDate, note: longText.min(2) }),
  /** It was not, after all. WRONG_STATE, DONE_BY_ASSIGNMENT. */
  resume: change({ itemId: recordId, reason: reasonText }),
};

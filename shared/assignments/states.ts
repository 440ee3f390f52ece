import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";

/** 交办单状态 */
export const assignmentStates = {
  waiting: { zh: "待签收", en: "To be signed for" },
  in_progress: { zh: "办理中", en: "In hand" },
  sent_back: { zh: "已退回", en: "Sent back" },
  reported: { zh: "已反馈", en: "Reported" },
  closed: { zh: "办结", en: "Closed" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
} as const satisfies Names;
export type AssignmentState = keyof typeof assignmentStates;

/** 交办方式 */
export const assignmentKinds = {
  assign: { zh: "交办", en: "Assign" },
  refer: { zh: "转办", en: "Refer" },
  supervise: { zh: "督办", en: "Supervise" },
  assist: { zh: "协办", en: "Assist" },
} as const satisfies Names;
export type AssignmentKind = keyof typeof assignmentKinds;

/** 移交: with these the case itself goes over to whoever signs. */
export const handOverKinds = ["assign", "refer"] as const satisfies readonly AssignmentKind[];

/** 督办层级: each of them comes only after the one before. */
export const supervisions = {
  reminded: { zh: "已催办", en: "Reminded" },
  supervised: { zh: "已督办", en: "Under supervision" },
  listed: { zh: "挂牌督办", en: "Listed for supervision" },
} as const satisfies Names;
export type Supervision = keyof typeof supervisions;

/** What happens to an assignment once it was issued. */
export const assignmentActs = {
  sign: { zh: "签收", en: "Sign for" },
  sendBack: { zh: "退回", en: "Send back" },
  withdraw: { zh: "撤回", en: "Withdraw" },
  reassign: { zh: "改派", en: "Reassign" },
  report: { zh: "反馈", en: "Report" },
  askExtension: { zh: "申请延期", en: "Ask for more time" },
  grantExtension: { zh: "准予延期", en: "Grant the extension" },
  refuseExtension: { zh: "不准延期", en: "Refuse the extension" },
  remind: { zh: "催办", en: "Remind" },
  supervise: { zh: "督办", en: "Supervise" },
  listPublicly: { zh: "挂牌督办", en: "List for supervision" },
  close: { zh: "办结", en: "Close" },
  returnForRework: { zh: "退回重办", en: "Return for rework" },
} as const satisfies Names;
export type AssignmentAct = keyof typeof assignmentActs;

/** What its record of steps names: all of these, and how it began. */
export const assignmentSteps = {
  issue: { zh: "交办", en: "Issued" },
  ...assignmentActs,
} as const satisfies Names;
export type AssignmentStep = keyof typeof assignmentSteps;

/** 延期决定 */
export const extensionDecisions = {
  granted: { zh: "准予", en: "Granted" },
  refused: { zh: "不准", en: "Refused" },
} as const satisfies Names;

export type AssignmentFacts = {
  readonly today: string;
  /** The day of the act; null while nobody has said it yet. */
  readonly on: string | null;
  readonly dueOn: string;
  /** The day of the step before. */
  readonly lastStepOn: string;
  /** The last day on which it can be sent back. */
  readonly returnUntil: string;
  readonly supervision: Supervision | null;
  readonly issuedBy: { readonly id: number; readonly name: string };
  /** The person to whom it was given; null where it went to a unit as a whole. */
  readonly receiver: { readonly id: number; readonly name: string } | null;
  readonly reportedBy: number | null;
  /** Who asked for more time and has had no answer. */
  readonly extensionAskedBy: number | null;
  /** Until when more time is asked for, or given for the rework; null while nobody has said it yet. */
  readonly newDueOn: string | null;
  /** `issues`: works on the side that issues assignments; `administers`: stands in for whoever is not there. */
  readonly user: { readonly id: number; readonly issues: boolean; readonly administers: boolean };
};

type AssignmentGuard = Guard<AssignmentFacts>;

const dateInOrder: AssignmentGuard = ({ on, today, lastStepOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  return on < lastStepOn ? problem("on", "DATE_BEFORE_STEP", { lastStepOn }) : null;
};

/** Who was named answers in person; the issuing side notes the answers of those who do not work here. */
const byReceiver: AssignmentGuard = ({ receiver, user }) =>
  receiver === null || receiver.id === user.id || user.issues
    ? null
    : problem("", "NOT_THE_RECEIVER", { name: receiver.name });

const byIssuer: AssignmentGuard = ({ issuedBy, user }) =>
  issuedBy.id === user.id || user.administers ? null : problem("", "NOT_THE_ISSUER", { name: issuedBy.name });

/** 退回: 不属本单位职责的 within the office's own term. */
const withinReturnTerm: AssignmentGuard = ({ on, today, returnUntil }) =>
  (on ?? today) > returnUntil ? problem("", "RETURN_TERM_OVER", { until: returnUntil }) : null;

/** Nobody says of their own work that it is done. */
const byAnother: AssignmentGuard = ({ reportedBy, receiver, user }) =>
  user.id === reportedBy || user.id === receiver?.id ? problem("", "CLOSED_BY_REPORTER") : null;

const overdue: AssignmentGuard = ({ on, today, dueOn }) =>
  (on ?? today) > dueOn ? null : problem("", "ASSIGNMENT_NOT_OVERDUE", { dueOn });

const notReminded: AssignmentGuard = ({ supervision }) =>
  supervision === null ? null : problem("", "ALREADY_REMINDED");

const remindedBefore: AssignmentGuard = ({ supervision }) => {
  if (supervision === null) return problem("", "REMIND_FIRST");
  return supervision === "reminded" ? null : problem("", "ALREADY_SUPERVISED");
};

const supervisedBefore: AssignmentGuard = ({ supervision }) => {
  if (supervision === "listed") return problem("", "ALREADY_LISTED");
  return supervision === "supervised" ? null : problem("", "SUPERVISE_FIRST");
};

const nothingAsked: AssignmentGuard = ({ extensionAskedBy }) =>
  extensionAskedBy === null ? null : problem("", "EXTENSION_PENDING");

const somethingAsked: AssignmentGuard = ({ extensionAskedBy }) =>
  extensionAskedBy === null ? problem("", "NO_EXTENSION_ASKED") : null;

const decidedByAnother: AssignmentGuard = ({ extensionAskedBy, receiver, user }) =>
  user.id === extensionAskedBy || user.id === receiver?.id ? problem("", "EXTENSION_DECIDED_BY_ASKER") : null;

const later: AssignmentGuard = ({ newDueOn, dueOn, on, today }) => {
  if (newDueOn === null) return null;
  const least = (on ?? today) > dueOn ? (on ?? today) : dueOn;
  return newDueOn > least ? null : problem("newDueOn", "EXTENSION_NOT_LATER", { least });
};

/** More time for the rework is not less than there was. */
const notEarlier: AssignmentGuard = ({ newDueOn, dueOn }) =>
  newDueOn !== null && newDueOn < dueOn ? problem("newDueOn", "REWORK_DUE_EARLIER", { dueOn }) : null;

/**
 * 交办流程: every transition there is (domain sheet 9.2). 催办, 督办 and 挂牌督办 are marks on work in hand and end
 * nothing; asking for more time leaves it in hand too.
 */
export const assignmentMoves = [
  { from: ["waiting"], act: "sign", to: "in_progress", guards: [byReceiver, dateInOrder] },
  { from: ["waiting"], act: "sendBack", to: "sent_back", guards: [byReceiver, withinReturnTerm, dateInOrder] },
  { from: ["waiting"], act: "withdraw", to: "withdrawn", guards: [byIssuer, dateInOrder] },
  { from: ["sent_back"], act: "reassign", to: "closed", guards: [dateInOrder] },
  { from: ["in_progress"], act: "report", to: "reported", guards: [byReceiver, dateInOrder] },
  {
    from: ["in_progress"],
    act: "askExtension",
    to: "in_progress",
    guards: [byReceiver, nothingAsked, later, dateInOrder],
  },
  {
    from: ["in_progress"],
    act: "grantExtension",
    to: "in_progress",
    guards: [somethingAsked, decidedByAnother, dateInOrder],
  },
  {
    from: ["in_progress"],
    act: "refuseExtension",
    to: "in_progress",
    guards: [somethingAsked, decidedByAnother, dateInOrder],
  },
  { from: ["in_progress"], act: "remind", to: "in_progress", guards: [overdue, notReminded, dateInOrder] },
  { from: ["in_progress"], act: "supervise", to: "in_progress", guards: [overdue, remindedBefore, dateInOrder] },
  { from: ["in_progress"], act: "listPublicly", to: "in_progress", guards: [overdue, supervisedBefore, dateInOrder] },
  { from: ["reported"], act: "close", to: "closed", guards: [byAnother, dateInOrder] },
  { from: ["reported"], act: "returnForRework", to: "in_progress", guards: [notEarlier, dateInOrder] },
] as const satisfies readonly Move<AssignmentState, AssignmentAct, AssignmentFacts>[];

/** Nothing is expected of anybody any more. */
export const endedAssignmentStates = ["closed", "withdrawn"] as const satisfies readonly AssignmentState[];

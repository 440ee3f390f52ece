import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/** 会议种类 */
export const meetingKinds = {
  weekly: { zh: "周研判", en: "Weekly review" },
  monthly: { zh: "月调度", en: "Monthly dispatch" },
  special: { zh: "专题会商", en: "Special consultation" },
  joint: { zh: "联席会议", en: "Joint meeting" },
} as const satisfies Names;
export type MeetingKind = keyof typeof meetingKinds;

/** 会议状态: until it is held everything can still be written; what it decided counts from then on. */
export const meetingStates = {
  planned: { zh: "筹备中", en: "Planned" },
  held: { zh: "已召开", en: "Held" },
} as const satisfies Names;
export type MeetingState = keyof typeof meetingStates;

export const meetingActs = {
  hold: { zh: "确认召开", en: "Mark as held" },
  reopen: { zh: "重新编辑", en: "Edit again" },
} as const satisfies Names;
export type MeetingAct = keyof typeof meetingActs;

export type MeetingFacts = {
  readonly today: string;
  readonly heldOn: string;
  readonly items: number;
  /** Places on the agenda, from 1, whose decision has no owner, no date, or one before the meeting. */
  readonly incomplete: readonly number[];
};

type MeetingGuard = Guard<MeetingFacts>;

const notInFuture: MeetingGuard = ({ heldOn, today }) =>
  heldOn > today ? problem("heldOn", "MEETING_IN_FUTURE", { heldOn }) : null;

const hasAgenda: MeetingGuard = ({ items }) => (items === 0 ? problem("", "AGENDA_EMPTY") : null);

/** 周研判须明确责任单位和销号时间 (domain sheet 4.3). */
const decisionsComplete: MeetingGuard = ({ incomplete }) =>
  incomplete.length === 0 ? null : problem("", "DECISIONS_INCOMPLETE", { places: incomplete.join("、") });

/** 会议流程 */
export const meetingMoves = [
  { from: ["planned"], act: "hold", to: "held", guards: [notInFuture, hasAgenda, decisionsComplete] },
  { from: ["held"], act: "reopen", to: "planned", guards: [] },
] as const satisfies readonly Move<MeetingState, MeetingAct, MeetingFacts>[];

/** 决定事项状态 */
export const decisionStates = {
  open: { zh: "未办结", en: "Open" },
  assigned: { zh: "已转交办", en: "Assigned" },
  done: { zh: "已办结", en: "Done" },
} as const satisfies Names;
export type DecisionState = keyof typeof decisionStates;

export const decisionActs = {
  assign: { zh: "转为交办", en: "Assign" },
  finish: { zh: "办结", en: "Done" },
  resume: { zh: "撤销办结", en: "Not done after all" },
} as const satisfies Names;
export type DecisionAct = keyof typeof decisionActs;

export type DecisionFacts = {
  readonly today: string;
  /** The day of the act; null while nobody has said it yet. */
  readonly on: string | null;
  readonly isHeld: boolean;
  readonly heldOn: string;
  /** Why nothing can be assigned in the case that it is about; `none` where it is about no case. */
  readonly ofCase: "none" | Problem | null;
  /** Done because the assignment was closed that it had become. */
  readonly doneByAssignment: boolean;
};

type DecisionGuard = Guard<DecisionFacts>;

const meetingHeld: DecisionGuard = ({ isHeld }) => (isHeld ? null : problem("", "MEETING_NOT_HELD"));

const aboutOpenCase: DecisionGuard = ({ ofCase }) =>
  ofCase === "none" ? problem("", "DECISION_WITHOUT_CASE") : ofCase;

const afterMeeting: DecisionGuard = ({ on, today, heldOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  return on < heldOn ? problem("on", "BEFORE_MEETING", { heldOn }) : null;
};

const doneByHand: DecisionGuard = ({ doneByAssignment }) =>
  doneByAssignment ? problem("", "DONE_BY_ASSIGNMENT") : null;

/** 决定事项: one about a case mostly becomes an assignment, once, and is done when that is closed. */
export const decisionMoves = [
  { from: ["open"], act: "assign", to: "assigned", guards: [meetingHeld, aboutOpenCase, afterMeeting] },
  { from: ["open"], act: "finish", to: "done", guards: [meetingHeld, afterMeeting] },
  { from: ["done"], act: "resume", to: "open", guards: [doneByHand] },
] as const satisfies readonly Move<DecisionState, DecisionAct, DecisionFacts>[];

/** Where what was decided stands; null while nothing was. */
export function decisionStateOf(item: {
  readonly resolution: string | null;
  readonly doneOn: string | null;
  readonly isAssigned: boolean;
}): DecisionState | null {
  if (item.resolution === null) return null;
  if (item.doneOn !== null) return "done";
  return item.isAssigned ? "assigned" : "open";
}

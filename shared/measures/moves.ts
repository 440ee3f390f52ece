import type { Guard, Move } from "../moves.ts";
import type { Names } from "../names.ts";
import { problem } from "../problems.ts";
import type { MeasureState } from "./states.ts";

/** 措施动作: what can be done with a measure. Its progress is entered beside them. */
export const measureActs = {
  begin: { zh: "启动", en: "Begin" },
  supervise: { zh: "督办", en: "Supervise" },
  close: { zh: "办结", en: "Close" },
  drop: { zh: "不再推进", en: "Drop" },
  reopen: { zh: "重新推进", en: "Reopen" },
} as const satisfies Names;
export type MeasureAct = keyof typeof measureActs;

/** Everything that the guards ask about a measure, as it stands on the day of the act. */
export type MeasureFacts = {
  readonly today: string;
  /** The day on which the act was done; null while nobody has said it yet. */
  readonly on: string | null;
  readonly setOn: string;
  readonly lastStepOn: string;
  /** Of the last progress; null where there is none. */
  readonly lastReportOn: string | null;
  readonly percent: number;
  /** A file that proves the progress is kept with it. */
  readonly hasEvidence: boolean;
  /** Why it is closed all the same; null where the act says nothing. */
  readonly closeReason: string | null;
  /** Number of a supervision that has not come to its end. */
  readonly openSupervision: string | null;
  /** By when a reply to the supervision that is to be issued is due; null while nobody has said it. */
  readonly replyDueOn: string | null;
};

type MeasureGuard = Guard<MeasureFacts>;

const dateInOrder: MeasureGuard = ({ on, today, setOn, lastStepOn }) => {
  if (on === null) return null;
  if (on > today) return problem("on", "DATE_IN_FUTURE");
  if (on < setOn) return problem("on", "BEFORE_MEASURE_SET", { setOn });
  return on < lastStepOn ? problem("on", "DATE_BEFORE_STEP", { lastStepOn }) : null;
};

const afterLastReport: MeasureGuard = ({ on, lastReportOn }) =>
  on !== null && lastReportOn !== null && on < lastReportOn
    ? problem("on", "DATE_BEFORE_PROGRESS", { lastReportOn })
    : null;

const isSaid = (reason: string | null) => reason !== null && reason.trim() !== "";

/** A reason stands in for what is missing; both are told apart, so that staff see what a reason has to cover. */
const everythingDone: MeasureGuard = ({ percent, closeReason }) =>
  percent >= 100 || isSaid(closeReason) ? null : problem("reason", "MEASURE_NOT_COMPLETE", { percent });

const evidenceKept: MeasureGuard = ({ hasEvidence, closeReason }) =>
  hasEvidence || isSaid(closeReason) ? null : problem("reason", "PROGRESS_EVIDENCE_MISSING");

const noOpenSupervision: MeasureGuard = ({ openSupervision }) =>
  openSupervision === null ? null : problem("", "SUPERVISION_OPEN", { number: openSupervision });

const replyAfterIssue: MeasureGuard = ({ on, replyDueOn }) =>
  on !== null && replyDueOn !== null && replyDueOn < on ? problem("replyDueOn", "REPLY_DUE_BEFORE_ISSUE") : null;

const supervising = [dateInOrder, noOpenSupervision, replyAfterIssue];

/** 措施流程: every transition there is (domain sheet F2). */
export const measureMoves = [
  { from: ["not_started"], act: "begin", to: "under_way", guards: [dateInOrder] },
  {
    from: ["under_way"],
    act: "close",
    to: "closed",
    guards: [dateInOrder, afterLastReport, everythingDone, evidenceKept, noOpenSupervision],
  },
  { from: ["not_started"], act: "supervise", to: "not_started", guards: supervising },
  { from: ["under_way"], act: "supervise", to: "under_way", guards: supervising },
  {
    from: ["not_started", "under_way"],
    act: "drop",
    to: "dropped",
    guards: [dateInOrder, afterLastReport, noOpenSupervision],
  },
  { from: ["closed", "dropped"], act: "reopen", to: "under_way", guards: [dateInOrder] },
] as const satisfies readonly Move<MeasureState, MeasureAct, MeasureFacts>[];

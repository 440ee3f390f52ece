import type { Move } from "../moves.ts";
import type { Names } from "../names.ts";
import type { FastTrackFacts } from "./facts.ts";
import {
  agentAuthorised,
  allPromised,
  askedByAnother,
  breachPaperOnFile,
  breachRepaired,
  cameInTime,
  commitmentOnFile,
  creditValid,
  dateInOrder,
  decided,
  duesWithinGates,
  exclusionStated,
  extensionsLeft,
  extensionWithin,
  filed,
  filingPapersConfirmed,
  groundHolds,
  handlerAssigned,
  intakePresent,
  isAsked,
  isAwaited,
  isHandedIn,
  isPromised,
  lastTermAhead,
  leaderWhereNeeded,
  limitsKnown,
  mayBeDeferred,
  mayBeRefused,
  notDishonest,
  notExpired,
  noticeListsAll,
  overdueBeforeWorks,
  paperDateInOrder,
  procedureAllows,
  promisesWithinGates,
  receiptKnown,
  resultStated,
  revocationGrounded,
  revokedByAnother,
  somethingOverdue,
  toldAtAll,
  toldInTime,
  usccPasses,
} from "./guards.ts";
import type { FastTrackGuard } from "./guards.ts";
import { openFastTrackStates } from "./states.ts";
import type { FastTrackState } from "./states.ts";

/** 容缺动作: what can be done with a fast-track case. */
export const fastTrackActs = {
  beginCheck: { zh: "开始预审", en: "Begin the check" },
  notify: { zh: "一次性告知", en: "Give the notice" },
  commit: { zh: "登记承诺", en: "Record the commitment" },
  accept: { zh: "容缺受理", en: "Accept" },
  beginReview: { zh: "开始审查", en: "Begin the review" },
  submitPaper: { zh: "收到补正材料", en: "Take in a paper" },
  returnPaper: { zh: "退回材料", en: "Return a paper" },
  confirmPaper: { zh: "确认材料", en: "Confirm a paper" },
  askExtension: { zh: "申请延期", en: "Ask for more time" },
  grantExtension: { zh: "同意延期", en: "Grant more time" },
  refuseExtension: { zh: "不同意延期", en: "Refuse more time" },
  completePapers: { zh: "补齐确认", en: "All papers are there" },
  close: { zh: "办结", en: "Close" },
  recordPostCheck: { zh: "登记核查结果", en: "Record the check" },
  demandCorrection: { zh: "限期整改", en: "Set a last term" },
  expire: { zh: "逾期终止", en: "End as overdue" },
  revoke: { zh: "撤销", en: "Revoke" },
  refuse: { zh: "不予受理", en: "Refuse" },
  toOrdinary: { zh: "转普通程序", en: "To the ordinary procedure" },
  withdraw: { zh: "撤回", en: "Withdraw" },
} as const satisfies Names;
export type FastTrackAct = keyof typeof fastTrackActs;

/** Acts that are done to one of the papers. */
export const paperActs = [
  "submitPaper",
  "confirmPaper",
  "returnPaper",
  "askExtension",
  "grantExtension",
  "refuseExtension",
  "demandCorrection",
] as const satisfies readonly FastTrackAct[];
export type PaperAct = (typeof paperActs)[number];

type FastTrackMove = Move<FastTrackState, FastTrackAct, FastTrackFacts>;

/** What changes something of the case and leaves it in its state. */
function staying(
  states: readonly FastTrackState[],
  act: FastTrackAct,
  guards: readonly FastTrackGuard[],
): FastTrackMove[] {
  return states.map((state) => ({ from: [state], act, to: state, guards }));
}

const eligible = [exclusionStated, breachRepaired, notDishonest, procedureAllows];
const submitting = [isPromised, isAwaited, paperDateInOrder, cameInTime];
const handling = [isHandedIn, paperDateInOrder];
const promised = ["accepted", "under_review", "correcting", "complete", "closed"] as const;
const afterReview = ["complete", "closed"] as const;
const underWay = ["accepted", "under_review", "correcting"] as const;

/**
 * 容缺流程: every transition there is (fact sheet H2). Beyond it: a refusal may also follow the notice; a paper may come
 * before the review begins; and what is due before the works goes on being taken in after the case was closed.
 */
export const fastTrackMoves: readonly FastTrackMove[] = [
  {
    from: ["draft"],
    act: "beginCheck",
    to: "checking",
    guards: [dateInOrder, receiptKnown, usccPasses, intakePresent],
  },
  {
    from: ["checking"],
    act: "notify",
    to: "notified",
    guards: [dateInOrder, receiptKnown, ...eligible, mayBeDeferred, noticeListsAll],
  },
  {
    from: ["notified"],
    act: "commit",
    to: "committed",
    guards: [
      dateInOrder,
      ...eligible,
      intakePresent,
      mayBeDeferred,
      limitsKnown,
      allPromised,
      promisesWithinGates,
      commitmentOnFile,
      agentAuthorised,
    ],
  },
  {
    from: ["committed"],
    act: "accept",
    to: "accepted",
    guards: [
      dateInOrder,
      creditValid,
      exclusionStated,
      breachRepaired,
      procedureAllows,
      intakePresent,
      mayBeDeferred,
      duesWithinGates,
    ],
  },
  { from: ["accepted"], act: "beginReview", to: "under_review", guards: [dateInOrder, handlerAssigned] },
  ...staying(["accepted", "under_review"], "submitPaper", submitting),
  { from: ["correcting"], act: "submitPaper", to: ["correcting", "under_review"], guards: submitting },
  ...staying(afterReview, "submitPaper", submitting),
  { from: ["under_review", "correcting"], act: "returnPaper", to: "correcting", guards: handling },
  ...staying(afterReview, "returnPaper", handling),
  ...staying(["under_review", "correcting", ...afterReview], "confirmPaper", handling),
  ...staying(promised, "askExtension", [
    isPromised,
    isAwaited,
    notExpired,
    extensionsLeft,
    paperDateInOrder,
    extensionWithin,
  ]),
  ...staying(promised, "grantExtension", [isAsked, notExpired, paperDateInOrder, askedByAnother, leaderWhereNeeded]),
  ...staying(promised, "refuseExtension", [isAsked, paperDateInOrder, askedByAnother]),
  {
    from: ["under_review", "correcting"],
    act: "completePapers",
    to: "complete",
    guards: [dateInOrder, filingPapersConfirmed],
  },
  {
    from: ["complete"],
    act: "close",
    to: "closed",
    guards: [dateInOrder, filingPapersConfirmed, filed, decided, resultStated],
  },
  { from: underWay, act: "expire", to: "expired", guards: [dateInOrder, somethingOverdue, toldAtAll, toldInTime] },
  ...staying(["closed"], "recordPostCheck", [dateInOrder]),
  ...staying(["closed"], "demandCorrection", [overdueBeforeWorks, paperDateInOrder, lastTermAhead]),
  {
    from: ["closed"],
    act: "revoke",
    to: "revoked",
    guards: [dateInOrder, revocationGrounded, revokedByAnother, breachPaperOnFile],
  },
  { from: ["checking", "notified"], act: "refuse", to: "refused", guards: [dateInOrder, mayBeRefused, toldInTime] },
  {
    from: openFastTrackStates,
    act: "toOrdinary",
    to: "ordinary",
    guards: [dateInOrder, groundHolds, toldAtAll, toldInTime],
  },
  { from: openFastTrackStates, act: "withdraw", to: "withdrawn", guards: [dateInOrder] },
];

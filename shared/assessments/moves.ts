import type { Move } from "../moves.ts";
import type { Names } from "../names.ts";
import {
  byAnother,
  changesMade,
  criteriaAnswered,
  dateInOrder,
  decidedAs,
  demandsAnswered,
  emergencyPlanAttached,
  enoughExperts,
  everybodyReached,
  expertsIndependent,
  filingAccepted,
  graveFactorsMeasured,
  landFactorNamed,
  levelAfterTold,
  levelAllows,
  levelBeforeTold,
  levelKnown,
  lowers,
  majorityPasses,
  nothingProposed,
  nothingWorse,
  noticeEnded,
  notSecret,
  notYetAccepted,
  notYetAgain,
  opinionsComplete,
  papersComplete,
  peopleAsked,
  promisesKept,
  raises,
  reportSigned,
  somethingProposed,
  unitsNamed,
} from "./guards.ts";
import type { AssessmentFacts } from "./guards.ts";
import type { AssessmentState } from "./states.ts";

/** 稳评动作: what can be done with an assessment. */
export const assessmentActs = {
  makePlan: { zh: "制定方案", en: "Make the plan" },
  openParticipation: { zh: "开展公示调查", en: "Open notice and survey" },
  beginIdentification: { zh: "进入识别分析", en: "Identify the risks" },
  setInitialLevel: { zh: "评判初始等级", en: "Tell the initial level" },
  beginMeasures: { zh: "落实防范措施", en: "Begin the measures" },
  setLevelAfterMeasures: { zh: "评判措施后等级", en: "Tell the level after measures" },
  writeReport: { zh: "编制报告", en: "Write the report" },
  sendToReview: { zh: "提交评审", en: "Send to review" },
  returnReport: { zh: "退回修改报告", en: "Return the report" },
  submitFiling: { zh: "报送备案", en: "Submit for filing" },
  acceptFiling: { zh: "准予备案", en: "Accept the filing" },
  returnFiling: { zh: "退回补正", en: "Return the filing" },
  decide: { zh: "作出决策", en: "Decide" },
  improve: { zh: "整改后重评等级", en: "Improve" },
  track: { zh: "转入跟踪", en: "Track" },
  close: { zh: "结案", en: "Close" },
  reassess: { zh: "重新评估", en: "Assess again" },
  raiseLevel: { zh: "调高等级", en: "Raise the level" },
  proposeLowering: { zh: "提请调低等级", en: "Propose a lower level" },
  confirmLowering: { zh: "同意调低等级", en: "Confirm the lower level" },
  rejectLowering: { zh: "不同意调低等级", en: "Reject the lower level" },
  terminate: { zh: "终止评估", en: "Terminate" },
} as const satisfies Names;
export type AssessmentAct = keyof typeof assessmentActs;

/** A level stands and nothing has been decided on it. */
const levelledStates = [
  "initial_level",
  "measures",
  "level_after_measures",
  "report",
  "review",
  "filing",
] as const satisfies readonly AssessmentState[];

const openStates = [
  "registered",
  "plan",
  "notice_and_survey",
  "identification",
  ...levelledStates,
  "decision",
  "tracking",
] as const satisfies readonly AssessmentState[];

type AssessmentMove = Move<AssessmentState, AssessmentAct, AssessmentFacts>;

/** What can be done in each of some states and leaves it as it is. */
const staying = (
  states: readonly AssessmentState[],
  act: AssessmentAct,
  guards: AssessmentMove["guards"],
): AssessmentMove[] => states.map((state) => ({ from: [state], act, to: state, guards }));

/**
 * 稳评流程: every transition there is (domain sheet H3). Beyond the sheet: demands are answered before the report is written
 * (B7); the level is told once more when it is filed, because the experts' views count; a project that is not allowed is
 * closed without tracking.
 */
export const assessmentMoves: readonly AssessmentMove[] = [
  { from: ["registered"], act: "makePlan", to: "plan", guards: [dateInOrder, unitsNamed] },
  { from: ["plan"], act: "openParticipation", to: "notice_and_survey", guards: [dateInOrder] },
  {
    from: ["notice_and_survey"],
    act: "beginIdentification",
    to: "identification",
    guards: [dateInOrder, noticeEnded, peopleAsked],
  },
  {
    from: ["identification"],
    act: "setInitialLevel",
    to: "initial_level",
    guards: [dateInOrder, landFactorNamed, everybodyReached, levelBeforeTold],
  },
  { from: ["initial_level"], act: "beginMeasures", to: "measures", guards: [dateInOrder, graveFactorsMeasured] },
  {
    from: ["measures"],
    act: "setLevelAfterMeasures",
    to: "level_after_measures",
    guards: [dateInOrder, nothingWorse, levelAfterTold],
  },
  { from: ["level_after_measures"], act: "writeReport", to: "report", guards: [dateInOrder, demandsAnswered] },
  {
    from: ["report"],
    act: "sendToReview",
    to: "review",
    guards: [dateInOrder, criteriaAnswered, emergencyPlanAttached, enoughExperts, expertsIndependent],
  },
  { from: ["review"], act: "returnReport", to: "report", guards: [dateInOrder] },
  {
    from: ["review"],
    act: "submitFiling",
    to: "filing",
    guards: [
      dateInOrder,
      enoughExperts,
      expertsIndependent,
      opinionsComplete,
      majorityPasses,
      changesMade,
      reportSigned,
      levelAfterTold,
    ],
  },
  {
    from: ["filing"],
    act: "acceptFiling",
    to: "filing",
    guards: [dateInOrder, notYetAccepted, papersComplete, promisesKept],
  },
  { from: ["filing"], act: "returnFiling", to: "report", guards: [dateInOrder, notYetAccepted] },
  {
    from: ["filing"],
    act: "decide",
    to: "decision",
    guards: [dateInOrder, filingAccepted, nothingProposed, levelKnown, levelAllows],
  },
  {
    from: ["decision"],
    act: "improve",
    to: "measures",
    guards: [dateInOrder, decidedAs("on_hold", "NOT_ON_HOLD")],
  },
  {
    from: ["decision"],
    act: "track",
    to: "tracking",
    guards: [dateInOrder, decidedAs("go_ahead", "NOT_GOING_AHEAD")],
  },
  { from: ["tracking"], act: "close", to: "closed", guards: [dateInOrder] },
  {
    from: ["decision"],
    act: "close",
    to: "closed",
    guards: [dateInOrder, decidedAs("not_allowed", "NOT_REFUSED")],
  },
  ...staying(["tracking", "closed"], "reassess", [dateInOrder, notSecret, notYetAgain]),
  ...staying(levelledStates, "raiseLevel", [dateInOrder, raises]),
  ...staying(levelledStates, "proposeLowering", [dateInOrder, nothingProposed, lowers]),
  ...staying(levelledStates, "confirmLowering", [dateInOrder, somethingProposed, byAnother]),
  ...staying(levelledStates, "rejectLowering", [dateInOrder, somethingProposed, byAnother]),
  { from: openStates, act: "terminate", to: "terminated", guards: [dateInOrder] },
];

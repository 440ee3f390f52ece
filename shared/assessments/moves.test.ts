import { describe, expect, test } from "vitest";
import { codesOf } from "../names.ts";
import { objectionsTo } from "../moves.ts";
import { problem } from "../problems.ts";
import type { AssessmentFacts, GuardedExpert, GuardedFactor } from "./guards.ts";
import { assessmentActs, assessmentMoves } from "./moves.ts";
import type { AssessmentAct } from "./moves.ts";
import { assessmentStates, criteria } from "./states.ts";
import type { AssessmentState } from "./states.ts";

const factor: GuardedFactor = {
  category: "2",
  name: "补偿标准",
  r0: 4875,
  p0: 65,
  q0: 75,
  p1: 40,
  q1: 60,
  worseReason: null,
  measures: 1,
};
const expert = (over: Partial<GuardedExpert> = {}): GuardedExpert => ({
  name: "专家甲",
  unit: "陕西某大学",
  vote: "pass",
  isComplete: true,
  changesClosed: false,
  ...over,
});

/** Nothing speaks against anything but what one example changes. */
const ready: AssessmentFacts = {
  today: "2026-11-23",
  on: "2026-11-23",
  registeredOn: "2026-10-12",
  lastStepOn: "2026-11-18",
  procedure: "general",
  landTaking: true,
  decidingUnit: "洋县人民政府",
  responsibleUnit: "洋县发展和改革局",
  notices: ["2026-10-22"],
  validSheets: 50,
  conditional: 5,
  noSurveyReason: null,
  reach: { target: 23, reached: 23 },
  reachReason: null,
  demands: { all: 1, open: 0 },
  factors: [factor],
  generalAbove: 1600,
  lackingBefore: [],
  lackingAfter: [],
  answered: codesOf(criteria),
  hasEmergencyPlan: true,
  hasSignedReport: true,
  papersMissing: [],
  experts: [expert(), expert({ name: "专家乙" }), expert({ name: "专家丙" })],
  expertsMinimum: 3,
  interested: ["洋县稻香食品有限公司（虚构）"],
  filingAcceptedOn: null,
  papersPromised: 0,
  level: "low",
  allowMedium: false,
  outcome: null,
  decision: null,
  asked: null,
  lowering: null,
  user: { id: 1 },
  isSecret: null,
  againBy: null,
};

type Example = [state: AssessmentState, act: AssessmentAct, over: Partial<AssessmentFacts>, codes: string[]];

const objections = (state: AssessmentState, act: AssessmentAct, over: Partial<AssessmentFacts>) =>
  objectionsTo(assessmentMoves, state, act, { ...ready, ...over }).map(({ code }) => code);

describe("H3, the guards of every step", () => {
  test.each<Example>([
    ["registered", "makePlan", {}, []],
    ["registered", "makePlan", { decidingUnit: null }, ["DECIDING_UNIT_MISSING"]],
    ["registered", "makePlan", { responsibleUnit: " " }, ["RESPONSIBLE_UNIT_MISSING"]],
    ["plan", "openParticipation", {}, []],

    ["notice_and_survey", "beginIdentification", {}, []],
    ["notice_and_survey", "beginIdentification", { notices: [] }, ["NOTICE_MISSING"]],
    ["notice_and_survey", "beginIdentification", { notices: ["2026-10-22", "2026-11-23"] }, ["NOTICE_RUNNING"]],
    ["notice_and_survey", "beginIdentification", { validSheets: 0 }, ["SURVEY_MISSING"]],
    ["notice_and_survey", "beginIdentification", { validSheets: 0, noSurveyReason: "不涉群众" }, ["SURVEY_MISSING"]],
    ["notice_and_survey", "beginIdentification", { validSheets: 0, procedure: "simple" }, ["NO_SURVEY_REASON_MISSING"]],
    [
      "notice_and_survey",
      "beginIdentification",
      { validSheets: 0, procedure: "simple", noSurveyReason: "厂区内技改" },
      [],
    ],

    ["identification", "setInitialLevel", {}, []],
    ["identification", "setInitialLevel", { factors: [{ ...factor, category: "1" }] }, ["LAND_FACTOR_MISSING"]],
    ["identification", "setInitialLevel", { factors: [{ ...factor, category: "1" }], landTaking: false }, []],
    ["identification", "setInitialLevel", { reach: { target: 23, reached: 22 } }, ["REACH_NOT_FULL"]],
    ["identification", "setInitialLevel", { reach: null }, ["REACH_NOT_FULL"]],
    ["identification", "setInitialLevel", { reach: null, reachReason: "一户长期外出" }, []],
    [
      "identification",
      "setInitialLevel",
      { lackingBefore: [problem("factors", "WEIGHTS_NOT_WHOLE", { weights: 90 })] },
      ["WEIGHTS_NOT_WHOLE"],
    ],

    ["initial_level", "beginMeasures", {}, []],
    ["initial_level", "beginMeasures", { factors: [{ ...factor, measures: 0 }] }, ["MITIGATION_MISSING"]],
    ["initial_level", "beginMeasures", { factors: [{ ...factor, measures: 0, r0: 1600 }] }, []],

    ["measures", "setLevelAfterMeasures", {}, []],
    ["measures", "setLevelAfterMeasures", { factors: [{ ...factor, p1: 66 }] }, ["WORSE_WITHOUT_REASON"]],
    ["measures", "setLevelAfterMeasures", { factors: [{ ...factor, q1: 76, worseReason: "工期提前" }] }, []],
    ["measures", "setLevelAfterMeasures", { lackingAfter: [problem("factors", "MARKS_MISSING")] }, ["MARKS_MISSING"]],

    ["level_after_measures", "writeReport", {}, []],
    ["level_after_measures", "writeReport", { demands: { all: 0, open: 0 } }, ["CONDITIONS_NOT_LISTED"]],
    ["level_after_measures", "writeReport", { demands: { all: 2, open: 1 } }, ["DEMANDS_UNANSWERED"]],

    ["report", "sendToReview", {}, []],
    ["report", "sendToReview", { answered: ["legality"] }, ["CRITERIA_MISSING"]],
    ["report", "sendToReview", { hasEmergencyPlan: false }, ["EMERGENCY_PLAN_MISSING"]],
    ["report", "sendToReview", { experts: [expert()] }, ["EXPERTS_FEW"]],
    ["report", "sendToReview", { experts: [expert(), expert(), expert(), expert()] }, ["EXPERTS_NOT_ODD"]],
    [
      "report",
      "sendToReview",
      { experts: [expert(), expert(), expert({ unit: "洋县稻香食品有限公司（虚构）" })] },
      ["EXPERT_NOT_INDEPENDENT"],
    ],

    ["review", "submitFiling", {}, []],
    [
      "review",
      "submitFiling",
      { experts: [expert(), expert(), expert({ isComplete: false })] },
      ["EXPERT_OPINIONS_MISSING"],
    ],
    [
      "review",
      "submitFiling",
      { experts: [expert(), expert({ vote: "fail" }), expert({ vote: "fail" })] },
      ["NO_MAJORITY"],
    ],
    [
      "review",
      "submitFiling",
      { experts: [expert(), expert({ vote: "pass_after_changes" }), expert({ vote: "fail" })] },
      ["CHANGES_OPEN"],
    ],
    [
      "review",
      "submitFiling",
      { experts: [expert(), expert({ vote: "pass_after_changes", changesClosed: true }), expert({ vote: "fail" })] },
      [],
    ],
    ["review", "submitFiling", { hasSignedReport: false }, ["SIGNED_REPORT_MISSING"]],
    ["review", "returnReport", {}, []],

    ["filing", "acceptFiling", {}, []],
    ["filing", "acceptFiling", { papersMissing: ["notice_proof"] }, ["OUTPUT_PAPERS_MISSING"]],
    ["filing", "acceptFiling", { papersPromised: 1 }, ["PROMISED_PAPERS_OPEN"]],
    ["filing", "acceptFiling", { filingAcceptedOn: "2026-11-20" }, ["FILING_ALREADY_ACCEPTED"]],
    ["filing", "returnFiling", {}, []],
    ["filing", "returnFiling", { filingAcceptedOn: "2026-11-20" }, ["FILING_ALREADY_ACCEPTED"]],
    ["filing", "decide", { outcome: "go_ahead" }, ["FILING_NOT_ACCEPTED"]],

    ["decision", "improve", { decision: "on_hold" }, []],
    ["decision", "improve", { decision: "go_ahead" }, ["NOT_ON_HOLD"]],
    ["decision", "track", { decision: "go_ahead" }, []],
    ["decision", "track", { decision: "on_hold" }, ["NOT_GOING_AHEAD"]],
    ["decision", "close", { decision: "not_allowed" }, []],
    ["decision", "close", { decision: "go_ahead" }, ["NOT_REFUSED"]],
    ["tracking", "close", { decision: "go_ahead" }, []],
    ["closed", "reassess", { isSecret: false }, []],
    ["closed", "reassess", { isSecret: true }, ["SECRET_PROJECT"]],
    ["tracking", "reassess", { againBy: "洋稳评〔2026〕002号" }, ["ALREADY_REASSESSED"]],

    ["review", "raiseLevel", { asked: "high" }, []],
    ["review", "raiseLevel", { asked: "low" }, ["LEVEL_NOT_HIGHER"]],
    ["review", "proposeLowering", { asked: "low", level: "medium" }, []],
    ["review", "proposeLowering", { asked: "medium", level: "medium" }, ["LEVEL_NOT_LOWER"]],
    [
      "review",
      "proposeLowering",
      { asked: "low", level: "high", lowering: { level: "low", by: 2 } },
      ["LOWERING_OPEN"],
    ],
    ["review", "confirmLowering", { lowering: { level: "low", by: 2 } }, []],
    ["review", "confirmLowering", { lowering: { level: "low", by: 1 } }, ["SAME_PERSON"]],
    ["review", "rejectLowering", { lowering: { level: "low", by: 1 } }, ["SAME_PERSON"]],
    ["review", "confirmLowering", {}, ["NO_LOWERING_PROPOSED"]],
  ])("%s, %s, %j", (state, act, over, codes) => {
    expect(objections(state, act, over)).toEqual(codes);
  });
});

describe("发改投资〔2012〕2492号, what may be decided at which level", () => {
  const accepted = { filingAcceptedOn: "2026-11-20" } as const;
  test.each<[over: Partial<AssessmentFacts>, codes: string[]]>([
    [{ level: "low", outcome: "go_ahead" }, []],
    [{ level: "medium", outcome: "go_ahead" }, ["DECISION_NOT_LOW"]],
    [{ level: "medium", outcome: "go_ahead", allowMedium: true }, []],
    [{ level: "medium", outcome: "on_hold" }, []],
    [{ level: "high", outcome: "go_ahead", allowMedium: true }, ["DECISION_NOT_LOW"]],
    [{ level: "high", outcome: "on_hold" }, []],
    [{ level: "high", outcome: "not_allowed" }, []],
    [{ level: null, outcome: "on_hold" }, ["LEVEL_MISSING"]],
    [{ level: "low", outcome: "go_ahead", lowering: { level: "low", by: 2 } }, ["LOWERING_OPEN"]],
  ])("%j", (over, codes) => {
    expect(objections("filing", "decide", { ...accepted, ...over })).toEqual(codes);
  });
});

const actsAfter = (state: AssessmentState) =>
  assessmentMoves.filter(({ from }) => from.includes(state)).map(({ act }) => act);

test("no state has the same act twice, and nothing ended goes on but to be assessed again", () => {
  for (const state of codesOf(assessmentStates)) {
    const acts = actsAfter(state);
    expect(new Set(acts).size, state).toBe(acts.length);
  }
  expect(actsAfter("terminated")).toEqual([]);
  expect(actsAfter("closed")).toEqual(["reassess"]);
});

test("every act is somewhere", () => {
  const known = new Set(assessmentMoves.map(({ act }) => act));
  expect(codesOf(assessmentActs).filter((act) => !known.has(act))).toEqual([]);
});

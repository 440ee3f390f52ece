import { describe, expect, test } from "vitest";
import {
  consultationProblems,
  expertProblems,
  markProblems,
  mitigationProblems,
  noticeProblems,
  surveyProblems,
  trackingProblems,
} from "./part-rules.ts";

const dates = { registeredOn: "2026-10-12", today: "2026-11-23" };
const said = (problems: readonly { readonly field: string; readonly code: string }[]) =>
  problems.map(({ field, code }) => `${field} ${code}`);

const survey = {
  surveyedOn: "2026-10-16",
  target: 23,
  reached: 23,
  issued: 60,
  returned: 55,
  valid: 50,
  support: 40,
  conditional: 5,
  neutral: 3,
  oppose: 2,
  opposeStrong: null,
  opposeMedium: null,
  opposeWeak: null,
};

describe("the sheets of a survey (H1)", () => {
  test.each<[what: string, over: Partial<Parameters<typeof surveyProblems>[0]>, found: string[]]>([
    ["agree", {}, []],
    ["agree with the kinds of opposition", { opposeStrong: 1, opposeMedium: 1, opposeWeak: 0 }, []],
    ["hold more answers than valid sheets", { support: 41 }, ["valid ANSWERS_ABOVE_VALID"]],
    ["hold fewer", { support: 39 }, ["valid ANSWERS_BELOW_VALID"]],
    ["hold more valid ones than came back", { returned: 49 }, ["valid VALID_ABOVE_RETURNED"]],
    ["came back more than were given out", { issued: 54 }, ["returned RETURNED_ABOVE_ISSUED"]],
    ["reached more households than there are", { reached: 24 }, ["reached REACHED_ABOVE_TARGET"]],
    ["reached some of nobody knows how many", { target: null }, ["reached REACHED_ABOVE_TARGET"]],
    ["tell one kind of opposition alone", { opposeStrong: 2 }, ["opposeStrong OPPOSE_PARTS_INCOMPLETE"]],
    [
      "tell kinds that come to something else",
      { opposeStrong: 1, opposeMedium: 0, opposeWeak: 0 },
      ["opposeStrong OPPOSE_PARTS_NOT_SUM"],
    ],
    ["are of tomorrow", { surveyedOn: "2026-11-24" }, ["surveyedOn DATE_IN_FUTURE"]],
  ])("%s", (_what, over, found) => {
    expect(said(surveyProblems({ ...survey, ...over }, dates))).toEqual(found);
  });
});

describe("a notice", () => {
  test.each([
    ["2026-10-12", "2026-10-22", []],
    ["2026-10-11", "2026-10-22", ["startOn NOTICE_BEFORE_REGISTRATION"]],
    ["2026-10-12", "2026-10-21", ["days NOTICE_TOO_SHORT"]],
  ])("from %s to %s", (startOn, endOn, found) => {
    const against = { registeredOn: "2026-10-12", earliestEnd: "2026-10-22" };
    expect(said(noticeProblems({ startOn, endOn }, against))).toEqual(found);
  });
});

const marks = { weightBp: 2_500, p0: 65, q0: 75, p1: 40, q1: 60, worseReason: null };

describe("the marks of a factor", () => {
  test.each<[over: Partial<Parameters<typeof markProblems>[0]>, found: string[]]>([
    [{}, []],
    [{ p0: 0, q0: 100, p1: 0, q1: 0 }, []],
    [{ p0: 101 }, ["p0 MARK_OUT_OF_RANGE"]],
    [{ q1: -1 }, ["q1 MARK_OUT_OF_RANGE"]],
    [{ weightBp: 10_001 }, ["weightBp WEIGHT_OUT_OF_RANGE"]],
    [{ p1: 66 }, ["worseReason WORSE_WITHOUT_REASON"]],
    [{ q1: 76 }, ["worseReason WORSE_WITHOUT_REASON"]],
    [{ p1: 66, worseReason: "工期提前，夜间也要施工" }, []],
  ])("%j", (over, found) => {
    expect(said(markProblems({ ...marks, ...over }, "补偿标准"))).toEqual(found);
  });
});

describe("a talk, a visit or a hearing", () => {
  const heard = { heldOn: "2026-10-19", attendees: null, record: "逐户走访。", demands: [] };
  test.each<[what: string, over: Partial<Parameters<typeof consultationProblems>[0]>, found: string[]]>([
    ["says what was said", {}, []],
    ["keeps no identity number", { record: "张某 610723198001010015" }, ["record PRIVATE_NUMBER"]],
    ["keeps no phone", { attendees: "李某 13812345678" }, ["attendees PRIVATE_NUMBER"]],
    [
      "says why a demand is not met",
      { demands: [{ text: "另选厂址", adoption: "not_adopted", reason: null }] },
      ["demands.0.reason ADOPTION_REASON_MISSING"],
    ],
    ["may answer later", { demands: [{ text: "另选厂址", adoption: null, reason: null }] }, []],
    ["was not tomorrow", { heldOn: "2026-11-24" }, ["heldOn DATE_IN_FUTURE"]],
  ])("%s", (_what, over, found) => {
    expect(said(consultationProblems({ ...heard, ...over }, dates))).toEqual(found);
  });
});

describe("an expert", () => {
  const expert = {
    name: "专家甲",
    unit: "陕西某大学",
    isLeader: true,
    vote: null,
    signedOn: null,
    changes: null,
    changesClosedOn: null,
  };
  const against = { interested: ["洋县稻香食品有限公司（虚构）", "洋县发展和改革局"], today: "2026-11-23" };
  const other = { name: "专家乙", unit: "汉中某设计院", isLeader: false };
  type Expert = Parameters<typeof expertProblems>[0];

  test.each<[what: string, over: Partial<Expert>, found: string[]]>([
    ["from elsewhere", {}, []],
    ["from the owner's own unit", { unit: " 洋县稻香食品有限公司 (虚构)" }, ["unit EXPERT_NOT_INDEPENDENT"]],
    ["from the responsible unit", { unit: "洋县发展和 改革局" }, ["unit EXPERT_NOT_INDEPENDENT"]],
    ["who is there already", { name: "专家乙", unit: "汉中某设计院" }, ["name EXPERT_TWICE"]],
    ["who asks for changes without saying which", { vote: "pass_after_changes" }, ["changes CHANGES_MISSING"]],
    [
      "whose changes were made before they were asked for",
      { vote: "pass_after_changes", changes: "补充", signedOn: "2026-11-12", changesClosedOn: "2026-11-11" },
      ["changesClosedOn CHANGES_BEFORE_SIGNING"],
    ],
    ["who asked for none", { vote: "pass", changesClosedOn: "2026-11-13" }, ["changesClosedOn CHANGES_NEEDLESS"]],
    ["who signs tomorrow", { signedOn: "2026-11-24" }, ["signedOn DATE_IN_FUTURE"]],
  ])("%s", (_what, over, found) => {
    expect(said(expertProblems({ ...expert, ...over }, [other], against))).toEqual(found);
  });

  test("there is one leader", () => {
    expect(said(expertProblems(expert, [{ ...other, isLeader: true }], against))).toEqual(["isLeader LEADER_TWICE"]);
  });
});

test.each([
  [{ doneOn: null, responsible: null }, []],
  [{ doneOn: "2026-11-23", responsible: "县自然资源局" }, []],
  [{ doneOn: "2026-11-24", responsible: "县自然资源局" }, ["doneOn DATE_IN_FUTURE"]],
  [{ doneOn: "2026-11-20", responsible: null }, ["responsible DONE_WITHOUT_RESPONSIBLE"]],
])("a measure: %j", (measure, found) => {
  expect(said(mitigationProblems(measure, dates))).toEqual(found);
});

test.each([
  [{ notedOn: "2026-11-23", newRisk: false, action: null }, []],
  [{ notedOn: "2026-11-24", newRisk: false, action: null }, ["notedOn DATE_IN_FUTURE"]],
  [{ notedOn: "2026-11-23", newRisk: true, action: null }, ["action ACTION_MISSING"]],
  [{ notedOn: "2026-11-23", newRisk: true, action: "约谈施工单位" }, []],
])("a tracking note: %j", (note, found) => {
  expect(said(trackingProblems(note, dates))).toEqual(found);
});

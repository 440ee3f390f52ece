import { describe, expect, test } from "vitest";
import years from "../../seeds/calendar.json" with { type: "json" };
import rules from "../../seeds/rules.json" with { type: "json" };
import { calendarOf } from "../calendar.ts";
import type { CalendarYear } from "../calendar.ts";
import type { TermRules } from "../disputes/deadlines/rule-sets.ts";
import { assessmentDeadlines, noticeTerm } from "./deadlines.ts";
import type { AssessmentDeadlineFacts } from "./deadlines.ts";

type Seed = Omit<TermRules, "terms"> & { readonly parameters: object };

const versions = (rules as unknown as Seed[])
  .filter(({ code }) => code === "assessment_terms")
  .map(({ parameters, ...rule }) => ({ ...rule, ...parameters })) as TermRules[];
const calendar = calendarOf(years as CalendarYear[]);

const facts: AssessmentDeadlineFacts = {
  state: "registered",
  decision: null,
  notices: [],
  openMitigations: [],
  submittedOn: null,
  filingAcceptedOn: null,
  validUntil: null,
  isStarted: false,
};
const due = (over: Partial<AssessmentDeadlineFacts>) =>
  assessmentDeadlines({ ...facts, ...over }, versions, calendar).map(
    ({ kind, dueOn, provisional }) => `${dueOn} ${kind}${provisional ? " 暂定" : ""}`,
  );

describe("what is due of an assessment", () => {
  const notices = [{ place: "公示栏", endOn: "2026-10-10", provisional: false }];
  const openMitigations = [
    { content: "公开明细", dueOn: "2026-12-31" },
    { content: "洒水降尘", dueOn: "2026-11-30" },
    { content: "没有日期", dueOn: null },
  ];

  test("nothing while it is only registered", () => {
    expect(due({ notices, openMitigations })).toEqual([]);
  });

  test("the end of its notice while people are asked", () => {
    expect(due({ state: "notice_and_survey", notices })).toEqual(["2026-10-10 notice"]);
  });

  test("its open measures from then on, the earliest first; none of a project that is not allowed", () => {
    expect(due({ state: "report", openMitigations })).toEqual(["2026-11-30 mitigation", "2026-12-31 mitigation"]);
    expect(due({ state: "decision", decision: "not_allowed", openMitigations })).toEqual([]);
    expect(due({ state: "closed", decision: "go_ahead", openMitigations })).toEqual([]);
  });

  test("the answer to a filing within five working days, over a Sunday that is worked and a feast", () => {
    expect(due({ state: "filing", submittedOn: "2026-09-18" })).toEqual(["2026-09-24 filing"]);
    expect(due({ state: "filing", submittedOn: "2026-02-11" })).toEqual(["2026-02-25 filing"]);
    expect(due({ state: "filing", submittedOn: "2026-12-28" })).toEqual(["2027-01-05 filing 暂定"]);
    expect(due({ state: "filing", submittedOn: "2026-09-18", filingAcceptedOn: "2026-09-22" })).toEqual([]);
  });

  test("the end of its validity while nothing has been built", () => {
    const valid = { state: "tracking", decision: "go_ahead", validUntil: "2028-11-20" } as const;
    expect(due(valid)).toEqual(["2028-11-20 validity"]);
    expect(due({ ...valid, isStarted: true })).toEqual([]);
    expect(due({ ...valid, state: "closed" })).toEqual([]);
  });
});

test("the simple procedure has a term of its own", () => {
  expect(noticeTerm("simple")).toBe("noticeSimple");
  expect(noticeTerm("special")).toBe("notice");
});

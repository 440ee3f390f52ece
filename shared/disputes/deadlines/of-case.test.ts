import { describe, expect, test } from "vitest";
import years from "../../../seeds/calendar.json" with { type: "json" };
import rules from "../../../seeds/rules.json" with { type: "json" };
import { calendarOf } from "../../calendar.ts";
import type { CalendarYear } from "../../calendar.ts";
import type { AgreementStanding, AssignmentStanding, DeadlineFacts } from "./case-facts.ts";
import type { CaseDeadline, DeadlineKind } from "./kinds.ts";
import { deadlinesOf, type JudgedBefore } from "./of-case.ts";
import type { TermRules } from "./rule-sets.ts";

const calendar = calendarOf(years as CalendarYear[]);
type Seed = Omit<TermRules, "terms"> & { parameters: Partial<Pick<TermRules, "terms">> };
const versions = (rules as unknown as Seed[]).flatMap(({ parameters, ...rule }): TermRules[] =>
  parameters.terms ? [{ ...rule, ...parameters, terms: parameters.terms }] : [],
);

/** A dispute that was entered on a Monday and is waiting. */
const entered: DeadlineFacts = {
  today: "2026-03-09",
  registeredOn: "2026-03-02",
  acceptedOn: null,
  state: "registered",
  outcome: null,
  outcomeOn: null,
  source: "application",
  type: "sale_contract",
  officialType: "contract",
  channel: null,
  courtProcedure: null,
  riskLevel: null,
  dueOn: null,
  steps: [],
  extensions: [],
  assignments: [],
  agreement: null,
  confirmations: [],
  visits: [],
  decisions: [],
};
const accepted = { ...entered, acceptedOn: "2026-03-05", state: "in_mediation", channel: "people" } as const;

const all = (facts: DeadlineFacts, before: readonly JudgedBefore[] = []) =>
  deadlinesOf(facts, versions, calendar, before);
const one = (facts: DeadlineFacts, kind: DeadlineKind, subjectId = 0): CaseDeadline | undefined =>
  all(facts).find((deadline) => deadline.kind === kind && deadline.subjectId === subjectId);
const said = (facts: DeadlineFacts) => all(facts).map(({ kind, dueOn, closed }) => [kind, dueOn, closed]);

describe("the office's own clock", () => {
  test("is the day that somebody set, else what the level of risk gives", () => {
    expect(said({ ...entered, dueOn: "2026-04-30", riskLevel: "low" })).toEqual([["ledger", "2026-04-30", null]]);
    expect(said({ ...entered, riskLevel: "medium" })).toEqual([["ledger", "2026-03-09", null]]);
    expect(said(entered)).toEqual([]);
  });

  test.each([
    ["resolved_by_department", "by_department", "2026-03-09", "met"],
    ["resolved_by_department", "by_department", "2026-03-10", "missed"],
    ["transferred", "transferred", "2026-03-10", "dropped"],
  ] as const)("a case that is %s with %s on %s has it %s", (state, outcome, outcomeOn, closed) => {
    expect(one({ ...entered, riskLevel: "medium", state, outcome, outcomeOn }, "ledger")?.closed).toBe(closed);
  });
});

describe("the term of a mediation", () => {
  test.each([
    ["people", null, "2026-04-05"],
    ["court", "ordinary", "2026-03-20"],
    ["court", "summary", "2026-03-12"],
    ["court", null, "2026-03-20"],
    ["department", null, undefined],
  ])("by %s in procedure %s ends on %s", (channel, courtProcedure, dueOn) => {
    expect(one({ ...accepted, channel, courtProcedure }, "mediation")?.dueOn).toBe(dueOn);
  });

  test("grows by what both parties agreed on, and a court's by no more than thirty days", () => {
    const extensions = [
      { agreedOn: "2026-03-06", days: 20 },
      { agreedOn: "2026-03-09", days: 15 },
    ];
    expect(one({ ...accepted, extensions }, "mediation")?.dueOn).toBe("2026-05-10");
    const court = { ...accepted, channel: "court", courtProcedure: "summary", extensions };
    expect(one(court, "mediation")?.dueOn).toBe("2026-04-11");
  });

  test("stands still during a pause, and is longer by it afterwards", () => {
    const pause = { act: "suspend", from: "in_mediation", to: "suspended", on: "2026-03-10" } as const;
    const paused = { ...accepted, state: "suspended", riskLevel: "medium", steps: [pause] } as const;
    expect([one(paused, "mediation"), one(paused, "ledger")]).toMatchObject([
      { dueOn: "2026-04-05", closed: "paused" },
      { closed: "paused" },
    ]);
    const goesOn = { act: "resume", from: "suspended", to: "in_mediation", on: "2026-03-22" } as const;
    const resumed = { ...paused, state: "in_mediation", steps: [pause, goesOn] } as const;
    expect(one(resumed, "mediation")).toMatchObject({ dueOn: "2026-04-17", closed: null });
    expect(one(resumed, "ledger")).toMatchObject({ dueOn: "2026-03-21", closed: null });
  });

  test("is met by the day on which it ended, whatever became of the case later", () => {
    const steps = [
      { act: "terminate", from: "in_mediation", to: "terminated", on: "2026-04-05" },
      { act: "litigate", from: "terminated", to: "litigated", on: "2026-05-20" },
    ] as const;
    const ended = { ...accepted, state: "litigated", outcome: "litigated", outcomeOn: "2026-05-20", steps } as const;
    expect(one(ended, "mediation")?.closed).toBe("met");
  });

  test("is of no account once a department deals with the case", () => {
    expect(one({ ...accepted, state: "with_department" }, "mediation")?.closed).toBe("dropped");
  });

  test("begins anew with a relapse, and what was before stays with the first round", () => {
    const steps = [
      { act: "settle", from: "in_mediation", to: "settled", on: "2026-03-20" },
      { act: "reopen", from: "struck_off", to: "in_mediation", on: "2026-06-01" },
    ] as const;
    const reopened = { ...accepted, dueOn: "2026-04-30", riskLevel: "medium", steps } as const;
    expect(one(reopened, "mediation", 1)).toMatchObject({ fromOn: "2026-06-01", dueOn: "2026-07-01", closed: null });
    expect(one(reopened, "ledger", 1)).toMatchObject({ dueOn: "2026-06-08" });
    expect(one(reopened, "mediation")).toBeUndefined();
  });
});

describe("a labour dispute", () => {
  test("can go to arbitration fifteen days after the application, pause or not", () => {
    const steps = [{ act: "suspend", from: "in_mediation", to: "suspended", on: "2026-03-10" }] as const;
    const labour = { ...accepted, type: "migrant_wages", state: "suspended", steps } as const;
    expect(one(labour, "labour")).toMatchObject({ fromOn: "2026-03-02", dueOn: "2026-03-17", closed: null });
    expect(one({ ...labour, type: "other" }, "labour")).toBeUndefined();
  });
});

describe("what a court refers", () => {
  test.each([
    [null, "registered", null],
    ["2026-03-05", "accepted", "met"],
    ["2026-03-06", "accepted", "missed"],
  ] as const)("accepted on %s is %s: %s", (acceptedOn, state, closed) => {
    const referred = { ...entered, source: "court", acceptedOn, state };
    expect(one(referred, "platform_acceptance")).toMatchObject({ dueOn: "2026-03-05", closed });
  });

  test("is not asked about long after, where nobody noted the acceptance", () => {
    expect(one({ ...entered, source: "court", state: "with_department" }, "platform_acceptance")).toBeUndefined();
  });
});

describe("assignments", () => {
  const waiting: AssignmentStanding = {
    id: 7,
    state: "waiting",
    issuedOn: "2026-03-06",
    dueOn: "2026-03-20",
    signedOn: null,
    reportedOn: null,
  };
  test.each([
    [{}, null, null],
    [{ state: "in_progress", signedOn: "2026-03-10" }, "met", null],
    [{ state: "in_progress", signedOn: "2026-03-11" }, "missed", null],
    [{ state: "reported", signedOn: "2026-03-10", reportedOn: "2026-03-20" }, "met", "met"],
    [{ state: "closed", signedOn: "2026-03-10", reportedOn: "2026-03-21" }, "met", "missed"],
    [{ state: "sent_back" }, "dropped", "dropped"],
    [{ state: "withdrawn" }, "dropped", "dropped"],
    // Given to somebody else after it was sent back.
    [{ state: "closed" }, "dropped", "dropped"],
  ])("%j: signing %s, report %s", (over, signing, report) => {
    const facts = { ...entered, assignments: [{ ...waiting, ...over }] };
    expect(one(facts, "assignment_sign", 7)).toMatchObject({ dueOn: "2026-03-10", closed: signing });
    expect(one(facts, "assignment_due", 7)).toMatchObject({ dueOn: "2026-03-20", closed: report });
  });
});

describe("an agreement in force", () => {
  const agreement: AgreementStanding = {
    id: 3,
    state: "performing",
    effectiveOn: "2026-03-01",
    confirmable: true,
    instalments: [
      { position: 0, dueOn: "2026-03-31", paidOn: "2026-03-31" },
      { position: 1, dueOn: "2026-04-30", paidOn: null },
    ],
  };
  const performing = {
    ...accepted,
    state: "performing",
    outcome: "mediated",
    outcomeOn: "2026-03-01",
    agreement,
  } as const;

  test("waits for each instalment until the money ledger says that it is paid", () => {
    expect(one(performing, "instalment", 3000)?.closed).toBe("met");
    expect(one(performing, "instalment", 3001)).toMatchObject({ dueOn: "2026-04-30", closed: null });
    const inCourt = { ...performing, state: "litigated", today: "2026-05-06" } as const;
    expect(one(inCourt, "instalment", 3001)?.closed).toBe("missed");
  });

  test("has a visit after each instalment; one that found everything paid answers for all", () => {
    const early = { ...performing, visits: [{ on: "2026-04-02", performance: "part" }] };
    expect([one(early, "follow_up", 3000)?.closed, one(early, "follow_up", 3001)]).toMatchObject([
      "met",
      { dueOn: "2026-05-30", closed: null },
    ]);
    const full = { ...performing, visits: [{ on: "2026-04-02", performance: "full" }] };
    expect(one(full, "follow_up", 3001)?.closed).toBe("met");
  });

  test("can be confirmed for thirty days; the window closes by itself, with a new edition, or by an application", () => {
    expect(one(performing, "confirmation", 3)).toMatchObject({ dueOn: "2026-03-31", closed: null });
    expect(one({ ...performing, today: "2026-03-31" }, "confirmation", 3)?.closed).toBeNull();
    expect(one({ ...performing, today: "2026-04-01" }, "confirmation", 3)?.closed).toBe("missed");
    const done = { ...performing, agreement: { ...agreement, state: "performed" } } as const;
    expect(one(done, "confirmation", 3)?.closed).toBe("dropped");
    const unconfirmable = { ...performing, agreement: { ...agreement, confirmable: false } };
    expect(one(unconfirmable, "confirmation", 3)).toBeUndefined();
    const application = {
      id: 5,
      agreementId: 3,
      state: "applied",
      appliedOn: "2026-03-31",
      acceptedOn: null,
      ruledOn: null,
    };
    const asked = { ...performing, today: "2026-04-09", confirmations: [application] };
    expect(one(asked, "confirmation", 3)?.closed).toBe("met");
    expect(one(asked, "ruling", 5)).toMatchObject({ dueOn: "2026-04-30", closed: null });
    const taken = { ...asked, confirmations: [{ ...application, state: "accepted", acceptedOn: "2026-04-03" }] };
    expect(one(taken, "ruling", 5)).toMatchObject({ fromOn: "2026-04-03", dueOn: "2026-05-03" });
  });

  test("an application for an earlier agreement says nothing about this one", () => {
    const earlier = {
      id: 5,
      agreementId: 2,
      state: "dismissed",
      appliedOn: "2026-02-10",
      acceptedOn: null,
      ruledOn: null,
    };
    expect(one({ ...performing, confirmations: [earlier] }, "confirmation", 3)?.closed).toBeNull();
  });

  test("without instalments is visited after the outcome, unless the case is over", () => {
    const plain = { ...performing, agreement: { ...agreement, instalments: [] } };
    expect(one(plain, "follow_up")).toMatchObject({ dueOn: "2026-03-31", closed: null });
    expect(one({ ...plain, state: "struck_off" }, "follow_up")?.closed).toBe("dropped");
  });
});

test("a case that was merged has nothing due any more, whatever was asked in it", () => {
  const merged = {
    ...entered,
    state: "merged",
    outcome: "merged",
    outcomeOn: "2026-03-06",
    dueOn: "2026-04-30",
  } as const;
  const decisions = [{ id: 9, heldOn: "2026-03-06", dueOn: "2026-03-13", doneOn: null }];
  expect(said({ ...merged, decisions })).toEqual([
    ["ledger", "2026-04-30", "dropped"],
    ["decision", "2026-03-13", "dropped"],
  ]);
});

test("what a meeting decided is due on its day", () => {
  const decisions = [{ id: 9, heldOn: "2026-03-06", dueOn: "2026-03-13", doneOn: null }];
  expect(one({ ...entered, decisions }, "decision", 9)).toMatchObject({ dueOn: "2026-03-13", closed: null });
});

test("a case keeps the version by which it was judged, as long as it runs from the same day", () => {
  const newer = versions.map((rule) =>
    rule.code === "peoples_mediation" ? { ...rule, version: 2, terms: twoMonths } : rule,
  );
  const judged = {
    kind: "mediation",
    subjectId: 0,
    rule: "peoples_mediation",
    ruleVersion: 1,
    fromOn: "2026-03-05",
  } as const;
  const due = (fromOn: string) =>
    deadlinesOf({ ...accepted, acceptedOn: fromOn }, [...versions, ...newer], calendar, [judged])
      .filter(({ kind }) => kind === "mediation")
      .map(({ dueOn, ruleVersion }) => [dueOn, ruleVersion]);
  expect(due("2026-03-05")).toEqual([["2026-04-05", 1]]);
  expect(due("2026-03-06")).toEqual([["2026-05-06", 2]]);
});
const twoMonths = { mediation: { months: 2, roll: false } };

import { describe, expect, test } from "vitest";
import rules from "../../seeds/rules.json" with { type: "json" };
import { classOf, riskOf } from "./factor-class.ts";
import { compareLevels } from "./level-order.ts";
import { scoreAssessment } from "./score.ts";
import type { ScoredFactor, ScoreFacts } from "./score.ts";
import { scoreRules } from "./score-rules.ts";
import type { ScoreParameters } from "./score-rules.ts";
import type { AssessmentLevel } from "./states.ts";

/** The office's own rule sets, as they are seeded. */
const seeded = Object.fromEntries(
  rules.filter(({ code }) => code in scoreRules).map(({ code, parameters }) => [code, parameters]),
) as unknown as ScoreParameters;

const withRule = <Code extends keyof ScoreParameters>(code: Code, over: Partial<ScoreParameters[Code]>) => ({
  ...seeded,
  [code]: { ...seeded[code], ...over },
});

const facts: ScoreFacts = {
  factors: [],
  survey: null,
  experts: [],
  participants: null,
  incident: null,
  incidentPeople: null,
  landTaking: false,
};

/** Weight in per cent, p and q before, p and q after. */
const factor = (
  weight: number,
  p0: number,
  q0: number,
  p1: number | null = null,
  q1: number | null = null,
): ScoredFactor => ({ weightBp: weight * 100, p0, q0, p1, q1 });

const exampleA = [
  factor(25, 65, 75, 40, 60),
  factor(20, 45, 40, 30, 30),
  factor(15, 50, 30, 30, 25),
  factor(25, 35, 70, 20, 60),
  factor(15, 15, 60, 10, 40),
];
const exampleB = [factor(50, 90, 90), factor(30, 80, 80), factor(20, 60, 60)];

const partOf = (over: Partial<ScoreFacts>, code: string, which: "before" | "after" = "before", by = seeded) =>
  scoreAssessment({ ...facts, ...over }, by)[which].parts.find((part) => part.code === code);

const surveyOf = (valid: number, oppose: number) => ({ valid, oppose, target: 0, reached: 0 });

describe("H4, example A", () => {
  const score = scoreAssessment({ ...facts, factors: exampleA }, seeded);

  test("before: 0.255125, low, because one 较大 factor alone makes nothing worse", () => {
    expect(score.factors.map(({ r0 }) => r0)).toEqual([4875, 1800, 1500, 2450, 900]);
    expect(score.factors.map(({ class0 }) => class0)).toEqual(["larger", "general", "minor", "general", "minor"]);
    expect(score.before.parts[0]).toMatchObject({ code: "index", level: "low", numbers: { sum: 25_512_500 } });
    expect(score.before.parts[1]).toMatchObject({ code: "count", level: "low", numbers: { major: 0, larger: 1 } });
    expect(score.before).toMatchObject({ level: "low", decidedBy: ["index", "count"], problems: [] });
  });

  test("after: 0.12525, low; 400 is 微小, because it is not above 400", () => {
    expect(score.factors.map(({ r1 }) => r1)).toEqual([2400, 900, 750, 1200, 400]);
    expect(score.factors.map(({ class1 }) => class1)).toEqual(["general", "minor", "minor", "minor", "slight"]);
    expect(score.after.parts[0]).toMatchObject({ level: "low", numbers: { sum: 12_525_000 } });
    expect(score.after.level).toBe("low");
  });
});

describe("H4, example B", () => {
  const score = scoreAssessment({ ...facts, factors: exampleB }, seeded);

  test("the edges: 6400 is 较大 and 3600 一般", () => {
    expect(score.factors.map(({ r0, class0 }) => [r0, class0])).toEqual([
      [8100, "major"],
      [6400, "larger"],
      [3600, "general"],
    ]);
  });

  test("0.669 is high; the count says medium; the worst of them is high, by the index", () => {
    expect(score.before.parts[0]).toMatchObject({ level: "high", numbers: { sum: 66_900_000 } });
    expect(score.before.parts[1]).toMatchObject({ level: "medium", numbers: { major: 1, larger: 1 } });
    expect(score.before).toMatchObject({ level: "high", decidedBy: ["index"] });
  });

  test("the marks after the measures are missing: no level, and it is said how many", () => {
    expect(score.after).toMatchObject({ level: null, decidedBy: [] });
    expect(score.after.problems).toContainEqual({ field: "factors", code: "MARKS_MISSING", data: { count: 3 } });
  });
});

describe("R and its class", () => {
  test("0.8 × 0.8 is 0.64 and not more", () => {
    expect(riskOf(80, 80)).toBe(6400);
    expect(classOf(6400, seeded.risk_index)).toBe("larger");
    expect(classOf(6401, seeded.risk_index)).toBe("major");
  });

  test.each([
    [0, "slight"],
    [400, "slight"],
    [401, "minor"],
    [1600, "minor"],
    [1601, "general"],
    [3600, "general"],
    [3601, "larger"],
    [10_000, "major"],
  ])("%i is %s", (risk, found) => {
    expect(classOf(risk, seeded.risk_index)).toBe(found);
  });

  test.each([
    [null, 50],
    [-1, 50],
    [101, 50],
    [50.5, 50],
  ])("%s × %s is none", (p, q) => {
    expect(riskOf(p, q)).toBeNull();
  });
});

describe("the index", () => {
  test.each<[p: number, q: number, level: AssessmentLevel]>([
    [60, 60, "medium"],
    [59, 61, "low"],
    [80, 80, "medium"],
    [81, 80, "high"],
  ])("of one factor %i × %i is %s", (p, q, level) => {
    expect(partOf({ factors: [factor(100, p, q)] }, "index")).toMatchObject({ level });
  });

  test("weights have to be the whole", () => {
    expect(partOf({ factors: [factor(60, 50, 50), factor(30, 50, 50)] }, "index")).toMatchObject({
      standing: "incomplete",
      level: null,
      reasons: [{ field: "factors", code: "WEIGHTS_NOT_WHOLE", data: { weights: 90 } }],
    });
  });

  test("of nothing is none", () => {
    expect(partOf({}, "index")).toMatchObject({ reasons: [{ code: "FACTORS_MISSING" }], numbers: { sum: 0 } });
  });
});

const many = (major: number, larger: number) => [
  ...Array.from({ length: major }, () => factor(0, 90, 90)),
  ...Array.from({ length: larger }, () => factor(0, 70, 70)),
  factor(100, 10, 10),
];

describe("the count", () => {
  test.each<[major: number, larger: number, level: AssessmentLevel]>([
    [0, 0, "low"],
    [0, 1, "low"],
    [0, 2, "medium"],
    [0, 4, "medium"],
    [0, 5, "high"],
    [1, 0, "medium"],
    [2, 0, "high"],
    [1, 4, "high"],
  ])("%i 重大 and %i 较大 are %s", (major, larger, level) => {
    expect(partOf({ factors: many(major, larger) }, "count")).toMatchObject({ standing: "counted", level });
  });

  test("is not in use where the office says so", () => {
    const by = withRule("risk_count", { enabled: false });
    expect(partOf({ factors: exampleB }, "count", "before", by)).toMatchObject({ standing: "off", level: null });
  });
});

describe("H4, the share of opposition", () => {
  test.each<[valid: number, oppose: number, level: AssessmentLevel]>([
    [300, 29, "low"],
    [300, 30, "medium"],
    [300, 99, "medium"],
    [300, 100, "high"],
    [1, 0, "low"],
  ])("汉中: of %i valid %i against is %s", (valid, oppose, level) => {
    expect(partOf({ survey: surveyOf(valid, oppose) }, "opposition")).toMatchObject({ level });
  });

  test.each<[oppose: number, level: AssessmentLevel]>([
    [15, "medium"],
    [14, "low"],
  ])("西安: of 300 valid %i against is %s, where land is taken and the office uses it", (oppose, level) => {
    const by = withRule("risk_opposition_expropriation", { enabled: true });
    const over = { survey: surveyOf(300, oppose), landTaking: true };
    expect(partOf(over, "opposition", "before", by)).toMatchObject({ rule: "risk_opposition_expropriation", level });
    expect(partOf({ ...over, landTaking: false }, "opposition", "before", by)).toMatchObject({
      rule: "risk_opposition",
    });
  });

  test("of no valid sheet there is no level", () => {
    const score = scoreAssessment({ ...facts, factors: exampleA, survey: surveyOf(0, 0) }, seeded);
    expect(score.before.level).toBeNull();
    expect(score.before.problems).toEqual([{ field: "survey", code: "SURVEY_VALID_ZERO" }]);
  });

  test("without a survey it does not apply, and the others decide", () => {
    expect(partOf({}, "opposition")).toMatchObject({ standing: "not_applicable", reasons: [{ code: "NO_SURVEY" }] });
    expect(scoreAssessment({ ...facts, factors: exampleA }, seeded).before.level).toBe("low");
  });

  test.each([
    [95, 100, false],
    [94, 100, true],
  ])("reaching %i of %i households is told apart", (reached, target, isReachBelow) => {
    const by = withRule("risk_opposition_expropriation", { enabled: true });
    const over = { survey: { valid: 80, oppose: 0, reached, target }, landTaking: true };
    expect(partOf(over, "opposition", "before", by)?.numbers).toMatchObject({ isReachBelow });
  });
});

describe("possible participants", () => {
  const by = withRule("risk_participants", { enabled: true });

  test.each<[people: number, level: AssessmentLevel]>([
    [19, "low"],
    [20, "medium"],
    [200, "medium"],
    [201, "high"],
  ])("%i are %s", (participants, level) => {
    expect(partOf({ participants }, "participants", "before", by)).toMatchObject({ level });
  });

  test("are not in use as the office begins; in use they have to be said", () => {
    expect(partOf({ participants: 500 }, "participants")).toMatchObject({ standing: "off", level: null });
    expect(partOf({}, "participants", "before", by)).toMatchObject({ standing: "incomplete" });
  });
});

describe("direct triggers (江苏)", () => {
  const by = withRule("risk_triggers", { enabled: true });
  const level = (over: Partial<ScoreFacts>) => partOf({ incident: "none", ...over }, "triggers", "before", by)?.level;

  test.each<[what: string, over: Partial<ScoreFacts>, found: AssessmentLevel]>([
    ["nothing is foreseen", {}, "low"],
    ["99 people", { incident: "mass", incidentPeople: 99 }, "low"],
    ["100 people", { incident: "mass", incidentPeople: 100 }, "medium"],
    ["200 people", { incident: "mass", incidentPeople: 200 }, "high"],
    ["a grave case", { incident: "grave" }, "high"],
    ["19 % against", { survey: surveyOf(100, 19) }, "low"],
    ["20 % against", { survey: surveyOf(100, 20) }, "medium"],
    ["50 % against", { survey: surveyOf(100, 50) }, "medium"],
    ["51 % against", { survey: surveyOf(100, 51) }, "high"],
  ])("%s", (_what, over, found) => {
    expect(level(over)).toBe(found);
  });

  test.each<[over: Partial<ScoreFacts>, code: string]>([
    [{ incident: null }, "INCIDENT_MISSING"],
    [{ incident: "mass" }, "INCIDENT_PEOPLE_MISSING"],
    [{ survey: surveyOf(0, 0) }, "SURVEY_VALID_ZERO"],
  ])("%j cannot be told: %s", (over, code) => {
    expect(partOf({ incident: "none", ...over }, "triggers", "before", by)).toMatchObject({
      standing: "incomplete",
      reasons: [{ code }],
    });
  });
});

describe("the experts' views", () => {
  test.each<[views: AssessmentLevel[], level: AssessmentLevel | null]>([
    [["low", "low", "high"], "low"],
    [["low", "medium", "high"], "medium"],
    [["low", "high", "high"], "high"],
    [["low", "low", "medium", "medium"], "medium"],
    [["high", "high"], null],
  ])("%j are %s", (experts, level) => {
    expect(partOf({ experts }, "experts", "after")).toMatchObject({ level });
  });

  test("count after the measures only", () => {
    expect(partOf({ experts: ["high", "high", "high"] }, "experts")).toBeUndefined();
  });

  test("make a level worse, never better", () => {
    const worse = scoreAssessment({ ...facts, factors: exampleA, experts: ["high", "high", "low"] }, seeded);
    expect(worse.after).toMatchObject({ level: "high", decidedBy: ["experts"] });
    const bad = exampleB.map((one) => ({ ...one, p1: one.p0, q1: one.q0 }));
    const better = scoreAssessment({ ...facts, factors: bad, experts: ["low", "low", "low"] }, seeded);
    expect(better.after).toMatchObject({ level: "high", decidedBy: ["index"] });
  });
});

test("levels are told apart from the lowest to the highest", () => {
  expect(compareLevels("high", "medium")).toBeGreaterThan(0);
  expect(compareLevels("low", "medium")).toBeLessThan(0);
  expect(compareLevels("low", "low")).toBe(0);
});

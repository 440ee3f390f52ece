import { array, assert, boolean, constantFrom, integer, nat, property, record, tuple } from "fast-check";
import type { Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import rules from "../../seeds/rules.json" with { type: "json" };
import { compareLevels } from "./level-order.ts";
import { scoreAssessment } from "./score.ts";
import type { ScoredFactor, ScoreFacts } from "./score.ts";
import { scoreRules } from "./score-rules.ts";
import type { ScoreParameters } from "./score-rules.ts";
import type { AssessmentLevel } from "./states.ts";

const seeded = Object.fromEntries(
  rules.filter(({ code }) => code in scoreRules).map(({ code, parameters }) => [code, parameters]),
) as unknown as ScoreParameters;

/** Every rule in use. */
const everyRule: ScoreParameters = {
  ...seeded,
  risk_participants: { ...seeded.risk_participants, enabled: true },
  risk_triggers: { ...seeded.risk_triggers, enabled: true },
  risk_opposition_expropriation: { ...seeded.risk_opposition_expropriation, enabled: true },
};

const mark = integer({ min: 0, max: 100 });
const level = constantFrom<AssessmentLevel>("low", "medium", "high");

/** Factors whose weights are the whole. */
const factors = array(tuple(integer({ min: 1, max: 100 }), mark, mark, mark, mark), {
  minLength: 1,
  maxLength: 12,
}).map((drawn): ScoredFactor[] => {
  const whole = drawn.reduce((sum, [weight]) => sum + weight, 0);
  let left = 10_000;
  return drawn.map(([weight, p0, q0, p1, q1], place) => {
    const weightBp = place === drawn.length - 1 ? left : Math.floor((weight * 10_000) / whole);
    left -= weightBp;
    return { weightBp, p0, q0, p1, q1 };
  });
});

const facts: Arbitrary<ScoreFacts> = record({
  factors,
  survey: tuple(integer({ min: 1, max: 2000 }), integer({ min: 0, max: 100 })).map(([valid, percent]) => ({
    valid,
    oppose: Math.floor((valid * percent) / 100),
    target: 100,
    reached: 100,
  })),
  experts: array(level, { maxLength: 9 }),
  participants: integer({ min: 0, max: 500 }),
  incident: constantFrom("none", "mass", "grave" as const),
  incidentPeople: integer({ min: 0, max: 500 }),
  landTaking: boolean(),
}).map((drawn): ScoreFacts => ({ ...drawn, incident: drawn.incident as ScoreFacts["incident"] }));

const levelOf = (one: ScoreFacts, which: "before" | "after", by: ScoreParameters): AssessmentLevel => {
  const found = scoreAssessment(one, by)[which].level;
  if (found === null) throw new Error("no level");
  return found;
};

/** Whether the second is at least as bad as the first, before the measures and after them, whichever rules are in use. */
function neverFalls(better: ScoreFacts, worse: ScoreFacts): void {
  for (const by of [seeded, everyRule]) {
    for (const which of ["before", "after"] as const) {
      expect(compareLevels(levelOf(worse, which, by), levelOf(better, which, by))).toBeGreaterThanOrEqual(0);
    }
  }
}

describe("the level never falls", () => {
  test("when the mark of a factor gets worse", () => {
    assert(
      property(
        facts,
        nat(),
        constantFrom("p0", "q0", "p1", "q1" as const),
        integer({ min: 1, max: 100 }),
        (one, place, field, by) => {
          const at = place % one.factors.length;
          const worse = one.factors.map((factor, n) =>
            n === at ? { ...factor, [field]: Math.min(100, (factor[field] ?? 0) + by) } : factor,
          );
          neverFalls(one, { ...one, factors: worse });
        },
      ),
      { numRuns: 300 },
    );
  });

  test("when more are against", () => {
    assert(
      property(facts, integer({ min: 1, max: 500 }), (one, more) => {
        const { survey } = one;
        if (survey === null) return;
        const oppose = Math.min(survey.valid, survey.oppose + more);
        neverFalls(one, { ...one, survey: { ...survey, oppose } });
      }),
      { numRuns: 300 },
    );
  });

  test("when more may take part, or an expert sees it graver", () => {
    assert(
      property(facts, integer({ min: 1, max: 500 }), nat(), (one, more, place) => {
        neverFalls(one, { ...one, participants: (one.participants ?? 0) + more });
        const at = one.experts.length === 0 ? 0 : place % one.experts.length;
        neverFalls(one, { ...one, experts: one.experts.map((view, n) => (n === at ? "high" : view)) });
      }),
      { numRuns: 200 },
    );
  });
});

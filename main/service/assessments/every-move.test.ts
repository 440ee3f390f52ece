import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assessmentActs, assessmentMoves } from "../../../shared/assessments/moves.ts";
import type { AssessmentAct } from "../../../shared/assessments/moves.ts";
import { assessmentStates } from "../../../shared/assessments/states.ts";
import type { AssessmentState } from "../../../shared/assessments/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { refusalOf } from "../office/testing/office.ts";
import { doerOf, doing, openAssessmentKit, preparing } from "./testing/assessment-kit.ts";
import type { AssessmentKit } from "./testing/assessment-kit.ts";

let kit: AssessmentKit;
beforeAll(async () => {
  kit = await openAssessmentKit();
});
afterAll(async () => kit.close());

const states = codesOf(assessmentStates);
const acts = codesOf(assessmentActs);
const allowed = assessmentMoves.flatMap((move) =>
  move.from.map((state): [AssessmentState, AssessmentAct, AssessmentState] => {
    if (typeof move.to !== "string") throw new Error(`${move.act} leads to several states`);
    return [state, move.act, move.to];
  }),
);
const isAllowed = (state: AssessmentState, act: AssessmentAct) =>
  allowed.some(([from, name]) => from === state && name === act);

/** Everything that the office knows of an assessment. */
const allOf = async (id: number) => [
  await kit.mediator.assessments.open({ id }),
  await kit.mediator.assessments.file({ id }),
];

/** What `assessments.moves` says about an act to whoever does it; undefined where it does not name it. */
async function said(id: number, act: AssessmentAct): Promise<string[] | undefined> {
  const { now } = await doerOf(act, kit).assessments.moves({ id });
  return now.find((each) => each.act === act)?.problems.map(({ code }) => code);
}

/** A decision that the act can follow. */
function caseFor(state: AssessmentState, act: AssessmentAct): Promise<number> {
  if (act === "improve") return kit.caseIn(state, { outcome: "on_hold" });
  if (act === "close" && state === "decision") return kit.caseIn(state, { outcome: "not_allowed" });
  return kit.caseIn(state);
}

describe.each(states)("an assessment that is %s", (state) => {
  const others = acts.filter((act) => !isAllowed(state, act));

  test(`refuses ${others.length} acts, names none of them, and stays as it is`, async () => {
    const id = await kit.caseIn(state);
    const before = await allOf(id);
    for (const act of others) {
      expect(await said(id, act), act).toBeUndefined();
      expect(await refusalOf(doing[act](kit, id)), act).toEqual(["WRONG_STATE"]);
    }
    expect(await allOf(id)).toEqual(before);
  });
});

/** What speaks against an act on an assessment that just came to its state. */
const lacking: Partial<Record<AssessmentAct, readonly string[]>> = {
  beginIdentification: ["NOTICE_MISSING", "SURVEY_MISSING"],
  setInitialLevel: ["LAND_FACTOR_MISSING", "FACTORS_MISSING"],
  beginMeasures: ["MITIGATION_MISSING"],
  setLevelAfterMeasures: ["MARKS_MISSING"],
  sendToReview: ["CRITERIA_MISSING", "EMERGENCY_PLAN_MISSING", "EXPERTS_FEW"],
  submitFiling: ["EXPERT_OPINIONS_MISSING", "NO_MAJORITY", "SIGNED_REPORT_MISSING"],
  acceptFiling: ["OUTPUT_PAPERS_MISSING"],
  decide: ["FILING_NOT_ACCEPTED"],
  confirmLowering: ["NO_LOWERING_PROPOSED"],
  rejectLowering: ["NO_LOWERING_PROPOSED"],
};

describe("what an act lacks", () => {
  test.each(allowed)("%s, %s: said beforehand and refused, or done", async (state, act, to) => {
    const id = await caseFor(state, act);
    const problems = await said(id, act);
    expect(problems).toEqual(lacking[act] ?? []);
    if (problems === undefined || problems.length === 0) return;
    const before = await allOf(id);
    expect(await refusalOf(doing[act](kit, id))).toEqual(problems);
    expect(await allOf(id)).toEqual(before);
    await preparing[act]?.(kit, id);
    expect(await said(id, act)).toEqual([]);
    await doing[act](kit, id);
    expect(await kit.stateOf(id)).toBe(to);
  });

  test.each(allowed)("%s, %s: goes through, and is a step of the file", async (state, act, to) => {
    const id = await caseFor(state, act);
    await preparing[act]?.(kit, id);
    const before = await kit.mediator.assessments.file({ id });
    await doing[act](kit, id);
    const after = await kit.mediator.assessments.file({ id });
    expect(after.steps.slice(0, -1)).toEqual(before.steps);
    expect(after.steps.at(-1)).toMatchObject({ act, fromState: state, toState: to, on: "2026-11-23" });
    expect(after.version).toBe(before.version + 1);
    expect(await kit.stateOf(id)).toBe(to);
  });

  test.each(allowed)(
    "%s, %s: not tomorrow, not before the step before, not before registration",
    async (state, act) => {
      const id = await caseFor(state, act);
      await preparing[act]?.(kit, id);
      const before = await allOf(id);
      expect(await refusalOf(doing[act](kit, id, "2026-11-24"))).toContain("DATE_IN_FUTURE");
      expect(await refusalOf(doing[act](kit, id, "2026-10-11"))).toContain("BEFORE_REGISTRATION");
      if (state !== "registered" && state !== "plan") {
        expect(await refusalOf(doing[act](kit, id, "2026-10-12"))).toContain("DATE_BEFORE_STEP");
      }
      expect(await allOf(id)).toEqual(before);
    },
  );
});

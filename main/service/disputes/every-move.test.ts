import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DisputeAct } from "../../../shared/disputes/moves.ts";
import { disputeActs, disputeMoves } from "../../../shared/disputes/moves.ts";
import { disputeStates } from "../../../shared/disputes/states.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { declarationDraft } from "../office/testing/case-drafts.ts";
import { refusalOf } from "../office/testing/office.ts";
import { openCaseKit } from "./testing/case-kit.ts";
import type { CaseKit } from "./testing/case-kit.ts";
import { doerOf, doing } from "./testing/doing.ts";
import { fileDossier } from "./testing/ways.ts";

let kit: CaseKit;
beforeAll(async () => {
  kit = await openCaseKit();
});
afterAll(async () => kit.close());

const states = codesOf(disputeStates);
const acts = codesOf(disputeActs);
const allowed = disputeMoves.flatMap((move) =>
  move.from.map((state): [DisputeState, DisputeAct, readonly string[]] => [
    state,
    move.act,
    typeof move.to === "string" ? [move.to] : move.to,
  ]),
);
const isAllowed = (state: DisputeState, act: DisputeAct) =>
  allowed.some(([from, name]) => from === state && name === act);

/** Everything that the office knows of a case. */
async function allOf(id: number): Promise<unknown> {
  const { mediator } = kit;
  return [
    await mediator.disputes.open({ id }),
    await mediator.disputes.file({ id }),
    await mediator.agreements.of({ disputeId: id }),
    await mediator.deadlines.of({ disputeId: id }),
  ];
}

/** What an act asks for itself; for want of it nothing speaks against the act yet. */
const asked: Partial<Record<DisputeAct, readonly string[]>> = {
  accept: ["channel", "courtProcedure"],
  merge: ["into"],
  proposeStrikeOff: ["waiver", "docketNo"],
};

/** What `disputes.moves` says about an act to whoever does it; undefined where it does not name it. */
async function said(id: number, act: DisputeAct): Promise<string[] | undefined> {
  const { now } = await doerOf(act, kit).disputes.moves({ id });
  const move = now.find((each) => each.act === act);
  return move?.problems.filter(({ field }) => asked[act]?.includes(field) !== true).map(({ code }) => code);
}

describe.each(states)("a case that is %s", (state) => {
  const others = acts.filter((act) => !isAllowed(state, act));

  test(`refuses ${others.length} acts, names none of them, and stays as it is`, async () => {
    const id = await kit.caseIn(state);
    const before = await allOf(id);
    for (const act of others) {
      expect(await said(id, act), act).toBeUndefined();
      // An agreement cannot even be drawn up.
      const codes = act === "agree" ? ["CASE_NOT_IN_MEDIATION", "AGREEMENT_IN_FORCE"] : ["WRONG_STATE"];
      expect(codes, act).toEqual(expect.arrayContaining(await refusalOf(doing[act](kit, id))));
    }
    expect(await allOf(id)).toEqual(before);
  });
});

describe("what the table allows", () => {
  test.each(allowed)("%s, %s: the service does as it says", async (state, act, to) => {
    const id = await kit.caseIn(state);
    const problems = await said(id, act);
    if (problems === undefined) throw new Error("the service does not name the act");
    if (problems.length > 0) {
      const before = await allOf(id);
      expect(await refusalOf(doing[act](kit, id))).toEqual(problems);
      expect(await allOf(id)).toEqual(before);
    } else {
      await doing[act](kit, id);
      expect(to).toContain(await kit.stateOf(id));
    }
  });

  /** What has to be there before an act that is refused to a case just brought to its state. */
  const preparing: Partial<Record<DisputeAct, (id: number) => unknown>> = {
    beginMediation: async (id) =>
      kit.mediator.mediation.declareConflict({ ...(await kit.at(id)), ...declarationDraft() }),
    recordPerformed: (id) => kit.pay(id, 12_000_000),
    recordPartPerformed: (id) => kit.pay(id, 3_000_000),
    proposeStrikeOff: (id) => kit.attach(id),
    archive: (id) => fileDossier(kit, id),
  };

  test.each(allowed)(
    "%s, %s: goes through once nothing speaks against it, and is a step of the file",
    async (state, act, to) => {
      const id = await kit.caseIn(state);
      await preparing[act]?.(id);
      expect(await said(id, act)).toEqual([]);
      const before = await kit.mediator.disputes.file({ id });
      await doing[act](kit, id);
      const after = await kit.mediator.disputes.file({ id });
      expect(after.steps.slice(0, -1)).toEqual(before.steps);
      expect(after.steps.at(-1)).toMatchObject({ act, fromState: state, on: "2026-11-23" });
      expect(to).toContain(after.steps.at(-1)?.toState);
      expect(await kit.stateOf(id)).toBe(after.steps.at(-1)?.toState);
    },
  );

  // The day of an agreement is asked for by the agreement itself.
  const dated = allowed.filter(([, act]) => act !== "agree");

  test.each(dated)("%s, %s: not tomorrow, not before the step before, not before registration", async (state, act) => {
    const id = await kit.caseIn(state);
    await preparing[act]?.(id);
    const before = await allOf(id);
    expect(await refusalOf(doing[act](kit, id, "2026-11-24"))).toEqual(["DATE_IN_FUTURE"]);
    expect(await refusalOf(doing[act](kit, id, "2026-11-01"))).toEqual(["BEFORE_REGISTRATION"]);
    const isFirst = (await kit.mediator.disputes.file({ id })).steps.length === 0;
    if (!isFirst) expect(await refusalOf(doing[act](kit, id, "2026-11-02"))).toEqual(["DATE_BEFORE_STEP"]);
    expect(await allOf(id)).toEqual(before);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureActs, measureMoves } from "../../../shared/measures/moves.ts";
import type { MeasureAct } from "../../../shared/measures/moves.ts";
import { measureStates, supervisionStates } from "../../../shared/measures/states.ts";
import type { MeasureState } from "../../../shared/measures/states.ts";
import { supervisionActs, supervisionMoves } from "../../../shared/measures/supervision.ts";
import { codesOf } from "../../../shared/names.ts";
import { openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { TestOffice } from "../office/testing/office.ts";
import { answering, doerOf, doing, driveMeasures } from "./testing/measures-kit.ts";
import type { MeasuresDriver } from "./testing/measures-kit.ts";

let office: TestOffice;
let kit: MeasuresDriver;
beforeAll(async () => {
  office = await openTestOffice();
  kit = driveMeasures(await office.as("mediator"), await office.as("supervisor"));
});
afterAll(() => office.close());

const states = codesOf(measureStates);
const acts = codesOf(measureActs);
const allowed = measureMoves.flatMap((move) =>
  move.from.map((state): [MeasureState, MeasureAct, MeasureState] => [state, move.act, move.to]),
);
const isAllowed = (state: MeasureState, act: MeasureAct) =>
  allowed.some(([from, name]) => from === state && name === act);

/** Everything that the office knows of a measure. */
const allOf = async (id: number) => [
  await kit.mediator.measures.open({ id }),
  await kit.mediator.measures.file({ id }),
];

/** What an act asks for itself; for want of it nothing speaks against the act yet. */
const asked: Partial<Record<MeasureAct, readonly string[]>> = { close: ["reason"] };

/** What `measures.moves` says about an act to whoever does it; undefined where it does not name it. */
async function said(id: number, act: MeasureAct): Promise<string[] | undefined> {
  const { now } = await doerOf(act, kit).measures.moves({ id });
  const move = now.find((each) => each.act === act);
  return move?.problems.filter(({ field }) => asked[act]?.includes(field) !== true).map(({ code }) => code);
}

describe.each(states)("a measure that is %s", (state) => {
  const others = acts.filter((act) => !isAllowed(state, act));

  test(`refuses ${others.length} acts, names none of them, and stays as it is`, async () => {
    const id = await kit.measureIn(state);
    const before = await allOf(id);
    for (const act of others) {
      expect(await said(id, act), act).toBeUndefined();
      expect(await refusalOf(doing[act](kit, id)), act).toEqual(["WRONG_STATE"]);
    }
    expect(await allOf(id)).toEqual(before);
  });
});

/** What has to happen before an act that is refused to a measure just brought to its state. */
const preparing: Partial<Record<MeasureAct, (id: number) => Promise<unknown>>> = {
  close: async (id) => {
    await kit.report(id, { percent: 100 });
    await kit.prove(id);
  },
};

describe("what the table allows", () => {
  test.each(allowed)("%s, %s: goes through, and is a step of the file", async (state, act, to) => {
    const id = await kit.measureIn(state);
    await preparing[act]?.(id);
    expect(await said(id, act)).toEqual([]);
    const before = await kit.mediator.measures.file({ id });
    await doing[act](kit, id);
    const after = await kit.mediator.measures.file({ id });
    expect(after.steps.slice(0, -1)).toEqual(before.steps);
    expect(after.steps.at(-1)).toMatchObject({ act, fromState: state, toState: to, on: "2026-11-23" });
    expect(after.version).toBe(before.version + 1);
    expect(await kit.stateOf(id)).toBe(to);
  });

  test.each(allowed)("%s, %s: not tomorrow, and not before the step before", async (state, act) => {
    const id = await kit.measureIn(state);
    await preparing[act]?.(id);
    const before = await allOf(id);
    expect(await refusalOf(doing[act](kit, id, "2026-11-24"))).toEqual(["DATE_IN_FUTURE"]);
    expect(await refusalOf(doing[act](kit, id, "2026-10-08"))).toContain("BEFORE_MEASURE_SET");
    if (state !== "not_started") {
      expect(await refusalOf(doing[act](kit, id, "2026-10-10"))).toContain("DATE_BEFORE_STEP");
    }
    expect(await allOf(id)).toEqual(before);
  });
});

describe.each(codesOf(supervisionStates))("a supervision that is %s", (state) => {
  test.each(codesOf(supervisionActs))("%s: as its table says", async (act) => {
    const supervision = await kit.supervisionIn(state);
    const move = supervisionMoves.find(({ from, act: name }) => name === act && from.some((each) => each === state));
    const standing = async () =>
      (await kit.mediator.measures.file({ id: supervision.measure })).supervisions.find(
        ({ id }) => id === supervision.id,
      );
    const before = await standing();
    expect(before?.acts.includes(act)).toBe(move !== undefined);
    if (move === undefined) {
      expect(await refusalOf(answering[act](kit, supervision))).toEqual(["WRONG_STATE"]);
      expect(await standing()).toEqual(before);
    } else {
      expect(await refusalOf(answering[act](kit, supervision, "2026-11-10"))).toContain("BEFORE_SUPERVISION");
      expect(await refusalOf(answering[act](kit, supervision, "2026-11-24"))).toEqual(["DATE_IN_FUTURE"]);
      await answering[act](kit, supervision);
      expect((await standing())?.state).toBe(move.to);
    }
  });
});

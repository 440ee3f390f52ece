import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arrearsActs, arrearsMoves } from "../../../shared/arrears/moves.ts";
import type { ArrearsAct } from "../../../shared/arrears/moves.ts";
import { arrearsStates } from "../../../shared/arrears/states.ts";
import type { ArrearsState } from "../../../shared/arrears/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { refusalOf } from "../office/testing/office.ts";
import { doerOf, doing, openArrearsKit } from "./testing/arrears-kit.ts";
import type { ArrearsKit } from "./testing/arrears-kit.ts";

let kit: ArrearsKit;
beforeAll(async () => {
  kit = await openArrearsKit();
});
afterAll(async () => kit.close());

const states = codesOf(arrearsStates);
const acts = codesOf(arrearsActs);
const allowed = arrearsMoves.flatMap((move) =>
  move.from.map((state): [ArrearsState, ArrearsAct, ArrearsState] => [state, move.act, move.to]),
);
const isAllowed = (state: ArrearsState, act: ArrearsAct) =>
  allowed.some(([from, name]) => from === state && name === act);

/** Everything that the office knows of a case. */
const allOf = async (id: number) => [await kit.mediator.arrears.open({ id }), await kit.mediator.arrears.file({ id })];

/** What an act asks for itself; for want of it nothing speaks against the act yet. */
const asked: Partial<Record<ArrearsAct, readonly string[]>> = {
  confirmUndisputed: ["disputed"],
  recordDisputed: ["disputed", "reason"],
};

/** What `arrears.moves` says about an act to whoever does it; undefined where it does not name it. */
async function said(id: number, act: ArrearsAct): Promise<string[] | undefined> {
  const { now } = await doerOf(act, kit).arrears.moves({ id });
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
      expect(await refusalOf(doing[act](kit, id)), act).toEqual(["WRONG_STATE"]);
    }
    expect(await allOf(id)).toEqual(before);
  });
});

/** What has to happen before an act that is refused to a case just brought to its state. */
const preparing: Partial<Record<ArrearsAct, (id: number, state: ArrearsState) => Promise<unknown>>> = {
  beginPaying: (id) => kit.pay(id, 3_000_000),
  recordCleared: (id, state) => kit.pay(id, state === "paying" ? 9_000_000 : 12_000_000),
  reopen: async (id) => {
    const { rows } = await kit.mediator.payments.list({ filter: { arrearsId: id } });
    const paid = rows.find(({ amount }) => amount === 9_000_000);
    if (paid === undefined) throw new Error("nothing to take back");
    await kit.pay(id, -9_000_000, { reversesId: paid.id, receivedOn: "2026-11-20" });
  },
};

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
      expect(await kit.stateOf(id)).toBe(to);
    }
  });

  test.each(allowed)(
    "%s, %s: goes through once nothing speaks against it, and is a step of the file",
    async (state, act, to) => {
      const id = await kit.caseIn(state);
      await preparing[act]?.(id, state);
      expect(await said(id, act)).toEqual([]);
      const before = await kit.mediator.arrears.file({ id });
      await doing[act](kit, id);
      const after = await kit.mediator.arrears.file({ id });
      expect(after.steps.slice(0, -1)).toEqual(before.steps);
      expect(after.steps.at(-1)).toMatchObject({ act, fromState: state, toState: to, on: "2026-11-23" });
      expect(after.version).toBe(before.version + 1);
      expect(await kit.stateOf(id)).toBe(to);
    },
  );

  test.each(allowed)(
    "%s, %s: not tomorrow, not before the step before, not before registration",
    async (state, act) => {
      const id = await kit.caseIn(state);
      await preparing[act]?.(id, state);
      const before = await allOf(id);
      expect(await refusalOf(doing[act](kit, id, "2026-11-24"))).toEqual(["DATE_IN_FUTURE"]);
      expect(await refusalOf(doing[act](kit, id, "2026-11-01"))).toEqual(["BEFORE_REGISTRATION"]);
      if (state !== "registered") {
        expect(await refusalOf(doing[act](kit, id, "2026-11-02"))).toEqual(["DATE_BEFORE_STEP"]);
      }
      expect(await allOf(id)).toEqual(before);
    },
  );
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fastTrackActs, fastTrackMoves } from "../../../shared/fasttrack/moves.ts";
import type { FastTrackAct } from "../../../shared/fasttrack/moves.ts";
import { fastTrackStates } from "../../../shared/fasttrack/states.ts";
import type { FastTrackState } from "../../../shared/fasttrack/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { fastTrackDraft } from "../office/testing/drafts.ts";
import { refusalOf } from "../office/testing/office.ts";
import { doerOf, doing, foundFalse, openFastTrackKit, over, TODAY } from "./testing/fast-track-kit.ts";
import type { FastTrackKit, Wanted } from "./testing/fast-track-kit.ts";

let kit: FastTrackKit;
beforeAll(async () => {
  kit = await openFastTrackKit();
});
afterAll(async () => kit.close());

const states = codesOf(fastTrackStates);
const acts = codesOf(fastTrackActs);
const allowed = fastTrackMoves.flatMap((move) =>
  move.from.map((state): [FastTrackState, FastTrackAct, readonly FastTrackState[]] => [
    state,
    move.act,
    typeof move.to === "string" ? [move.to] : move.to,
  ]),
);
const isAllowed = (state: FastTrackState, act: FastTrackAct) =>
  allowed.some(([from, name]) => from === state && name === act);

/** Everything that the office knows of a case. */
const allOf = async (id: number) => [await kit.mediator.fasttrack.open({ id }), await kit.fileOf(id)];

/** Acts of which only a case with something amiss has any need. */
const wantedFor: Partial<Record<FastTrackAct, Wanted>> = {
  expire: { promised: over },
  demandCorrection: { promised: { ...over, filing: "2026-11-27" } },
};

/** What has to happen first, where a case that was just brought to its state refuses the act. */
const preparing: Partial<Record<FastTrackAct, (id: number, state: FastTrackState) => Promise<unknown>>> = {
  commit: (id) => kit.attach(id, "signed_commitment"),
  accept: (id) => kit.check(id),
  returnPaper: (id, state) => handedIn(id, state),
  confirmPaper: (id, state) => handedIn(id, state),
  grantExtension: (id) => doing.askExtension(kit, id, TODAY),
  refuseExtension: (id) => doing.askExtension(kit, id, TODAY),
  completePapers: async (id) => {
    const { id: materialId } = await kit.paperOf(id, "filing");
    await kit.mediator.fasttrack.submitPaper({ ...(await kit.at(id)), on: TODAY, materialId });
    await kit.mediator.fasttrack.confirmPaper({ ...(await kit.at(id)), on: TODAY, materialId });
  },
  close: (id) => kit.decide(id),
  revoke: (id) => foundFalse(kit, id),
  refuse: async (id) => {
    const { record } = await kit.mediator.fasttrack.open({ id });
    const { version, applicantName, applicantUscc, assessmentId } = record;
    const excluded = { excluded: "yes", excludedMatter: "公共安全" } as const;
    const draft = fastTrackDraft(assessmentId, { applicantName, applicantUscc, ...excluded });
    await kit.mediator.fasttrack.revise({ ...draft, id, version });
  },
  toOrdinary: async (id) => {
    const { record } = await kit.mediator.fasttrack.open({ id });
    if (record.signedOn !== null) await kit.check(id, { checkedOn: "2026-11-20", result: "dishonest" });
  },
};

/** A case under correction stays there while the paper that was returned is not there again. */
async function handedIn(id: number, state: FastTrackState): Promise<void> {
  if (state !== "correcting") return void (await doing.submitPaper(kit, id, TODAY));
  const { id: materialId } = await kit.paperOf(id, "start");
  await kit.mediator.fasttrack.submitPaper({ ...(await kit.at(id)), on: TODAY, materialId });
}

describe.each(states)("a case that is %s", (state) => {
  const others = acts.filter((act) => !isAllowed(state, act));

  test(`refuses ${others.length} acts, names none of them, and stays as it is`, async () => {
    const id = await kit.caseIn(state);
    const before = await allOf(id);
    const { now } = await kit.mediator.fasttrack.moves({ id });
    for (const act of others) {
      expect(now.map((move) => move.act)).not.toContain(act);
      expect(await refusalOf(doing[act](kit, id)), act).toEqual(["WRONG_STATE"]);
    }
    expect(await allOf(id)).toEqual(before);
  });
});

describe("what the table allows", () => {
  test.each(allowed)(
    "%s, %s: goes through once nothing speaks against it, and is a step of the file",
    async (state, act, to) => {
      const id = await kit.caseIn(state, wantedFor[act]);
      await preparing[act]?.(id, state);
      // Another act may have gone on from here.
      const from = await kit.stateOf(id);
      const before = await kit.fileOf(id);
      const { now } = await doerOf(act, kit).fasttrack.moves({ id });
      const inTheWay = now.find((move) => move.act === act)?.problems.map(({ code }) => code);
      expect(inTheWay).toEqual([]);
      await doing[act](kit, id);
      const after = await kit.fileOf(id);
      expect(after.steps.slice(0, -1)).toEqual(before.steps);
      expect(after.steps.at(-1)).toMatchObject({ act, fromState: from, on: TODAY });
      expect(after.version).toBe(before.version + 1);
      expect(to).toContain(await kit.stateOf(id));
    },
  );

  test.each(allowed)("%s, %s: not tomorrow, not before the receipt", async (state, act) => {
    const id = await kit.caseIn(state, wantedFor[act]);
    await preparing[act]?.(id, state);
    const before = await allOf(id);
    expect((await refusalOf(doing[act](kit, id, "2026-11-24")))[0]).toBe("DATE_IN_FUTURE");
    expect((await refusalOf(doing[act](kit, id, "2026-10-30")))[0]).toMatch(/BEFORE_RECEIPT|DATE_BEFORE_STEP/u);
    expect(await allOf(id)).toEqual(before);
  });
});

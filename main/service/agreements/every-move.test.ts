import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreementActs, agreementMoves, agreementStates } from "../../../shared/agreements/states.ts";
import type { AgreementAct, AgreementState } from "../../../shared/agreements/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { doing } from "../disputes/testing/doing.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { agreementKit } from "./testing/agreement-kit.ts";
import type { AgreementKit } from "./testing/agreement-kit.ts";

let kit: CaseKit;
let { of, newest, draft, sign, takeEffect, change } = {} as AgreementKit;
beforeAll(async () => {
  kit = await openCaseKit();
  ({ of, newest, draft, sign, takeEffect, change } = agreementKit(kit));
});
afterAll(async () => kit.close());

const states = codesOf(agreementStates);
const acts = codesOf(agreementActs);
const reason = "依生效裁判";

/** A case and an edition of its agreement in a state. */
type Found = { readonly id: number; readonly edition: number };

const reaching: Readonly<Record<AgreementState, () => Promise<Found>>> = {
  draft: async () => {
    const id = await kit.caseIn("in_mediation");
    return { id, edition: await kit.signedAgreement(id, { instalments: [] }) };
  },
  in_force: async () => {
    const id = await kit.caseIn("agreed");
    return { id, edition: (await newest(id)).id };
  },
  performing: async () => {
    const id = await kit.caseIn("performing");
    return { id, edition: (await newest(id)).id };
  },
  performed: async () => {
    const id = await kit.caseIn("performed");
    return { id, edition: (await newest(id)).id };
  },
  replaced: async () => {
    const found = await reaching.in_force();
    const { id: second } = await change(found.id, found.edition);
    await sign(found.id, second);
    await takeEffect(found.id, second);
    return found;
  },
  breached: async () => {
    const found = await reaching.performing();
    await ending("declareBreach", found);
    return found;
  },
  annulled: async () => {
    const found = await reaching.in_force();
    await ending("annul", found);
    return found;
  },
};

const ending = async (act: "declareBreach" | "annul", { id, edition }: Found, on = "2026-11-20") =>
  kit.mediator.agreements[act]({ ...(await kit.at(id)), id: edition, on, reason });

/** How each act of the table is done: two of them by the case, and a replacement by the edition that comes next. */
const acting: Readonly<Record<AgreementAct, (found: Found) => Promise<unknown>>> = {
  takeEffect: ({ id, edition }) => takeEffect(id, edition),
  beginPerformance: ({ id }) => doing.beginPerformance(kit, id),
  complete: ({ id }) => doing.recordPerformed(kit, id),
  replace: async ({ id, edition }) => {
    const { id: second } = await change(id, edition);
    await sign(id, second);
    return takeEffect(id, second);
  },
  declareBreach: (found) => ending("declareBreach", found),
  annul: (found) => ending("annul", found),
};

const ofTheCase: readonly AgreementAct[] = ["beginPerformance", "complete"];

const stateOf = async ({ id, edition }: Found) => (await of(id)).editions.find((each) => each.id === edition)?.state;
const said = async ({ id, edition }: Found) => (await of(id)).editions.find((each) => each.id === edition)?.now ?? [];

describe.each(states)("an edition that is %s", (state) => {
  const allowed = agreementMoves.filter(({ from }) => (from as readonly string[]).includes(state));
  const others = acts.filter((act) => !allowed.some((move) => move.act === act));

  test(`names ${allowed.length} acts, refuses the others and stays as it is`, async () => {
    const found = await reaching[state]();
    expect(await stateOf(found)).toBe(state);
    expect((await said(found)).map(({ act }) => act)).toEqual(allowed.map(({ act }) => act));
    const before = [await of(found.id), await kit.mediator.disputes.open({ id: found.id })];
    const own = others.filter((act) => !ofTheCase.includes(act));
    for (const act of own) expect(await refusalOf(acting[act](found)), act).toEqual(["WRONG_STATE"]);
    expect([await of(found.id), await kit.mediator.disputes.open({ id: found.id })]).toEqual(before);
    // Whether the case goes on or not, by these it takes no edition along that is not in the state for it.
    for (const act of ofTheCase.filter((each) => others.includes(each))) await Promise.allSettled([acting[act](found)]);
    expect(await stateOf(found)).toBe(state);
  });

  test.each(allowed.map(({ act, to }) => [act, [to].flat()] as const))("%s leads on", async (act, to) => {
    const found = await reaching[state]();
    if (act === "complete") {
      expect(await said(found)).toContainEqual({
        act,
        problems: [{ field: "", code: "INSTALMENTS_OPEN", data: { count: 2 } }],
      });
      await kit.pay(found.id, 12_000_000);
    }
    expect(await said(found)).toContainEqual({ act, problems: [] });
    await acting[act](found);
    expect(to).toContain(await stateOf(found));
  });
});

describe("the end of an agreement", () => {
  test.each(["declareBreach", "annul"] as const)(
    "by %s keeps its day and reason; the case stays where it is",
    async (act) => {
      const found = await reaching.performing();
      const { version } = await ending(act, found);
      expect(await newest(found.id)).toMatchObject({ endedOn: "2026-11-20", endedReason: reason, now: [] });
      expect(await kit.stateOf(found.id)).toBe("performing");
      const { record, history } = await kit.mediator.disputes.open({ id: found.id });
      expect(record.version).toBe(version);
      expect(history[0]).toMatchObject({ act: `agreements.${act}`, reason });
    },
  );

  test.each([
    ["2026-11-24", "DATE_IN_FUTURE"],
    ["2026-11-08", "DATE_BEFORE_STEP"], // in force since the 9th
    ["2026-11-01", "BEFORE_REGISTRATION"],
  ])("on %s: %s", async (on, code) => {
    const found = await reaching.performing();
    for (const act of ["declareBreach", "annul"] as const) {
      expect(await failureOf(ending(act, found, on))).toMatchObject({ data: { problems: [{ field: "on", code }] } });
    }
    expect(await stateOf(found)).toBe("performing");
  });

  test("what is unpaid under a broken agreement is waited for no more", async () => {
    const found = await reaching.breached();
    const due = await kit.mediator.deadlines.of({ disputeId: found.id });
    expect(
      due
        .filter(({ kind }) => kind === "instalment")
        .map(({ dueOn, closed }) => `${dueOn} ${closed ?? "open"}`)
        .toSorted(),
    ).toEqual(["2026-11-16 missed", "2026-12-15 dropped"]);
  });

  test("whose agreement was annulled cannot be performed, until there is another one", async () => {
    const found = await reaching.performing();
    await ending("annul", found);
    expect(await refusalOf(doing.recordPerformed(kit, found.id))).toEqual(["AGREEMENT_ANNULLED"]);
    const { id: second } = await draft(found.id, { instalments: [] });
    await sign(found.id, second, { signedOn: "2026-11-20" });
    expect(await refusalOf(takeEffect(found.id, second, "2026-11-19"))).toEqual(["DATE_BEFORE_STEP"]);
    await takeEffect(found.id, second, "2026-11-20");
    // The case is being performed already, and so is what was agreed anew.
    expect(await newest(found.id)).toMatchObject({ state: "performing", edition: 2, replacesId: null });
    await doing.recordPerformed(kit, found.id);
    expect((await newest(found.id)).state).toBe("performed");
  });
});

describe("two windows at one agreement", () => {
  test("the second one is told, and nothing of the first is lost", async () => {
    const id = await kit.caseIn("in_mediation");
    const other = await kit.office.asStaff("乙承办", "mediator");
    const seen = await kit.at(id);
    const { id: edition, version } = await draft(id);
    const stale = { code: "STALE", data: { entity: "dispute", id, version } };
    const checklist = { signatures: [], mediatorSigned: true, sealed: false, signedOn: null };
    expect(await failureOf(other.agreements.sign({ ...seen, id: edition, ...checklist }))).toMatchObject(stale);
    expect(await failureOf(other.agreements.discard({ ...seen, id: edition, reason }))).toMatchObject(stale);
    const effect = { ...seen, id: edition, effectiveOn: "2026-11-23" };
    expect(await failureOf(other.agreements.takeEffect(effect))).toMatchObject(stale);
    expect(await newest(id)).toMatchObject({ id: edition, state: "draft", mediatorSigned: false });
    await other.agreements.sign({ ...seen, version, id: edition, ...checklist });
    expect((await newest(id)).mediatorSigned).toBe(true);
  });

  test("any change of the case counts, not only of the agreement", async () => {
    const id = await kit.caseIn("in_mediation");
    const edition = await kit.signedAgreement(id, { instalments: [] });
    const seen = await kit.at(id);
    await kit.attach(id);
    const effect = { ...seen, id: edition, effectiveOn: "2026-11-23" };
    expect(await failureOf(kit.mediator.agreements.takeEffect(effect))).toMatchObject({ code: "STALE" });
    expect(await kit.stateOf(id)).toBe("in_mediation");
  });
});

test("an edition of another case is not found", async () => {
  const [one, other] = [await reaching.draft(), await reaching.draft()];
  expect(await failureOf(takeEffect(one.id, other.edition))).toMatchObject({ code: "NOT_FOUND" });
});

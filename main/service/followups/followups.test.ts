import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disputeStates } from "../../../shared/disputes/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { doing } from "../disputes/testing/doing.ts";
import { followUpDraft } from "../office/testing/case-drafts.ts";
import { failureOf, refusalOf, staffNames } from "../office/testing/office.ts";

let kit: CaseKit;
beforeAll(async () => {
  kit = await openCaseKit();
});
afterAll(async () => kit.close());

type Draft = Parameters<typeof followUpDraft>[0];
const visit = async (id: number, over: Draft = {}) =>
  kit.mediator.followUps.add({ ...(await kit.at(id)), ...followUpDraft(over) });
const of = async (id: number) => kit.mediator.followUps.of({ disputeId: id });
const relapse = { relapse: true, measures: "已约双方到中心当面谈" };

describe("a follow-up visit", () => {
  test("is kept as it was written, in the order in which they were made", async () => {
    const id = await kit.caseIn("performed");
    await visit(id);
    await visit(id, { visitedOn: "2026-11-18", method: "visit", satisfaction: null });
    const { followUps, parties, whyNot, offersReopening } = await of(id);
    expect(followUps).toMatchObject([
      followUpDraft({ visitedOn: "2026-11-18", method: "visit", satisfaction: null }),
      { ...followUpDraft(), updatedBy: staffNames.mediator },
    ]);
    expect([parties.length, whyNot, offersReopening]).toEqual([2, null, false]);
  });

  test.each([
    [{ visitedOn: "2026-11-24" }, "visitedOn", "DATE_IN_FUTURE"],
    [{ visitedOn: "2026-11-01" }, "visitedOn", "BEFORE_REGISTRATION"],
    [{ relapse: true }, "measures", "MEASURES_MISSING"],
  ])("%o is refused under %s: %s", async (over, field, code) => {
    const id = await kit.caseIn("settled");
    expect(await failureOf(visit(id, over))).toMatchObject({ data: { problems: [{ field, code }] } });
    const { id: made } = await visit(id);
    const revised = { ...(await kit.at(id)), ...followUpDraft(over), id: made };
    expect(await refusalOf(kit.mediator.followUps.revise(revised))).toEqual([code]);
  });

  test.each(codesOf(disputeStates))("in a case that is %s is made or not, as is said", async (state) => {
    const id = await kit.caseIn(state);
    const { whyNot } = await of(id);
    const tooEarly = ["registered", "accepted", "in_mediation", "with_department", "suspended"].includes(state);
    const elsewhere = ["not_accepted", "transferred", "merged"].includes(state);
    expect(whyNot !== null).toBe(tooEarly || elsewhere);
    if (whyNot === null) await visit(id);
    else expect(await refusalOf(visit(id))).toEqual(["FOLLOW_UP_NOT_NOW"]);
  });

  test("can be corrected and taken out, and closes its deadline as long as it stands", async () => {
    const id = await kit.caseIn("settled", { riskLevel: null, dueOn: null });
    const due = async () =>
      (await kit.mediator.deadlines.of({ disputeId: id }))
        .filter(({ kind }) => kind === "follow_up")
        .map(({ dueOn, closed }) => [dueOn, closed]);
    expect(await due()).toEqual([["2026-12-10", null]]);
    const { id: made } = await visit(id);
    expect(await due()).toEqual([["2026-12-10", "met"]]);
    await kit.mediator.followUps.revise({ ...(await kit.at(id)), ...followUpDraft({ visitor: "乙承办" }), id: made });
    expect((await of(id)).followUps).toMatchObject([{ visitor: "乙承办" }]);
    await kit.mediator.followUps.remove({ ...(await kit.at(id)), id: made, reason: "登记错案件" });
    expect((await of(id)).followUps).toEqual([]);
    expect(await due()).toEqual([["2026-12-10", null]]);
  });

  test("in two windows is written by the first, and the second is told", async () => {
    const id = await kit.caseIn("settled");
    const seen = await kit.at(id);
    await visit(id);
    const second = { ...seen, ...followUpDraft({ visitor: "乙承办" }) };
    expect(await failureOf(kit.verifier.followUps.add(second))).toMatchObject({ code: "STALE" });
  });
});

describe("a visit that finds a relapse", () => {
  test.each(["struck_off", "archived"] as const)("offers to reopen a case that is %s", async (state) => {
    const id = await kit.caseIn(state);
    await visit(id);
    expect((await of(id)).offersReopening).toBe(false);
    await visit(id, { ...relapse, visitedOn: "2026-11-22" });
    expect((await of(id)).offersReopening).toBe(true);
    await doing.reopen(kit, id);
    expect(await kit.stateOf(id)).toBe("in_mediation");
    expect(await of(id)).toMatchObject({ offersReopening: false, followUps: [{ relapse: false }, { relapse: true }] });
  });

  test("offers nothing in a case that is not closed, nor after a later visit that found all well", async () => {
    const settled = await kit.caseIn("settled");
    await visit(settled, relapse);
    expect((await of(settled)).offersReopening).toBe(false);
    const id = await kit.caseIn("struck_off");
    await visit(id, { ...relapse, visitedOn: "2026-11-18" });
    await visit(id, { visitedOn: "2026-11-20" });
    expect((await of(id)).offersReopening).toBe(false);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Inputs } from "../../../shared/contract.ts";
import { disputeStates } from "../../../shared/disputes/states.ts";
import { codesOf } from "../../../shared/names.ts";
import { openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { declarationDraft } from "../office/testing/case-drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";

let kit: CaseKit;
beforeAll(async () => {
  kit = await openCaseKit();
});
afterAll(async () => kit.close());

type Extension = Partial<Omit<Inputs["mediation"]["extendTerm"], "disputeId" | "version">>;

const extend = async (id: number, over: Extension = {}) =>
  kit.mediator.mediation.extendTerm({
    ...(await kit.at(id)),
    agreedOn: "2026-11-20",
    days: 20,
    reason: "等待对账结果",
    bothAgree: true,
    ...over,
  });

const term = async (id: number) => {
  const due = await kit.mediator.deadlines.of({ disputeId: id });
  return due.filter(({ kind }) => kind === "mediation").map(({ dueOn, closed }) => [dueOn, closed]);
};

/** Entrusted by a court, and in mediation since 5 November. */
async function entrusted(procedure: "ordinary" | "summary"): Promise<number> {
  const id = await kit.caseIn("registered", { source: "court" });
  const { mediator, at } = kit;
  await mediator.disputes.accept({ ...(await at(id)), on: "2026-11-16", channel: "court", courtProcedure: procedure });
  await mediator.mediation.declareConflict({ ...(await at(id)), ...declarationDraft({ declaredOn: "2026-11-16" }) });
  await mediator.disputes.beginMediation({ ...(await at(id)), on: "2026-11-16" });
  return id;
}

describe("the term of a mediation", () => {
  test("of the committee is one month, and as much longer as both parties agree, as often as they do", async () => {
    const id = await kit.caseIn("in_mediation");
    expect(await term(id)).toEqual([["2026-12-03", null]]);
    await extend(id);
    await extend(id, { agreedOn: "2026-11-23", days: 45 });
    expect(await term(id)).toEqual([["2027-02-06", null]]);
    const { extensions, mostDays } = await kit.mediator.mediation.of({ disputeId: id });
    expect(mostDays).toBeNull();
    expect(extensions).toMatchObject([
      { agreedOn: "2026-11-20", days: 20, reason: "等待对账结果" },
      { agreedOn: "2026-11-23", days: 45 },
    ]);
  });

  test.each([
    ["ordinary", "2026-12-01", "2026-12-31"],
    ["summary", "2026-11-23", "2026-12-23"],
  ] as const)(
    "that a court entrusted by the %s procedure grows once, by thirty days at most",
    async (by, due, longer) => {
      const id = await entrusted(by);
      expect(await term(id)).toEqual([[due, null]]);
      expect((await kit.mediator.mediation.of({ disputeId: id })).mostDays).toBe(30);
      expect(await failureOf(extend(id, { days: 31 }))).toMatchObject({
        data: { problems: [{ field: "days", code: "EXTENSION_TOO_LONG", data: { days: 30 } }] },
      });
      await extend(id, { days: 30 });
      expect(await term(id)).toEqual([[longer, null]]);
      expect(await refusalOf(extend(id, { days: 1 }))).toEqual(["EXTENSION_ONCE"]);
    },
  );

  test("grows only by the consent of both", async () => {
    const id = await kit.caseIn("in_mediation");
    expect(await failureOf(extend(id, { bothAgree: false }))).toMatchObject({
      data: { problems: [{ field: "bothAgree", code: "EXTENSION_NEEDS_BOTH" }] },
    });
    expect(await term(id)).toEqual([["2026-12-03", null]]);
  });

  test.each([
    ["2026-11-24", "DATE_IN_FUTURE"],
    ["2026-11-01", "BEFORE_REGISTRATION"],
    ["2026-11-02", "SITTING_BEFORE_ACCEPTANCE"],
  ])("is not extended on %s: %s", async (agreedOn, code) => {
    const id = await kit.caseIn("in_mediation");
    expect(await failureOf(extend(id, { agreedOn }))).toMatchObject({
      data: { problems: [{ field: "agreedOn", code }] },
    });
  });

  test.each(codesOf(disputeStates))("in a case that is %s is extended or not, as is said", async (state) => {
    const id = await kit.caseIn(state);
    const { extension } = (await kit.mediator.mediation.of({ disputeId: id })).whyNot;
    expect(extension === null).toBe(["accepted", "in_mediation", "suspended"].includes(state));
    if (extension === null) await extend(id);
    else expect(await refusalOf(extend(id))).toEqual(["EXTENSION_NOT_NOW"]);
  });

  test("is what it was once an extension is taken out as a mistake", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: extension } = await extend(id);
    const target = { ...(await kit.at(id)), id: extension, reason: "登记错案件" };
    await kit.mediator.mediation.removeExtension(target);
    expect(await term(id)).toEqual([["2026-12-03", null]]);
    const archived = await kit.caseIn("archived");
    const gone = { ...(await kit.at(archived)), id: extension, reason: "登记错案件" };
    expect(await refusalOf(kit.mediator.mediation.removeExtension(gone))).toEqual(["CASE_FILE_CLOSED"]);
  });

  test("begins anew with a relapse, and with it the parties may agree once more", async () => {
    const id = await entrusted("ordinary");
    await extend(id, { agreedOn: "2026-11-17", days: 30 });
    const { mediator, verifier, at } = kit;
    await mediator.disputes.settle({ ...(await at(id)), on: "2026-11-18" });
    await kit.attach(id);
    await mediator.disputes.proposeStrikeOff({ ...(await at(id)), on: "2026-11-18", waiver: "当事人已当面致谢" });
    await verifier.disputes.strikeOff({ ...(await at(id)), on: "2026-11-18" });
    await mediator.disputes.reopen({ ...(await at(id)), on: "2026-11-20", to: "in_mediation", reason: "又起争执" });
    expect(await term(id)).toEqual([
      ["2026-12-05", null],
      ["2026-12-31", "met"],
    ]);
    expect(await refusalOf(extend(id, { agreedOn: "2026-11-19" }))).toEqual(["SITTING_BEFORE_ACCEPTANCE"]);
    await extend(id, { days: 30 });
    expect((await term(id))[0]).toEqual(["2027-01-04", null]);
    expect(await refusalOf(extend(id, { days: 1 }))).toEqual(["EXTENSION_ONCE"]);
  });
});

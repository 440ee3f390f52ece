import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openCaseKit, twoInstalments } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { doing } from "../disputes/testing/doing.ts";
import { fileDossier } from "../disputes/testing/ways.ts";
import { agreementDraft } from "../office/testing/case-drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import { agreementKit } from "./testing/agreement-kit.ts";
import type { AgreementKit } from "./testing/agreement-kit.ts";

let kit: CaseKit;
let client: Client;
let { of, newest, draft, revise, sign, takeEffect, change } = {} as AgreementKit;
beforeAll(async () => {
  kit = await openCaseKit();
  client = kit.mediator;
  ({ of, newest, draft, revise, sign, takeEffect, change } = agreementKit(kit));
});
afterAll(async () => kit.close());

const reason = "双方同意";

describe("a change", () => {
  test("is the next edition, and the old one is in force until it takes effect", async () => {
    const id = await kit.caseIn("performing");
    const { id: first } = await newest(id);
    await kit.pay(id, 6_000_000);
    const { id: second } = await change(id, first);
    expect(await newest(id)).toMatchObject({
      id: second,
      edition: 2,
      state: "draft",
      replacesId: first,
      changeReason: "分期改为三期",
      terms: agreementDraft().terms,
      instalments: [{ state: "paid" }, { state: "not_due" }],
    });
    expect((await of(id)).editions.map(({ state }) => state)).toEqual(["draft", "performing"]);
    expect(await refusalOf(change(id, first))).toEqual(["AGREEMENT_DRAFTED"]);
    const [paid] = twoInstalments;
    if (paid === undefined) throw new Error("no instalment");
    const later = ["2026-12-31", "2027-01-31"].map((dueOn) => ({ ...paid, amount: 3_000_000, dueOn, note: null }));
    await revise(id, second, { instalments: [paid, ...later] });
    await sign(id, second, { signedOn: "2026-11-20" });
    await takeEffect(id, second, "2026-11-20");
    const { editions } = await of(id);
    expect(editions).toMatchObject([
      { edition: 2, state: "performing", effectiveOn: "2026-11-20", totals: { amount: 12_000_000, paid: 6_000_000 } },
      { edition: 1, state: "replaced", endedOn: "2026-11-20", endedReason: "分期改为三期" },
    ]);
    expect(editions[0]?.agreementNo).toBe(editions[1]?.agreementNo);
    expect(await kit.stateOf(id)).toBe("performing");
    const due = await client.deadlines.of({ disputeId: id });
    expect(
      due
        .filter(({ kind }) => kind === "instalment")
        .map(({ dueOn, closed }) => `${dueOn} ${closed ?? "open"}`)
        .toSorted(),
    ).toEqual(["2026-11-16 met", "2026-11-16 met", "2026-12-15 dropped", "2026-12-31 open", "2027-01-31 open"]);
  });

  test("of a case that is only agreed leaves it agreed", async () => {
    const id = await kit.caseIn("agreed");
    const { id: first } = await newest(id);
    const { id: second } = await change(id, first);
    await sign(id, second);
    await takeEffect(id, second);
    expect((await of(id)).editions.map(({ state }) => state)).toEqual(["in_force", "replaced"]);
    expect(await kit.stateOf(id)).toBe("agreed");
  });

  test("is not due before its effect, apart from what was agreed already", async () => {
    const id = await kit.caseIn("agreed");
    const { id: second } = await change(id, (await newest(id)).id);
    const [first, last] = twoInstalments;
    if (first === undefined || last === undefined) throw new Error("no instalments");
    await revise(id, second, { instalments: [first, { ...last, dueOn: "2026-11-22" }] });
    await sign(id, second);
    expect(await refusalOf(takeEffect(id, second))).toEqual(["DUE_BEFORE_EFFECT"]);
    await takeEffect(id, second, "2026-11-22");
    expect((await newest(id)).state).toBe("in_force");
  });

  test("cannot take effect before what it replaces did", async () => {
    const id = await kit.caseIn("agreed"); // on the 9th
    const { id: second } = await change(id, (await newest(id)).id);
    await sign(id, second, { signedOn: "2026-11-06" });
    expect(await failureOf(takeEffect(id, second, "2026-11-08"))).toMatchObject({
      data: { problems: [{ field: "effectiveOn", code: "DATE_BEFORE_STEP", data: { lastStepOn: "2026-11-09" } }] },
    });
  });

  test("is not begun in a case that was archived, although its agreement is in force still", async () => {
    const id = await kit.caseIn("not_performed");
    const { id: edition } = await newest(id);
    await doing.urge(kit, id, "2026-11-18");
    const court = { court: "洋县人民法院", docketNo: "（2026）陕0723民初100号" };
    await client.disputes.litigate({ ...(await kit.at(id)), on: "2026-11-18", ...court });
    await kit.attach(id);
    await doing.proposeStrikeOff(kit, id, "2026-11-18");
    await doing.strikeOff(kit, id, "2026-11-18");
    const replacing = async () => (await newest(id)).now.find(({ act }) => act === "replace")?.problems;
    expect(await replacing()).toEqual([]);
    await fileDossier(kit, id);
    await doing.archive(kit, id);
    expect(await replacing()).toEqual([{ field: "", code: "CASE_FILE_CLOSED", data: { state: "archived" } }]);
    expect(await refusalOf(change(id, edition))).toEqual(["CASE_FILE_CLOSED"]);
  });

  test("is for what is in force", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id);
    expect(await refusalOf(change(id, edition))).toEqual(["WRONG_STATE"]);
  });

  test("whose agreement fell away meanwhile takes effect by itself", async () => {
    const id = await kit.caseIn("agreed");
    const { id: first } = await newest(id);
    const { id: second } = await change(id, first);
    await client.agreements.annul({ ...(await kit.at(id)), id: first, on: "2026-11-18", reason });
    await revise(id, second, { instalments: [] });
    await sign(id, second, { signedOn: "2026-11-18" });
    expect(await refusalOf(takeEffect(id, second, "2026-11-17"))).toEqual(["DATE_BEFORE_STEP"]);
    await takeEffect(id, second, "2026-11-18");
    expect((await of(id)).editions.map(({ state }) => state)).toEqual(["in_force", "annulled"]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { creditor, debtor, openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { allSigned } from "../office/testing/case-drafts.ts";
import { disputeDraft, pairOf, partyDraft } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import { agreementKit, parties } from "./testing/agreement-kit.ts";
import type { AgreementKit } from "./testing/agreement-kit.ts";

let kit: CaseKit;
let client: Client;
let { newest, draft, revise, sign, takeEffect } = {} as AgreementKit;
beforeAll(async () => {
  kit = await openCaseKit();
  client = kit.mediator;
  ({ newest, draft, revise, sign, takeEffect } = agreementKit(kit));
});
afterAll(async () => kit.close());

describe("taking effect", () => {
  test("moves the case, numbers the agreement as its case, and opens the window for the court", async () => {
    const id = await kit.caseIn("in_mediation");
    const edition = await kit.signedAgreement(id);
    const { record: before } = await client.disputes.open({ id });
    const { version } = await takeEffect(id, edition, "2026-11-10");
    const { record } = await client.disputes.open({ id });
    expect(record).toMatchObject({
      version,
      state: "agreed",
      stateSince: "2026-11-10",
      outcome: "mediated",
      outcomeOn: "2026-11-10",
    });
    expect(version).toBe(before.version + 1);
    expect(before.mediationNo).toMatch(/^（2026）.*号$/u);
    expect(await newest(id)).toMatchObject({
      state: "in_force",
      agreementNo: before.mediationNo,
      effectiveOn: "2026-11-10",
      window: {
        until: "2026-12-10",
        open: true,
        reminders: ["2026-11-30", "2026-12-05", "2026-12-08"],
      },
    });
    const { steps } = await client.disputes.file({ id });
    expect(steps.at(-1)).toMatchObject({ act: "agree", on: "2026-11-10", details: { edition: 1, form: "written" } });
    const due = await client.deadlines.of({ disputeId: id });
    expect(due.map(({ kind, dueOn, closed }) => [kind, dueOn, closed])).toEqual(
      expect.arrayContaining([
        ["instalment", "2026-11-16", null],
        ["instalment", "2026-12-15", null],
        ["confirmation", "2026-12-10", null],
        ["mediation", "2026-12-03", "met"],
      ]),
    );
  });

  test.each([
    [{ signatures: [creditor] }, { field: "signatures", code: "SIGNATURES_MISSING", data: { names: debtor } }],
    [
      { signatures: [] },
      { field: "signatures", code: "SIGNATURES_MISSING", data: { names: `${creditor}、${debtor}` } },
    ],
    [{ mediatorSigned: false }, { field: "mediatorSigned", code: "MEDIATOR_NOT_SIGNED" }],
    [{ sealed: false }, { field: "sealed", code: "SEAL_MISSING" }],
    [{ signedOn: null }, { field: "signedOn", code: "SIGNING_DAY_MISSING" }],
  ])("is refused while the checklist lacks something: %o", async (over, problem) => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id);
    await sign(id, edition, over);
    expect((await newest(id)).now).toEqual([{ act: "takeEffect", problems: [problem] }]);
    expect(await failureOf(takeEffect(id, edition))).toMatchObject({ code: "REFUSED", data: { problems: [problem] } });
    expect(await kit.stateOf(id)).toBe("in_mediation");
  });

  test.each([
    [{ terms: "" }, ["TERMS_MISSING"]],
    [{ mediators: "" }, ["MEDIATOR_MISSING"]],
  ])("is refused for want of %o", async (over, codes) => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id, over);
    await sign(id, edition);
    expect(await refusalOf(takeEffect(id, edition))).toEqual(codes);
  });

  test.each([
    ["2026-11-24", "DATE_IN_FUTURE"],
    ["2026-11-01", "BEFORE_REGISTRATION"],
    ["2026-11-04", "DATE_BEFORE_STEP"], // in mediation since the 5th
    ["2026-11-15", "EFFECTIVE_BEFORE_SIGNED"],
  ])("on %s is refused under its own field: %s", async (effectiveOn, code) => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id);
    await sign(id, edition);
    expect(await failureOf(takeEffect(id, edition, effectiveOn))).toMatchObject({
      data: { problems: [{ field: "effectiveOn", code }] },
    });
  });

  test("is refused where something was due before", async () => {
    const id = await kit.caseIn("in_mediation");
    const edition = await kit.signedAgreement(id);
    expect(await failureOf(takeEffect(id, edition, "2026-11-17"))).toMatchObject({
      data: { problems: [{ field: "instalments", code: "DUE_BEFORE_EFFECT", data: { firstDueOn: "2026-11-16" } }] },
    });
  });

  test("notices a party that joined after everybody had signed", async () => {
    const id = await kit.caseIn("in_mediation");
    const edition = await kit.signedAgreement(id);
    const guarantor = partyDraft({ role: "third", kind: "person", partyName: "张三保" });
    const { version } = await kit.at(id);
    const revised = disputeDraft({ channel: "people", parties: [...pairOf(), guarantor] });
    await client.disputes.revise({ ...revised, id, version });
    expect((await newest(id)).unsigned).toEqual(["张三保"]);
    expect(await refusalOf(takeEffect(id, edition, "2026-11-10"))).toEqual(["SIGNATURES_MISSING"]);
    await client.agreements.sign({
      ...(await kit.at(id)),
      id: edition,
      ...allSigned([...parties, "张三保"], { signedOn: "2026-11-09" }),
    });
    await takeEffect(id, edition, "2026-11-10");
    expect(await kit.stateOf(id)).toBe("agreed");
  });

  test("of an oral agreement needs nobody's signature, but a mediator who wrote it down", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id, { form: "oral", mediators: "" });
    expect(await refusalOf(takeEffect(id, edition))).toEqual(["MEDIATOR_MISSING"]);
    await revise(id, edition, { form: "oral" });
    await takeEffect(id, edition);
    expect(await newest(id)).toMatchObject({ form: "oral", state: "in_force", signatures: [] });
    expect(await kit.stateOf(id)).toBe("agreed");
  });

  test("happens once", async () => {
    const id = await kit.caseIn("agreed");
    const { id: edition } = await newest(id);
    expect(await refusalOf(takeEffect(id, edition))).toEqual(["WRONG_STATE"]);
  });

  test("in a case from another ledger gives it its number", async () => {
    const id = await kit.caseIn("in_mediation");
    const { writer } = kit.office.session.ground;
    writer.prepare("UPDATE dispute SET mediation_no = NULL WHERE id = ?").run(id);
    const edition = await kit.signedAgreement(id, { instalments: [] });
    await takeEffect(id, edition);
    const { record } = await client.disputes.open({ id });
    expect(record.mediationNo).not.toBeNull();
    expect((await newest(id)).agreementNo).toBe(record.mediationNo);
  });
});

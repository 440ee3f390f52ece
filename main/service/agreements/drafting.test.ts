import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { creditor, debtor, openCaseKit, twoInstalments } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { agreementDraft } from "../office/testing/case-drafts.ts";
import { failureOf, refusalOf, staffNames } from "../office/testing/office.ts";
import type { Client } from "../office/testing/office.ts";
import { agreementKit, parties } from "./testing/agreement-kit.ts";
import type { AgreementKit } from "./testing/agreement-kit.ts";

let kit: CaseKit;
let client: Client;
let { of, newest, draft, revise, sign, takeEffect } = {} as AgreementKit;
beforeAll(async () => {
  kit = await openCaseKit();
  client = kit.mediator;
  ({ of, newest, draft, revise, sign, takeEffect } = agreementKit(kit));
});
afterAll(async () => kit.close());

describe("a draft", () => {
  test("is kept as it was written, and nothing counts yet", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id, { instalments: twoInstalments, recorder: "乙记录" });
    const { editions, ...around } = await of(id);
    expect(around).toEqual({
      parties: [{ partyName: creditor }, { partyName: debtor }],
      amountClaimed: 12_000_000,
      whyNoDraft: { field: "", code: "AGREEMENT_DRAFTED" },
    });
    expect(editions).toMatchObject([
      {
        ...agreementDraft({ recorder: "乙记录", instalments: [] }),
        id: edition,
        edition: 1,
        state: "draft",
        agreementNo: null,
        signatures: [],
        unsigned: parties,
        effectiveOn: null,
        replacesId: null,
        updatedBy: staffNames.mediator,
        instalments: [
          { ...twoInstalments[0], paid: 0, state: "late" },
          { ...twoInstalments[1], paid: 0, state: "not_due" },
        ],
        totals: { amount: 12_000_000, paid: 0, pending: 0 },
        window: null,
      },
    ]);
    expect(await kit.stateOf(id)).toBe("in_mediation");
  });

  test.each(["registered", "accepted", "suspended", "with_department", "terminated", "settled", "archived"] as const)(
    "cannot be drawn up in a case that is %s",
    async (state) => {
      const id = await kit.caseIn(state);
      expect((await of(id)).whyNoDraft).toEqual({ field: "", code: "CASE_NOT_IN_MEDIATION", data: { state } });
      expect(await refusalOf(draft(id))).toEqual(["CASE_NOT_IN_MEDIATION"]);
    },
  );

  test("is one at a time, and none beside an agreement in force", async () => {
    const id = await kit.caseIn("in_mediation");
    await draft(id);
    expect(await refusalOf(draft(id))).toEqual(["AGREEMENT_DRAFTED"]);
    const other = await kit.caseIn("agreed");
    expect((await of(other)).whyNoDraft?.code).toBe("AGREEMENT_IN_FORCE");
    expect(await refusalOf(draft(other))).toEqual(["AGREEMENT_IN_FORCE"]);
  });

  test("names what is wrong with its instalments", async () => {
    const id = await kit.caseIn("in_mediation");
    const instalment = { payer: debtor, payee: creditor, amount: 100, dueOn: "2026-12-15", note: null };
    const instalments = [instalment, { ...instalment, amount: 0 }, { ...instalment, payee: debtor }];
    expect(await failureOf(draft(id, { instalments }))).toMatchObject({
      data: {
        problems: [
          { field: "instalments.1.amount", code: "AMOUNT_NOT_POSITIVE" },
          { field: "instalments.2.payee", code: "PAYER_IS_PAYEE" },
        ],
      },
    });
    const { id: edition } = await draft(id);
    expect(await refusalOf(revise(id, edition, { instalments }))).toEqual(["AMOUNT_NOT_POSITIVE", "PAYER_IS_PAYEE"]);
  });

  test("can be rewritten; what changes nothing is no new version", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition, version } = await draft(id, { instalments: twoInstalments });
    expect(await revise(id, edition, { instalments: twoInstalments })).toEqual({ id: edition, version });
    const [first] = twoInstalments;
    if (first === undefined) throw new Error("no instalment");
    const changed = { terms: "一次付清。", instalments: [{ ...first, amount: 12_000_000, dueOn: "2026-12-31" }] };
    expect(await revise(id, edition, changed)).toEqual({ id: edition, version: version + 1 });
    expect(await newest(id)).toMatchObject({ terms: "一次付清。", totals: { amount: 12_000_000 } });
    const { history } = await client.disputes.open({ id });
    expect(history[0]).toMatchObject({ act: "agreements.revise" });
    expect(JSON.stringify(history[0])).toContain(`2026-12-31 ${debtor} → ${creditor} 120,000.00（第一期）`);
  });

  test("of which only an instalment's note changes is another one too", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition, version } = await draft(id, { instalments: twoInstalments });
    const instalments = twoInstalments.map((each) => ({ ...each, note: "转账" }));
    expect((await revise(id, edition, { instalments })).version).toBe(version + 1);
    expect((await newest(id)).instalments.map(({ note }) => note)).toEqual(["转账", "转账"]);
  });

  test("is not rewritten under a signature; the checklist is cleared first", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id);
    const cleared = { signatures: [], mediatorSigned: false, sealed: false, signedOn: null };
    for (const one of [
      { signatures: [debtor] },
      { mediatorSigned: true },
      { sealed: true },
      { signedOn: "2026-11-16" },
    ]) {
      await sign(id, edition, { ...cleared, ...one });
      expect(await refusalOf(revise(id, edition, { terms: "改写" }))).toEqual(["SIGNED_ALREADY"]);
    }
    await sign(id, edition, cleared);
    await revise(id, edition, { terms: "改写" });
    expect((await newest(id)).terms).toBe("改写");
  });

  test("with an account number comes back masked, and keeps it when it is rewritten elsewhere", async () => {
    const id = await kit.caseIn("in_mediation");
    const terms = "款项汇入农行账户 6228480402564890018。";
    const { id: edition } = await draft(id, { terms });
    const { terms: shown } = await newest(id);
    expect(shown).not.toContain("6228480402564890018");
    await revise(id, edition, { terms: shown, issues: "何时汇款。" });
    const stored = kit.office.session.ground.reader.prepare("SELECT terms, issues FROM agreement WHERE id = ?");
    expect(stored.get(edition)).toEqual({ terms, issues: "何时汇款。" });
    expect(await refusalOf(revise(id, edition, { terms: `${shown}三日内。` }))).toEqual(["MASKED_VALUE"]);
  });

  test("that is discarded is gone, and its edition is not counted again", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id);
    await client.agreements.discard({ ...(await kit.at(id)), id: edition, reason: "谈不拢" });
    expect((await of(id)).editions).toEqual([]);
    expect(await failureOf(takeEffect(id, edition))).toMatchObject({ code: "NOT_FOUND" });
    await draft(id);
    expect((await newest(id)).edition).toBe(2);
  });
});

describe("the checklist of signatures", () => {
  test("is kept as a whole, each party once", async () => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id);
    await sign(id, edition, { signatures: [debtor, debtor], sealed: false });
    expect(await newest(id)).toMatchObject({
      signatures: [debtor],
      unsigned: [creditor],
      mediatorSigned: true,
      sealed: false,
      signedOn: "2026-11-16",
    });
    const { version } = await kit.at(id);
    expect((await sign(id, edition, { signatures: [debtor], sealed: false })).version).toBe(version);
  });

  test.each([
    [{ signatures: [creditor, "某路人"] }, "signatures", "SIGNED_BY_NOBODY_KNOWN"],
    [{ signedOn: "2026-11-24" }, "signedOn", "DATE_IN_FUTURE"],
    [{ signedOn: "2026-11-01" }, "signedOn", "BEFORE_REGISTRATION"],
  ])("%o: %s, %s", async (over, field, code) => {
    const id = await kit.caseIn("in_mediation");
    const { id: edition } = await draft(id);
    expect(await failureOf(sign(id, edition, over))).toMatchObject({ data: { problems: [{ field, code }] } });
    expect((await newest(id)).signatures).toEqual([]);
  });
});

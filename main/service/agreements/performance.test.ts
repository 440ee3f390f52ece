import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { creditor, openCaseKit } from "../disputes/testing/case-kit.ts";
import type { CaseKit } from "../disputes/testing/case-kit.ts";
import { importFile, paymentsCsv } from "../imports/testing/ledgers.ts";
import { creditCode, paymentDraft } from "../office/testing/drafts.ts";
import { staffNames } from "../office/testing/office.ts";
import { agreementKit } from "./testing/agreement-kit.ts";
import type { AgreementKit } from "./testing/agreement-kit.ts";

let kit: CaseKit;
let { newest, sign, takeEffect, change } = {} as AgreementKit;
beforeAll(async () => {
  kit = await openCaseKit();
  ({ newest, sign, takeEffect, change } = agreementKit(kit));
});
afterAll(async () => kit.close());

/** Two instalments of 60 000 yuan each, due on the 16th, a week ago, and on 15 December. */
const agreed = async () => kit.caseIn("agreed");

const stands = async (id: number) =>
  (await newest(id)).instalments.map(({ state, paid, pending }) => [state, paid, pending]);
const due = async (id: number) =>
  (await kit.mediator.deadlines.of({ disputeId: id }))
    .filter(({ kind }) => kind === "instalment")
    .map(({ dueOn, closed }) => `${dueOn} ${closed ?? "open"}`)
    .toSorted();
const nextDue = async (id: number) => {
  const { nextDueOn, nextDueKind } = (await kit.mediator.disputes.open({ id })).record;
  return [nextDueOn, nextDueKind];
};

/** A payment as it stands, to be revised, verified, sent back or removed. */
const target = async (payment: number) => {
  const { record } = await kit.mediator.payments.open({ id: payment });
  return { id: payment, version: record.version };
};

describe("the money ledger says how an agreement is performed", () => {
  test("nothing came", async () => {
    const id = await agreed();
    expect(await stands(id)).toEqual([
      ["late", 0, 0],
      ["not_due", 0, 0],
    ]);
    expect(await due(id)).toEqual(["2026-11-16 open", "2026-12-15 open"]);
    expect(await nextDue(id)).toEqual(["2026-11-16", "instalment"]);
  });

  test("money counts once it is verified, and its deadline is met by the day on which it came", async () => {
    const id = await agreed();
    const payment = await kit.pay(id, 6_000_000, { receivedOn: "2026-11-16" }, "leave");
    expect(await stands(id)).toEqual([
      ["late", 0, 6_000_000],
      ["not_due", 0, 0],
    ]);
    expect((await due(id))[0]).toEqual("2026-11-16 open");
    await kit.verifier.payments.verify(await target(payment));
    expect(await stands(id)).toEqual([
      ["paid", 6_000_000, 0],
      ["not_due", 0, 0],
    ]);
    expect((await due(id))[0]).toEqual("2026-11-16 met");
    expect(await newest(id)).toMatchObject({ totals: { amount: 12_000_000, paid: 6_000_000, pending: 0 } });
  });

  test("the case's next deadline moves on with the money", async () => {
    const id = await kit.caseIn("agreed", { riskLevel: null, dueOn: null });
    expect(await nextDue(id)).toEqual(["2026-11-16", "instalment"]);
    await kit.pay(id, 6_000_000);
    expect(await nextDue(id)).toEqual(["2026-12-09", "confirmation"]);
  });

  test("what came a day late is paid, and its deadline missed", async () => {
    const id = await agreed();
    await kit.pay(id, 6_000_000, { receivedOn: "2026-11-17" });
    expect((await newest(id)).instalments[0]).toMatchObject({
      state: "paid",
      paidLate: true,
      lastPaidOn: "2026-11-17",
    });
    expect((await due(id))[0]).toEqual("2026-11-16 missed");
  });

  test("part of it is part of it", async () => {
    const id = await agreed();
    await kit.pay(id, 4_000_000);
    expect(await stands(id)).toEqual([
      ["partly", 4_000_000, 0],
      ["not_due", 0, 0],
    ]);
    expect((await due(id))[0]).toEqual("2026-11-16 open");
    await kit.pay(id, 3_000_000, { receivedOn: "2026-11-18" });
    expect(await stands(id)).toEqual([
      ["paid", 6_000_000, 0],
      ["partly", 1_000_000, 0],
    ]);
    expect((await due(id))[0]).toEqual("2026-11-16 missed");
  });

  test("what is taken back is open again, whether or not the reversal names the case", async () => {
    const id = await agreed();
    const payment = await kit.pay(id, 12_000_000);
    expect(await due(id)).toEqual(["2026-11-16 met", "2026-12-15 met"]);
    const reversal = await kit.pay(
      id,
      -7_000_000,
      { reversesId: payment, disputeId: null, receivedOn: "2026-11-20" },
      "leave",
    );
    expect(await stands(id)).toEqual([
      ["paid", 6_000_000, 0],
      ["paid", 6_000_000, 0],
    ]);
    await kit.verifier.payments.verify(await target(reversal));
    expect(await stands(id)).toEqual([
      ["partly", 5_000_000, 0],
      ["not_due", 0, 0],
    ]);
    expect(await due(id)).toEqual(["2026-11-16 open", "2026-12-15 open"]);
  });

  test("a payment that is changed has to be verified anew", async () => {
    const id = await agreed();
    const payment = await kit.pay(id, 6_000_000);
    const draft = paymentDraft({ disputeId: id, amount: 6_000_000, receivedOn: "2026-11-13", voucherNo: "PZ-另" });
    await kit.mediator.payments.revise({ ...draft, ...(await target(payment)) });
    expect(await stands(id)).toEqual([
      ["late", 0, 6_000_000],
      ["not_due", 0, 0],
    ]);
    expect((await due(id))[0]).toEqual("2026-11-16 open");
  });

  test("a payment that is moved to another case changes both", async () => {
    const [from, to] = [await agreed(), await agreed()];
    const payment = await kit.pay(from, 6_000_000);
    const draft = paymentDraft({ disputeId: to, amount: 6_000_000, receivedOn: "2026-11-12", voucherNo: "PZ-移" });
    await kit.mediator.payments.revise({ ...draft, ...(await target(payment)) });
    expect((await due(from))[0]).toEqual("2026-11-16 open");
    await kit.verifier.payments.verify(await target(payment));
    expect((await due(to))[0]).toEqual("2026-11-16 met");
  });

  test("a payment that is sent back, or removed, counts no more", async () => {
    const id = await agreed();
    const pending = await kit.pay(id, 6_000_000, {}, "leave");
    await kit.verifier.payments.sendBack({ ...(await target(pending)), reason: "回单看不清" });
    expect(await stands(id)).toEqual([
      ["late", 0, 0],
      ["not_due", 0, 0],
    ]);
    await kit.mediator.payments.submit(await target(pending));
    expect((await stands(id))[0]).toEqual(["late", 0, 6_000_000]);
    await kit.verifier.payments.verify(await target(pending));
    expect((await due(id))[0]).toEqual("2026-11-16 met");
    await kit.mediator.payments.remove({ ...(await target(pending)), reason: "登记重复" });
    expect((await due(id))[0]).toEqual("2026-11-16 open");
  });

  test("a reversal that comes with an import counts, and counts no more when the import is taken back", async () => {
    const id = await agreed();
    await kit.pay(id, 12_000_000, { payerName: "专项付款人" });
    const ledger = paymentsCsv([
      1,
      "2026-11-20",
      creditor,
      creditCode(1),
      "专项付款人",
      -70_000,
      "调解履行",
      "PZ-冲",
      "",
      staffNames.verifier,
    ]);
    const { importId } = await importFile(kit.administrator, ledger);
    expect(await stands(id)).toEqual([
      ["partly", 5_000_000, 0],
      ["not_due", 0, 0],
    ]);
    expect(await due(id)).toEqual(["2026-11-16 open", "2026-12-15 open"]);
    await kit.administrator.imports.undo({ id: importId, reason: "导错了文件" });
    expect(await due(id)).toEqual(["2026-11-16 met", "2026-12-15 met"]);
  });

  test("losses avoided and waivers are no payments", async () => {
    const id = await agreed();
    await kit.pay(id, 6_000_000, { headline: "none", category: "N3" });
    await kit.pay(id, 6_000_000, { headline: "none", category: "N1" });
    expect(await stands(id)).toEqual([
      ["late", 0, 0],
      ["not_due", 0, 0],
    ]);
  });

  test("what was paid before the agreement is in its terms already", async () => {
    const id = await kit.caseIn("in_mediation");
    await kit.pay(id, 6_000_000, { receivedOn: "2026-11-06" });
    const edition = await kit.signedAgreement(id);
    expect(await stands(id)).toEqual([
      ["late", 0, 0],
      ["not_due", 0, 0],
    ]);
    await takeEffect(id, edition, "2026-11-10");
    await kit.pay(id, 1_000_000, { receivedOn: "2026-11-09" }); // on the day of signing
    expect(await stands(id)).toEqual([
      ["partly", 1_000_000, 0],
      ["not_due", 0, 0],
    ]);
  });

  test("the next edition goes on with what was paid under the one before", async () => {
    const id = await kit.caseIn("performing");
    await kit.pay(id, 6_000_000, { receivedOn: "2026-11-12" });
    const { id: second } = await change(id, (await newest(id)).id);
    await sign(id, second, { signedOn: "2026-11-20" });
    await takeEffect(id, second);
    expect(await stands(id)).toEqual([
      ["paid", 6_000_000, 0],
      ["not_due", 0, 0],
    ]);
  });

  test("what several owe is told apart by who paid", async () => {
    const id = await kit.caseIn("in_mediation");
    const both = ["甲保证人", "乙保证人"].map((payer) => ({
      payer,
      payee: creditor,
      amount: 1_000_000,
      dueOn: "2026-11-20",
      note: null,
    }));
    const edition = await kit.signedAgreement(id, { instalments: both });
    await takeEffect(id, edition, "2026-11-10");
    await kit.pay(id, 1_000_000, { payerName: "乙保证人" });
    expect(await stands(id)).toEqual([
      ["late", 0, 0],
      ["paid", 1_000_000, 0],
    ]);
  });

  test("no instalments, nothing to wait for", async () => {
    const id = await kit.caseIn("in_mediation");
    const edition = await kit.signedAgreement(id, { instalments: [] });
    await takeEffect(id, edition, "2026-11-09");
    expect(await newest(id)).toMatchObject({ instalments: [], totals: { amount: 0, paid: 0, pending: 0 } });
    expect(await due(id)).toEqual([]);
  });
});

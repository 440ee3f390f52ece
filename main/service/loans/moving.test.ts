import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { collectionDraft } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { doing, openLoanKit } from "./testing/loan-kit.ts";
import type { LoanKit } from "./testing/loan-kit.ts";

let kit: LoanKit;
beforeEach(async () => {
  kit = await openLoanKit();
});
afterEach(async () => kit.close());

const debt = { balanceAtHandover: 10_000_000, interestDue: 2_000_000, penaltyDue: 500_000, feesDue: 100_000 };
const paid = { fees: 100_000, penalty: 500_000, interest: 2_000_000, principal: 10_000_000, other: 0 };

describe("a court step", () => {
  test("needs its proceeding with the court's number, and is not taken before it was filed", async () => {
    const id = await kit.loanIn("collecting");
    await kit.file(id, "lawsuit", { docketNo: null });
    expect(await refusalOf(doing.sue(kit, id))).toEqual(["PROCEEDING_UNNUMBERED"]);
    await kit.file(id, "lawsuit", { filedOn: "2026-10-08" });
    expect(await refusalOf(doing.sue(kit, id, "2026-10-07"))).toEqual(["BEFORE_FILING"]);
    await doing.sue(kit, id, "2026-10-08");
    expect(await refusalOf(doing.resumeCollection(kit, id, "2026-10-07"))).toEqual(["DATE_BEFORE_STEP"]);
  });

  test("of a notarised claim is enforced at once", async () => {
    const id = await kit.loanIn("collecting");
    await kit.file(id, "notarised_enforcement", { docketNo: "（2026）陕洋执证12号" });
    await doing.enforce(kit, id);
    expect(await kit.row(id)).toMatchObject({ state: "enforcement" });
  });
});

const settle = async (id: number, reason: string | null) =>
  kit.mediator.loans.settle({ ...(await kit.at(id)), on: "2026-11-23", reason });

describe("a loan is settled", () => {
  test("when everything came in and was verified", async () => {
    const id = await kit.loanIn("collecting", debt);
    expect(await refusalOf(settle(id, null))).toEqual(["STILL_OUTSTANDING"]);
    const payment = await kit.mediator.payments.create({
      ...collectionDraft(id),
      amount: 12_600_000,
      ...paid,
    });
    // Entered is not verified.
    expect(await kit.row(id)).toMatchObject({ outstanding: 0, pending: 12_600_000 });
    expect(await refusalOf(settle(id, null))).toEqual(["STILL_OUTSTANDING"]);
    await kit.verifier.payments.verify({ id: payment.id, version: payment.version });
    await settle(id, null);
    expect(await kit.row(id)).toMatchObject({ state: "settled", settledOn: "2026-11-23", nextDueOn: null });
  });

  test("or for a reason that stays in its history", async () => {
    const id = await kit.loanIn("performing", debt);
    await settle(id, "银行减免罚息");
    const { history } = await kit.mediator.loans.open({ id });
    expect(history[0]).toMatchObject({ act: "loans.settle", reason: "银行减免罚息" });
  });
});

describe("what becomes of a debt without money", () => {
  const paper = { on: "2026-11-20", basis: "总行批复" };

  test("a write-off stands apart, to be verified by another, and the debt goes on", async () => {
    const id = await kit.loanIn("enforcement", debt);
    const { paymentId } = await kit.mediator.loans.writeOff({
      ...(await kit.at(id)),
      ...paper,
      amount: 10_000_000,
      documentNo: "核销〔2026〕3号",
    });
    const { record } = await kit.mediator.payments.open({ id: paymentId ?? 0 });
    expect(record).toMatchObject({
      loanId: id,
      method: "write_off",
      cash: false,
      state: "to_verify",
      voucherNo: "核销〔2026〕3号",
      receivedOn: "2026-11-20",
      amount: 10_000_000,
      principal: 10_000_000,
      interest: 0,
    });
    await kit.verifier.payments.verify({ id: record.id, version: record.version });
    expect(await kit.row(id)).toMatchObject({
      state: "written_off",
      writtenOffOn: "2026-11-20",
      outstanding: 12_600_000,
      principalOwed: 10_000_000,
      collectedTotal: 0,
      nonCash: 10_000_000,
    });
  });

  test("what comes in afterwards is collected after the write-off, until it is settled", async () => {
    const id = await kit.loanIn("enforcement", debt);
    await kit.mediator.loans.writeOff({ ...(await kit.at(id)), ...paper, amount: 10_000_000 });
    expect(await refusalOf(doing.collectAfterWriteOff(kit, id))).toEqual(["NOTHING_AFTER_WRITE_OFF"]);
    await kit.pay(id, { receivedOn: "2026-11-21", method: "after_write_off", amount: 12_600_000, ...paid });
    expect(await kit.row(id)).toMatchObject({ outstanding: 0, afterWriteOff: 12_600_000, collectedTotal: 12_600_000 });
    await doing.collectAfterWriteOff(kit, id);
    await kit.mediator.loans.settle({ ...(await kit.at(id)), on: "2026-11-23" });
    await doing.reopen(kit, id);
    expect(await kit.row(id)).toMatchObject({ state: "collected_after_write_off", settledOn: null });
  });

  test("what was taken in kind reduces the debt by its value, in the order of the loan", async () => {
    const id = await kit.loanIn("litigation", { ...debt, allocationRule: "principal_first" });
    const { paymentId } = await kit.mediator.loans.takeInKind({
      ...(await kit.at(id)),
      ...paper,
      amount: 10_100_000,
      asset: "商铺一间",
    });
    expect((await kit.mediator.payments.open({ id: paymentId ?? 0 })).record).toMatchObject({
      method: "in_kind",
      channel: "in_kind",
      principal: 10_000_000,
      fees: 100_000,
    });
    expect(await kit.row(id)).toMatchObject({
      principalOwed: 0,
      feesOwed: 0,
      outstanding: 2_500_000,
      collectedTotal: 0,
    });
  });

  test("an extension moves the day on which it is due, and keeps the one of before", async () => {
    const id = await kit.loanIn("collecting", { ...debt, dueOn: "2025-03-01" });
    await doing.restructure(kit, id);
    expect(await kit.row(id)).toMatchObject({
      dueOn: "2027-11-23",
      originalDueOn: "2025-03-01",
      outstanding: 12_600_000,
    });
    const extend = kit.mediator.loans.restructure({
      ...(await kit.at(id)),
      ...paper,
      on: "2026-11-23",
      form: "extension",
      amount: 1,
      newDueOn: "2026-11-23",
    });
    expect(await refusalOf(extend)).toEqual(["DUE_NOT_LATER"]);
  });

  test.each([
    [12_600_001, ["MORE_THAN_OWED"]],
    [0, ["AMOUNT_NOT_POSITIVE"]],
    [-1, ["AMOUNT_NOT_POSITIVE"]],
  ])("%i fen of 12,600,000 are refused: %o", async (amount, codes) => {
    const id = await kit.loanIn("collecting", debt);
    expect(await refusalOf(kit.mediator.loans.writeOff({ ...(await kit.at(id)), ...paper, amount }))).toEqual(codes);
    expect((await kit.mediator.payments.list({ filter: { loanId: id } })).rows).toEqual([]);
  });

  test("no paper proves two entries, and a loan that owes nothing needs none", async () => {
    const id = await kit.loanIn("collecting", debt);
    await kit.pay(id, { voucherNo: "核销1号", amount: 12_600_000, ...paid });
    expect(await refusalOf(doing.writeOff(kit, id))).toContain("NOTHING_OWED");
    const other = await kit.loanIn("collecting", debt);
    const twice = { ...(await kit.at(other)), ...paper, amount: 1_000, documentNo: "核销1号" };
    expect(await refusalOf(kit.mediator.loans.writeOff(twice))).toEqual(["VOUCHER_TAKEN"]);
    expect(await kit.row(other)).toMatchObject({ state: "collecting" });
  });
});

test("two windows: the second step is told that somebody was first", async () => {
  const id = await kit.loanIn("registered");
  const seen = await kit.at(id);
  await kit.mediator.loans.beginCollection({ ...seen, on: "2026-11-23" });
  expect(await failureOf(kit.verifier.loans.beginCollection({ ...seen, on: "2026-11-23" }))).toMatchObject({
    code: "STALE",
  });
});

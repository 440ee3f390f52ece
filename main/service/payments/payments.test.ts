import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  collectionDraft,
  creditCode,
  disputeEntry,
  enterpriseDraft,
  loanDraft,
  paymentDraft,
} from "../office/testing/drafts.ts";
import { failureOf, MONDAY, openTestOffice, refusalOf } from "../office/testing/office.ts";
import type { Client, TestOffice } from "../office/testing/office.ts";

let office: TestOffice;
let recorder: Client;
let verifier: Client;

beforeEach(async () => {
  office = await openTestOffice();
  recorder = await office.as("mediator");
  verifier = await office.as("verifier");
});
afterEach(() => office.close());

const keyOf = ({ id, version }: { id: number; version: number }) => ({ id, version });

const reversalOf = (id: number, over = {}) =>
  paymentDraft({ amount: -5_000_000, reversesId: id, voucherNo: null, receivedOn: "2026-11-18", ...over });

describe("money counts when somebody else has seen the evidence", () => {
  test("a payment waits, is verified by another, and says by whom", async () => {
    const entered = await recorder.payments.create(paymentDraft());
    expect(entered).toMatchObject({ state: "to_verify", verifiedBy: null });
    const verified = await verifier.payments.verify(keyOf(entered));
    expect(verified).toMatchObject({ state: "verified", verifiedBy: "戊核实", verifiedAt: MONDAY, version: 2 });
    expect(await refusalOf(verifier.payments.verify(keyOf(verified)))).toEqual(["WRONG_STATE"]);
  });

  test("not without a voucher", async () => {
    const entered = await recorder.payments.create(paymentDraft({ voucherNo: "" }));
    expect(entered.voucherNo).toBeNull();
    expect(await refusalOf(verifier.payments.verify(keyOf(entered)))).toEqual(["EVIDENCE_MISSING"]);
  });

  test("not by whom entered it, nor by whom changed it last", async () => {
    const own = await verifier.payments.create(paymentDraft());
    expect(await refusalOf(verifier.payments.verify(keyOf(own)))).toEqual(["SAME_PERSON"]);
    const changed = await verifier.payments.revise({
      ...paymentDraft({ voucherNo: "PZ2", note: "补凭证" }),
      ...keyOf(await recorder.payments.create(paymentDraft({ voucherNo: "PZ2" }))),
    });
    expect(await refusalOf(verifier.payments.verify(keyOf(changed)))).toEqual(["SAME_PERSON"]);
    const second = await office.asStaff("己核实", "verifier");
    expect(await second.payments.verify(keyOf(changed))).toMatchObject({ state: "verified", verifiedBy: "己核实" });
  });

  test("one that was sent back is handed in again", async () => {
    const entered = await recorder.payments.create(paymentDraft());
    const returned = await verifier.payments.sendBack({ ...keyOf(entered), reason: "金额与回单不符" });
    expect(returned.state).toBe("returned");
    expect(await refusalOf(verifier.payments.verify(keyOf(returned)))).toEqual(["WRONG_STATE"]);
    const handedIn = await recorder.payments.submit(keyOf(returned));
    expect(handedIn.state).toBe("to_verify");
    expect(await refusalOf(recorder.payments.submit(keyOf(handedIn)))).toEqual(["WRONG_STATE"]);
    expect((await verifier.payments.verify(keyOf(handedIn))).state).toBe("verified");
    const { history } = await recorder.payments.open({ id: entered.id });
    expect(history.map(({ act, reason }) => [act, reason])).toEqual([
      ["payments.verify", null],
      ["payments.submit", null],
      ["payments.sendBack", "金额与回单不符"],
      ["payments.create", null],
    ]);
  });

  test("a verified one that is changed has to be verified again", async () => {
    const verified = await verifier.payments.verify(keyOf(await recorder.payments.create(paymentDraft())));
    const changed = await recorder.payments.revise({ ...paymentDraft({ amount: 4_000_000 }), ...keyOf(verified) });
    expect(changed).toMatchObject({ state: "to_verify", verifiedBy: null, verifiedAt: null });
  });

  test("acts on an old version are refused", async () => {
    const entered = await recorder.payments.create(paymentDraft());
    await recorder.payments.revise({ ...paymentDraft({ note: "更正" }), ...keyOf(entered) });
    expect(await failureOf(verifier.payments.verify(keyOf(entered)))).toMatchObject({ code: "STALE" });
  });
});

describe("what may be entered", () => {
  test("a voucher counts once, until its payment is removed", async () => {
    const first = await recorder.payments.create(paymentDraft());
    expect(await refusalOf(recorder.payments.create(paymentDraft({ amount: 100 })))).toEqual(["VOUCHER_TAKEN"]);
    expect((await recorder.payments.revise({ ...paymentDraft({ note: "同一凭证" }), ...keyOf(first) })).version).toBe(
      2,
    );
    await recorder.payments.remove({ id: first.id, version: 2, reason: "重复登记" });
    await expect(recorder.payments.create(paymentDraft())).resolves.toMatchObject({ voucherNo: "PZ20261110" });
  });

  test("a bank's money is collected, never recovered for an enterprise", async () => {
    await recorder.enterprises.create(
      enterpriseDraft({ name: "洋县农村商业银行（虚构）", uscc: creditCode(9), isFinancial: true }),
    );
    const draft = paymentDraft({ payeeName: "洋县农村商业银行（虚构）", payeeUscc: creditCode(9) });
    expect(await refusalOf(recorder.payments.create(draft))).toEqual(["PAYEE_IS_BANK"]);
  });

  test.each([
    ["nothing", { amount: 0 }, ["AMOUNT_ZERO"]],
    ["below nothing without an original", { amount: -100 }, ["NEGATIVE_WITHOUT_REVERSAL"]],
    ["a day to come", { receivedOn: "2026-11-24" }, ["DATE_IN_FUTURE"]],
    ["recovered money without a credit code", { payeeUscc: null }, ["PAYEE_CODE_MISSING"]],
    ["a wrong credit code", { payeeUscc: "91610723MA0000001X" }, ["USCC_CHECK_DIGIT"]],
    ["recovered money of no kind", { category: null }, ["CATEGORY_MISSING"]],
    ["an estimate in the headline", { category: "N1" }, ["CATEGORY_NOT_COUNTED"]],
    ["a kind that nobody knows", { category: "R8" }, ["UNKNOWN_WORD", "UNKNOWN_WORD"]],
    ["a unit that nobody knows", { leadUnit: "某局" }, ["UNKNOWN_WORD"]],
    ["a dispute that is not there", { disputeId: 404 }, ["LINK_MISSING"]],
  ] as const)("%s is refused", async (_, over, codes) => {
    expect(await refusalOf(recorder.payments.create(paymentDraft(over)))).toEqual(codes);
  });

  test("everything that is wrong is said at once", async () => {
    const draft = paymentDraft({ receivedOn: "2027-01-01", amount: 0, payeeUscc: null });
    expect(await refusalOf(recorder.payments.create(draft))).toEqual([
      "AMOUNT_ZERO",
      "DATE_IN_FUTURE",
      "PAYEE_CODE_MISSING",
    ]);
  });

  test("a loan's payment names loan, method and its five parts", async () => {
    const loan = await recorder.loans.create(loanDraft());
    const none = { loanId: null, method: null, principal: null };
    expect(await refusalOf(recorder.payments.create(collectionDraft(loan.id, none)))).toEqual([
      "LOAN_MISSING",
      "METHOD_MISSING",
      "SPLIT_MISSING",
    ]);
    expect(await refusalOf(recorder.payments.create(collectionDraft(loan.id, { interest: 1 })))).toEqual([
      "SPLIT_NOT_SUM",
    ]);
    expect(await refusalOf(recorder.payments.create(paymentDraft({ loanId: loan.id })))).toEqual(["LOAN_NOT_RECOVERY"]);
  });

  test("only cash that was verified counts as collected", async () => {
    const loan = await recorder.loans.create(loanDraft());
    const cash = await recorder.payments.create(collectionDraft(loan.id));
    const inKind = await recorder.payments.create(collectionDraft(loan.id, { method: "in_kind", voucherNo: "DK2" }));
    await recorder.payments.create(collectionDraft(loan.id, { voucherNo: "DK3" }));
    expect([cash.cash, inKind.cash]).toEqual([true, false]);
    await verifier.payments.verify(keyOf(cash));
    await verifier.payments.verify(keyOf(inKind));
    const { record } = await recorder.loans.open({ id: loan.id });
    expect(record).toMatchObject({ collectedPrincipal: 4_900_000, collectedTotal: 5_000_000 });
  });
});

describe("a reversal takes back one counted payment, at most as a whole, once", () => {
  test("a verified payment is reversed once", async () => {
    const original = await verifier.payments.verify(keyOf(await recorder.payments.create(paymentDraft())));
    const reversal = await recorder.payments.create(reversalOf(original.id));
    expect(reversal).toMatchObject({ amount: -5_000_000, reversesId: original.id });
    expect(await refusalOf(recorder.payments.create(reversalOf(original.id)))).toEqual(["REVERSED_TWICE"]);
    expect(await refusalOf(recorder.payments.create(reversalOf(reversal.id)))).toContain("REVERSES_REVERSAL");
    const removal = recorder.payments.remove({ ...keyOf(original), reason: "登记错误" });
    expect(await refusalOf(removal)).toEqual(["IS_REVERSED"]);
  });

  test.each([
    ["what was not verified", false, {}, "REVERSED_NOT_COUNTED"],
    ["more than came in", true, { amount: -5_000_001 }, "REVERSAL_TOO_LARGE"],
    ["with money that comes in", true, { amount: 100 }, "REVERSAL_NOT_NEGATIVE"],
    ["under another headline", true, { headline: "none", category: "N1" }, "REVERSAL_OTHER_HEADLINE"],
  ] as const)("not %s", async (_, isVerified, over, code) => {
    const original = await recorder.payments.create(paymentDraft());
    if (isVerified) await verifier.payments.verify(keyOf(original));
    expect(await refusalOf(recorder.payments.create(reversalOf(original.id, over)))).toContain(code);
  });

  test("not what is not there", async () => {
    expect(await refusalOf(recorder.payments.create(reversalOf(404)))).toEqual(["LINK_MISSING"]);
  });
});

test("a payment shows the numbers of its dispute and is found through it and through the payee", async () => {
  const dispute = await recorder.disputes.create(disputeEntry());
  const payment = await recorder.payments.create(paymentDraft({ disputeId: dispute.id }));
  expect(payment).toMatchObject({ disputeNo: "PC20260001", payeeId: dispute.applicantId });
  const { rows } = await recorder.payments.list({ filter: { disputeId: dispute.id } });
  expect(rows).toEqual([payment]);
  const removal = recorder.disputes.remove({ ...keyOf(dispute), reason: "重复登记" });
  expect(await refusalOf(removal)).toEqual(["STILL_LINKED"]);
});

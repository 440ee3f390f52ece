import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OwnedDocumentKind } from "../../../shared/documents/kinds.ts";
import type { OwnerIds } from "../../../shared/owners/owners.ts";
import { creditCode, disputeDraft } from "../office/testing/drafts.ts";
import { failureOf, refusalOf } from "../office/testing/office.ts";
import { openMoneyOffice } from "../owners/testing/money-office.ts";
import type { MoneyOffice } from "../owners/testing/money-office.ts";
import { expectInOrder, partsOf } from "./testing/paper-case.ts";

let money: MoneyOffice;
beforeEach(async () => {
  money = await openMoneyOffice();
});
afterEach(() => money.close());

type Target = OwnerIds & { readonly version: number };
const produce = async (target: Target, kind: OwnedDocumentKind): Promise<number> =>
  (await money.mediator.documents.produce({ ...target, kind })).id;
const textOf = async (id: number): Promise<string> => (await partsOf(money.mediator, id)).whole;
const files = (): string[] => {
  const folder = join(money.office.folder, "files");
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe("the papers of a payment", () => {
  test("its receipt says who paid whom, how much in capitals, for what, and who verified it", async () => {
    const kase = await money.mediator.disputes.create(disputeDraft());
    const id = await money.recover({
      disputeId: kase.id,
      instalmentNo: 2,
      amount: 5_000_050,
      voucherNo: "HD-20261110",
    });
    const paper = await produce(await money.atPayment(id), "receipt");
    expectInOrder(await textOf(paper), [
      "为企服务办公室",
      "到 账 确 认 单",
      "凭证号：HD-20261110",
      "2026年11月10日",
      "银行转账",
      "洋县云岭物流有限公司（虚构）",
      "洋县稻香食品有限公司（虚构）",
      "人民币（大写）：伍万元伍角",
      "人民币（小写）：￥50,000.50",
      "买卖合同纠纷（PC20260001）（第2期）",
      "收 款 方",
      "（印章）",
      "甲承办",
      "戊核实",
      "2026年11月23日",
    ]);
    expect(await money.mediator.documents.of({ paymentId: id })).toMatchObject([
      { id: paper, kind: "receipt", number: "HD-20261110", standing: "current", missing: false, inDossier: false },
    ]);
    const { record, history } = await money.mediator.payments.open({ id });
    expect(history[0]).toMatchObject({ act: "documents.produce", after: { title: "到账确认单" } });
    expect(record).toMatchObject({ state: "verified", evidence: 0 });
  });

  test("the receipt of a bank's money says what it went to", async () => {
    const id = await money.collect();
    expectInOrder(await textOf(await produce(await money.atPayment(id), "receipt")), [
      "归还洋县稻香食品有限公司（虚构）贷款（借据编号610723202200100200）",
      "其中本金49,000.00元，利息900.00元，罚息0.00元，费用100.00元",
    ]);
  });

  test("the enterprise certifies what came back to it, less what was taken back of it", async () => {
    const id = await money.recover({ participants: ["market_regulation_bureau"], amount: 5_000_000 });
    await money.recover({ amount: -2_000_000, reversesId: id, receivedOn: "2026-11-20" });
    const paper = await produce(await money.atPayment(id), "recovery_certificate");
    expectInOrder(await textOf(paper), [
      "挽 损 确 认 书",
      "为企服务办公室：",
      "人民币伍万元整（￥50,000.00）",
      creditCode(1),
      "其中20,000.00元已冲回，实际挽回损失人民币叁万元整（￥30,000.00）",
      "没有重复确认",
      "（印章）",
    ]);
  });

  test("is current no longer once money was taken back, and stays as it was", async () => {
    const id = await money.recover();
    const paper = await produce(await money.atPayment(id), "receipt");
    const before = await textOf(paper);
    await money.recover({ amount: -1_000_000, reversesId: id, receivedOn: "2026-11-20" });
    expect((await money.mediator.documents.of({ paymentId: id }))[0]?.standing).toBe("changed");
    expect(await textOf(paper)).toBe(before);
  });

  test("nothing is certified that does not count", async () => {
    const waiting = await money.recover({}, "leave");
    const at = await money.atPayment(waiting);
    const kinds = await money.mediator.documents.kinds({ paymentId: waiting });
    expect(kinds.map(({ kind, problems, subjects }) => [kind, problems.map(({ code }) => code), subjects])).toEqual([
      ["receipt", ["PAYMENT_NOT_VERIFIED"], []],
      ["recovery_certificate", ["PAYMENT_NOT_VERIFIED"], []],
    ]);
    expect(await refusalOf(produce(at, "receipt"))).toEqual(["PAYMENT_NOT_VERIFIED"]);
    const collected = await money.collect();
    const other = produce(await money.atPayment(collected), "recovery_certificate");
    expect(await refusalOf(other)).toEqual(["PAYMENT_NOT_RECOVERY"]);
    expect(files()).toEqual([]);
  });
});

describe("the certificate of a loan", () => {
  test("lists what was collected, with its parts, and what was settled without cash apart", async () => {
    await money.collect({ receivedOn: "2026-11-05" });
    await money.collect({
      receivedOn: "2026-11-12",
      method: "in_kind",
      amount: 8_000_000,
      principal: 8_000_000,
      interest: 0,
      fees: 0,
      channel: "in_kind",
    });
    await money.collect({}, "leave");
    const paper = await produce(await money.atLoan(), "collection_certificate");
    expectInOrder(await textOf(paper), [
      "610723202200100200",
      "清 收 确 认 书",
      "截至2026年11月23日",
      "洋县农村商业银行",
      "洋县稻香食品有限公司（虚构）",
      "现金清收",
      "2026-11-05",
      "49,000.00",
      "900.00",
      "100.00",
      "50,000.00",
      "人民币伍万元整（￥50,000.00），其中本金49,000.00元",
      "非现金处置",
      "2026-11-12",
      "80,000.00",
      "（印章）",
    ]);
    expect((await money.mediator.documents.of({ loanId: money.loanId }))[0]?.number).toBe("610723202200100200");
  });

  test("is none before anything was", async () => {
    await money.collect({}, "leave");
    expect(await refusalOf(produce(await money.atLoan(), "collection_certificate"))).toEqual(["NOTHING_COLLECTED"]);
  });
});

describe("the certificate of an arrears case", () => {
  test("says by what it was cleared", async () => {
    const id = await money.arrears.caseIn("struck_off");
    const { record } = await money.mediator.arrears.open({ id });
    const paper = await produce(await money.arrears.at(id), "clearance_certificate");
    expectInOrder(await textOf(paper), [
      record.arrearsNo,
      "清欠销号确认书",
      record.debtorName,
      record.creditorName,
      "办公物资采购合同　HT-2026-031",
      "人民币（大写）：壹拾贰万元整",
      "到账情况",
      "到账合计人民币壹拾贰万元整（￥120,000.00）",
      "同意销号",
      "（印章）",
    ]);
  });

  test("waits until it is", async () => {
    const id = await money.arrears.caseIn("undisputed");
    const early = produce(await money.arrears.at(id), "clearance_certificate");
    expect(await refusalOf(early)).toEqual(["ARREARS_NOT_CLEARED"]);
  });
});

describe("papers of records", () => {
  test("are none of another kind of record, and none of a case", async () => {
    const id = await money.recover();
    const at = await money.atPayment(id);
    for (const kind of ["collection_certificate", "clearance_certificate", "agreement", "application"] as const) {
      expect((await failureOf(produce(at, kind))).code).toBe("NOT_FOUND");
    }
    const kase = await money.mediator.disputes.create(disputeDraft());
    const ofCase = produce({ disputeId: kase.id, version: kase.version }, "receipt");
    expect((await failureOf(ofCase)).code).toBe("NOT_FOUND");
  });

  test("their pages are corrected, and they go for a reason; STALE of an older version", async () => {
    const id = await money.recover();
    const before = await money.atPayment(id);
    const paper = await produce(before, "receipt");
    const late = money.mediator.documents.setPages({ ...before, id: paper, pages: 2 });
    expect((await failureOf(late)).code).toBe("STALE");
    await money.mediator.documents.setPages({ ...(await money.atPayment(id)), id: paper, pages: 2 });
    expect((await money.mediator.documents.of({ paymentId: id }))[0]?.pages).toBe(2);
    await money.mediator.documents.remove({ ...(await money.atPayment(id)), id: paper, reason: "打印错了" });
    expect(await money.mediator.documents.of({ paymentId: id })).toEqual([]);
    expect(files()).toEqual([]);
  });

  test("go out of sight with their record", async () => {
    const id = await money.recover();
    const paper = await produce(await money.atPayment(id), "receipt");
    money.office.session.ground.writer
      .prepare("UPDATE payment SET deleted_at = '2026-11-23', deleted_reason = '登记有误' WHERE id = ?")
      .run(id);
    expect((await failureOf(money.mediator.documents.read({ id: paper }))).code).toBe("NOT_FOUND");
  });
});

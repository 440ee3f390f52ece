import { describe, expect, test } from "vitest";
import { fen } from "../money.ts";
import { rowKey } from "./candidates.ts";
import type { LedgerValues } from "./fields.ts";

const payment: LedgerValues<"payments"> = {
  ledgerSeq: 1,
  receivedOn: "2023-01-26",
  payeeName: "甲公司（虚构）",
  payeeUscc: null,
  payerName: "乙",
  amount: fen(25_805_678),
  category: "调解履行",
  voucherNo: "PZ20231000",
  disputeSeq: 1,
  verifier: "戊",
  note: null,
};

describe("the key by which a row is known again", () => {
  test("does not depend on running numbers, notes, or how wide the characters are", () => {
    const again = { ...payment, ledgerSeq: 9, note: "改", verifier: null, payeeName: "甲公司 (虚构)" };
    expect(rowKey("payments", again)).toBe(rowKey("payments", payment));
  });

  test("one voucher may pay two enterprises, and a refund may quote it", () => {
    const keys = [payment, { ...payment, payeeName: "丙" }, { ...payment, amount: fen(-25_805_678) }];
    expect(new Set(keys.map((values) => rowKey("payments", values))).size).toBe(3);
  });

  test("without a voucher, the day, parties, amount and category decide", () => {
    const unverified = { ...payment, voucherNo: null };
    expect(rowKey("payments", { ...unverified, receivedOn: "2023-01-27" })).not.toBe(rowKey("payments", unverified));
    expect(rowKey("payments", { ...unverified, verifier: null })).toBe(rowKey("payments", unverified));
  });
});

import { describe, expect, test } from "vitest";
import { arrearsStates } from "../arrears/states.ts";
import { codesOf } from "../names.ts";
import { kindsOfRecord, ownedDocumentKinds, ownerOfKind } from "./kinds.ts";
import { whyNoMoneyPaper } from "./money-rules.ts";
import type { PaymentOfPaper } from "./money-rules.ts";

const payment = { is: "payment", state: "verified", headline: "recovery", amount: 5_000_000, reversed: 0 } as const;
const codes = (kind: "receipt" | "recovery_certificate", over: Partial<PaymentOfPaper>) =>
  whyNoMoneyPaper(kind, { ...payment, ...over }).map(({ code }) => code);

describe("papers of a payment", () => {
  test.each<[string, Partial<PaymentOfPaper>, readonly string[], readonly string[]]>([
    ["verified", {}, [], []],
    ["locked", { state: "locked" }, [], []],
    ["a draft", { state: "draft" }, ["PAYMENT_NOT_VERIFIED"], ["PAYMENT_NOT_VERIFIED"]],
    ["to verify", { state: "to_verify" }, ["PAYMENT_NOT_VERIFIED"], ["PAYMENT_NOT_VERIFIED"]],
    ["sent back", { state: "returned" }, ["PAYMENT_NOT_VERIFIED"], ["PAYMENT_NOT_VERIFIED"]],
    ["partly taken back", { reversed: -4_999_999 }, [], []],
    ["taken back whole", { reversed: -5_000_000 }, ["PAYMENT_TAKEN_BACK"], ["PAYMENT_TAKEN_BACK"]],
    ["a reversal", { amount: -5_000_000 }, ["PAYMENT_IS_REVERSAL"], ["PAYMENT_IS_REVERSAL"]],
    ["of a bank", { headline: "collection" }, [], ["PAYMENT_NOT_RECOVERY"]],
    ["an estimate", { headline: "none" }, [], ["PAYMENT_NOT_RECOVERY"]],
  ])("%s", (_, over, receipt, certificate) => {
    expect(codes("receipt", over)).toEqual(receipt);
    expect(codes("recovery_certificate", over)).toEqual(certificate);
  });
});

test.each([
  [0, ["NOTHING_COLLECTED"]],
  [1, []],
])("a loan with %d counted payments", (payments, expected) => {
  const found = whyNoMoneyPaper("collection_certificate", { is: "loan", payments });
  expect(found.map(({ code }) => code)).toEqual(expected);
});

test.each(codesOf(arrearsStates))("arrears that are %s", (state) => {
  const isOver = state === "cleared" || state === "struck_off";
  const found = whyNoMoneyPaper("clearance_certificate", { is: "arrears", state });
  expect(found.map(({ code }) => code)).toEqual(isOver ? [] : ["ARREARS_NOT_CLEARED"]);
});

describe("whose a kind of paper is", () => {
  test("is said for every kind that is produced for a record", () => {
    expect(kindsOfRecord("payment")).toEqual(["receipt", "recovery_certificate"]);
    expect(kindsOfRecord("loan")).toEqual(["collection_certificate"]);
    expect(kindsOfRecord("arrears")).toEqual(["clearance_certificate"]);
    expect(ownerOfKind("agreement")).toBe("dispute");
  });

  test("minutes and statements are kept elsewhere", () => {
    for (const kind of ["minutes", "enterprise_statement", "bank_statement"] as const) {
      expect(ownerOfKind(kind)).toBeNull();
      expect(ownedDocumentKinds).not.toContain(kind);
    }
  });
});

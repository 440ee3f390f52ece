// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from "vitest";
import { startLanguage } from "../language/index.ts";
import { performMethodOf, termsOf } from "./draft-terms.ts";
import type { InstalmentRow } from "./instalments.ts";

beforeAll(startLanguage);

const row = (over: Partial<InstalmentRow> = {}): InstalmentRow => ({
  payer: "云岭物流",
  payee: "稻香食品",
  amount: 4_000_000,
  dueOn: "2026-12-05",
  note: null,
  ...over,
});

describe("the terms of payment", () => {
  test("of one payment stand in one sentence", () => {
    expect(termsOf([row()])).toBe("1. 云岭物流于2026年12月5日前向稻香食品一次性支付40,000.00元。");
  });

  test("of several say the total, then each", () => {
    expect(termsOf([row(), row({ dueOn: "2027-01-05", amount: 100 })])).toBe(
      [
        "1. 云岭物流向稻香食品支付40,001.00元，分2期付清：",
        "（1）2026年12月5日前支付40,000.00元；",
        "（2）2027年1月5日前支付1.00元；",
      ].join("\n"),
    );
  });

  test("of several pairs have an article each", () => {
    const terms = termsOf([row(), row({ payee: "众合机械" })]) ?? "";
    expect(terms.split("\n").map((line) => line.slice(0, 2))).toEqual(["1.", "2."]);
  });

  test.each([
    ["nothing is agreed", []],
    ["an amount is missing", [row({ amount: null })]],
    ["a day is missing", [row({ dueOn: "" })]],
  ])("are not written while %s", (_, rows) => {
    expect(termsOf(rows)).toBeUndefined();
  });
});

describe("way and time of performance", () => {
  test.each([
    ["2026年12月5日前一次性履行完毕", [row()]],
    ["按约定分期支付，2027年1月5日前全部履行完毕", [row({ dueOn: "2027-01-05" }), row()]],
    [undefined, [row(), row({ dueOn: "" })]],
    [undefined, []],
  ])("%s", (said, rows) => {
    expect(performMethodOf(rows)).toBe(said);
  });
});

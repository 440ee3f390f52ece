import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_FEN, fen, formatWan, formatYuan, parseAmount, quotientHalfUp, sumFen, wanNumber } from "./money.ts";
import type { AmountUnit } from "./money.ts";

describe("an amount as offices write it", () => {
  test.each<[text: string | number, unit: AmountUnit, amount: number, approximate: boolean]>([
    ["35万", "元", 35_000_000, false],
    ["35", "万元", 35_000_000, false],
    ["35", "元", 3_500, false],
    ["约12.5", "万元", 12_500_000, true],
    ["1,200,000元", "万元", 120_000_000, false],
    ["700,000元", "万元", 70_000_000, false],
    ["1.2亿", "元", 12_000_000_000, false],
    ["1.2亿元", "万元", 12_000_000_000, false],
    ["３５", "万元", 35_000_000, false],
    ["１，２００．５０", "元", 120_050, false],
    ["￥1,234.56", "元", 123_456, false],
    ["¥1234.5", "元", 123_450, false],
    ["人民币3500元整", "万元", 350_000, false],
    ["-2.5万元", "元", -2_500_000, false],
    ["负2.5万元", "元", -2_500_000, false],
    ["￥-80", "元", -8_000, false],
    ["  12.5 万元 ", "元", 12_500_000, false],
    ["　300　", "元", 30_000, false],
    ["30余万元", "元", 30_000_000, true],
    ["30多万", "元", 30_000_000, true],
    ["30万余元", "元", 30_000_000, true],
    ["30万元左右", "元", 30_000_000, true],
    ["大约30万元", "元", 30_000_000, true],
    ["0", "元", 0, false],
    ["1.5000", "元", 150, false],
    ["0.000001", "万元", 1, false],
    [258056.78, "元", 25_805_678, false],
    [0.1 + 0.2, "元", 30, false],
    [1234567890.1200001, "元", 123_456_789_012, false], // beyond the 15 digits that a spreadsheet keeps
    [25.805678, "万元", 25_805_678, false],
    [-12.5, "万元", -12_500_000, false],
    [1e9, "万元", MAX_FEN, false],
  ])("%j in %s", (text, unit, amount, approximate) => {
    expect(parseAmount(text, unit)).toEqual({ ok: true, fen: amount, approximate });
  });

  test.each<[text: string | number, unit: AmountUnit, reason: string]>([
    ["", "元", "EMPTY"],
    [" 　", "元", "EMPTY"],
    ["无", "元", "NOT_A_NUMBER"],
    ["—", "元", "NOT_A_NUMBER"],
    ["1,20,000", "元", "NOT_A_NUMBER"],
    ["1.2.3", "元", "NOT_A_NUMBER"],
    ["3万5千", "元", "NOT_A_NUMBER"],
    ["-￥-5", "元", "NOT_A_NUMBER"],
    ["35万美元", "元", "NOT_A_NUMBER"],
    ["35元元", "元", "NOT_A_NUMBER"],
    ["9".repeat(100), "元", "NOT_A_NUMBER"],
    [Number.NaN, "元", "NOT_A_NUMBER"],
    [Number.POSITIVE_INFINITY, "元", "NOT_A_NUMBER"],
    ["1.005", "元", "TOO_PRECISE"],
    ["0.0000001", "万元", "TOO_PRECISE"],
    [`0.${"0".repeat(40)}1`, "元", "TOO_PRECISE"],
    [1.005, "元", "TOO_PRECISE"],
    [258056.780001, "元", "TOO_PRECISE"],
    ["10000000000000.01", "元", "TOO_LARGE"],
    ["999999999亿", "元", "TOO_LARGE"],
    [1e300, "元", "TOO_LARGE"],
    ["2.58E+05", "元", "SCIENTIFIC"],
    ["1e5万", "元", "SCIENTIFIC"],
  ])("%j in %s is refused: %s", (text, unit, reason) => {
    expect(parseAmount(text, unit)).toEqual({ ok: false, reason });
  });

  test("what is written by formatYuan is read back to the fen", () => {
    assert(
      property(integer({ min: -MAX_FEN, max: MAX_FEN }), (amount) => {
        expect(parseAmount(formatYuan(fen(amount)), "元")).toEqual({ ok: true, fen: fen(amount), approximate: false });
      }),
    );
  });

  test("a spreadsheet's number of yuan is read to the fen", () => {
    assert(
      property(integer({ min: -(10 ** 14), max: 10 ** 14 }), (amount) => {
        expect(parseAmount(amount / 100, "元")).toEqual({ ok: true, fen: fen(amount), approximate: false });
      }),
    );
  });
});

describe("amounts as they are shown", () => {
  test.each([
    [123_456_789, "1,234,567.89"],
    [0, "0.00"],
    [5, "0.05"],
    [-5, "-0.05"],
    [-100_000, "-1,000.00"],
    [99_900, "999.00"],
    [MAX_FEN, "10,000,000,000,000.00"],
  ])("%i fen in yuan: %s", (amount, text) => {
    expect(formatYuan(fen(amount))).toBe(text);
  });

  test.each([
    [5_152_500_000, 2, "5,152.50"],
    [4_999, 2, "0.00"],
    [5_000, 2, "0.01"],
    [-5_000, 2, "-0.01"],
    [-4_999, 2, "0.00"],
    [1_005_000, 2, "1.01"], // 1.005: a float would give 1.00
    [12_345_678, 6, "12.345678"],
    [12_500_000, 0, "13"],
    [1_234_567_890_000, 0, "1,234,568"],
  ])("%i fen in 万元 with %i digits: %s", (amount, digits, text) => {
    expect(formatWan(fen(amount), digits)).toBe(text);
  });

  test("万元 for JSON is a number with the same rounding", () => {
    expect(wanNumber(fen(5_152_500_000))).toBe(5152.5);
    expect(wanNumber(fen(1_005_000))).toBe(1.01);
    expect(wanNumber(fen(-4_999))).toBe(0);
    expect(wanNumber(fen(12_345_678), 6)).toBe(12.345678);
  });

  test("sums come first, rounding last: three times 0.004万元 is 0.01万元", () => {
    expect(formatWan(sumFen([fen(4_000), fen(4_000), fen(4_000)]))).toBe("0.01");
  });
});

describe("whole fen only", () => {
  test("a fraction, an unsafe number and an overflowing sum are refused", () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => fen(2 ** 53)).toThrow(RangeError);
    expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError);
  });

  test("an empty sum is 0", () => {
    expect(sumFen([])).toBe(0);
  });

  test.each([
    [1, 3, 10_000, 3_333],
    [2, 3, 10_000, 6_667],
    [1, 8, 100, 13], // 12.5
    [-1, 8, 100, -13],
    [1, -8, 100, -13],
    [MAX_FEN, 3 * MAX_FEN, 10_000, 3_333],
  ])("%i ÷ %i × %i = %i", (dividend, divisor, scale, quotient) => {
    expect(quotientHalfUp(dividend, divisor, scale)).toBe(quotient);
  });
});

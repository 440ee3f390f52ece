import { describe, expect, test } from "vitest";
import { medianTenths, valueOf } from "./formulas.ts";

const totals = (numerator: number, denominator: number) => ({ numerator, denominator, records: 0 });

describe("the value of an indicator", () => {
  test.each([
    ["count", 61, 0, 61],
    ["fen", -3_560_000, 0, -3_560_000],
    ["basis_points", 58, 61, 9508],
    ["basis_points", 1, 8, 1250],
    // 2/3 = 66.666…% rounds up
    ["basis_points", 2, 3, 6667],
    ["basis_points", 0, 7, 0],
    // nothing to divide by: neither 0 nor 100 %
    ["basis_points", 0, 0, null],
    ["tenth_days", 0, 0, null],
    // 7 + 8 days over 2 disputes
    ["tenth_days", 150, 2, 75],
    ["tenth_days", 10, 3, 3],
  ] as const)("%s %d ÷ %d = %s", (unit, numerator, denominator, expected) => {
    expect(valueOf(unit, totals(numerator, denominator))).toBe(expected);
  });
});

describe("the median of the days to resolve", () => {
  test.each([
    [[], null],
    [[{ tenths: 70, count: 1 }], 70],
    [
      [
        { tenths: 900, count: 1 },
        { tenths: 10, count: 1 },
        { tenths: 30, count: 1 },
      ],
      30,
    ],
    // an even number: half-way between the middle two
    [
      [
        { tenths: 30, count: 2 },
        { tenths: 40, count: 2 },
      ],
      35,
    ],
    [
      [
        { tenths: 0, count: 3 },
        { tenths: 500, count: 1 },
      ],
      0,
    ],
  ])("%j → %s", (counts, expected) => {
    expect(medianTenths(counts)).toBe(expected);
  });
});

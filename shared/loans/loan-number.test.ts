import { expect, test } from "vitest";
import { isDamagedNumber } from "./loan-number.ts";

test.each([
  ["6.10723E+17", true],
  ["6.10723e+17", true],
  ["6.10723E17", true],
  ["6,10723E+17", true],
  ["6E+17", true],
  ["6.10723 E+17", true],
  ["６.１０７２３Ｅ＋１７", true],
  ["+6.1E+17", true],
  [" 6.10723E+17 ", true],
  // Fifteen digits were kept, the rest is zeros.
  ["610723202200100000", true],
  ["6107232022001000", true],
  ["610723202200100.0", true],
  ["610,723,202,200,100,200", true],
  // As banks write them.
  ["610723202200100200", false],
  ["610723202200000", false],
  ["00610723202200100200123456789", false],
  ["洋农商借字2023第000号", false],
  ["E12345", false],
  ["2023-1000", false],
  ["1000", false],
])("%s: damaged %s", (written, damaged) => {
  expect(isDamagedNumber(written)).toBe(damaged);
});

import { quotientHalfUp } from "../money.ts";
import type { IndicatorUnit } from "./indicators.ts";

/** What the records behind an indicator add up to. */
export type Totals = {
  /** Of counts and amounts the value itself. */
  readonly numerator: number;
  /** 0 for what is not divided. */
  readonly denominator: number;
  /** How many records took part. */
  readonly records: number;
};

/** How many disputes took so many tenths of a day. */
export type DaysCount = { readonly tenths: number; readonly count: number };

/**
 * The value of an indicator in its unit: a sum as it is, a rate in 1/100 percent and a mean in tenths of a day, both
 * half up; null where there is nothing to divide by (printed —, never 0 or 100%).
 */
export function valueOf(unit: IndicatorUnit, { numerator, denominator }: Totals): number | null {
  switch (unit) {
    case "count":
    case "fen":
      return numerator;
    case "basis_points":
      return denominator === 0 ? null : quotientHalfUp(numerator, denominator, 10_000);
    case "tenth_days":
      return denominator === 0 ? null : quotientHalfUp(numerator, denominator);
  }
}

/** The middle of all values, of an even number of them the mean of the middle two, half up; null of none. */
export function medianTenths(counts: readonly DaysCount[]): number | null {
  const sorted = counts.filter(({ count }) => count > 0).toSorted((a, b) => a.tenths - b.tenths);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const lower = placed(sorted, Math.floor((total - 1) / 2));
  const upper = placed(sorted, Math.floor(total / 2));
  return quotientHalfUp(lower + upper, 2);
}

function placed(sorted: readonly DaysCount[], place: number): number {
  let before = 0;
  for (const { tenths, count } of sorted) {
    before += count;
    if (place < before) return tenths;
  }
  throw new RangeError(`there is no place ${place}`);
}

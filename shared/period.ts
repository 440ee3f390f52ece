import { addDays, addMonths, daysBetween, lastDayOfMonth, monthOf } from "./calendar.ts";
import type { LocalDate } from "./calendar.ts";
import { quotientHalfUp } from "./money.ts";

/** A span of whole days, both ends included. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

export type PeriodKind = "month" | "quarter" | "half" | "year";

export type Change = {
  readonly difference: number;
  /** Difference by base in 1/100 of a percent, half up; null where the base is 0: print “—”, not 100%. */
  readonly basisPoints: number | null;
};

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
const KINDS: readonly PeriodKind[] = ["month", "quarter", "half", "year"];

/** The calendar month, quarter, half-year or year that the day lies in. */
export function periodOf(kind: PeriodKind, anchorDate: LocalDate): Period {
  const monthsIn = (monthOf(anchorDate) - 1) % MONTHS[kind];
  return wholeMonths(addMonths(firstOfMonth(anchorDate), -monthsIn), MONTHS[kind]);
}

/** Which whole calendar span this is, or null for any other span. */
export function kindOf(period: Period): PeriodKind | null {
  return KINDS.find((kind) => isSame(periodOf(kind, period.from), period)) ?? null;
}

/** 环比: the calendar span before a whole month, quarter, half or year; else as many days just before. */
export function previousPeriod(period: Period): Period {
  const kind = kindOf(period);
  if (kind !== null) return periodOf(kind, addDays(period.from, -1));
  const days = daysBetween(period.from, period.to) + 1;
  return { from: addDays(period.from, -days), to: addDays(period.from, -1) };
}

/** 同比: the same dates a year earlier; 29 February becomes 28 February, a whole February stays whole. */
export function samePeriodLastYear(period: Period): Period {
  const from = addMonths(period.from, -12);
  const kind = kindOf(period);
  return kind === null ? { from, to: addMonths(period.to, -12) } : periodOf(kind, from);
}

/**
 * The change of a whole number (a count, or fen) against its base. The share is taken of the base's size, so that it
 * has the sign of the difference even when reversals made the base negative.
 */
export function change(current: number, base: number): Change {
  const difference = current - base;
  if (base === 0) return { difference, basisPoints: null };
  return { difference, basisPoints: quotientHalfUp(difference, Math.abs(base), 10_000) };
}

function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 8)}01`;
}

function wholeMonths(from: LocalDate, months: number): Period {
  return { from, to: lastDayOfMonth(addMonths(from, months - 1)) };
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

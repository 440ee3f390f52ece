import { daysBetween } from "../calendar.ts";
import type { LocalDate } from "../calendar.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { formatRate } from "../rates.ts";

/** By how much a sum grows: basis points a day, or millionths a year of 365 days. */
export type LateRate =
  | { readonly kind: "statutory"; readonly basisPointsPerDay: number }
  | { readonly kind: "agreed" | "lpr"; readonly yearly: number };

/**
 * Which rate counts (802号令 17): the agreed one, which may not be below the one-year LPR of the day of the contract; where
 * nothing was agreed the statutory one. Warnings: RATE_BELOW_LPR (data: `agreed`, `lpr`; the LPR counts),
 * LPR_UNKNOWN.
 */
export function lateRateOf(
  { agreedRate, lpr }: { readonly agreedRate: number | null; readonly lpr: number | null },
  basisPointsPerDay: number,
): { readonly rate: LateRate; readonly warnings: readonly Problem[] } {
  if (agreedRate === null) return { rate: { kind: "statutory", basisPointsPerDay }, warnings: [] };
  const agreed: LateRate = { kind: "agreed", yearly: agreedRate };
  if (lpr === null) return { rate: agreed, warnings: [problem("lpr", "LPR_UNKNOWN")] };
  if (agreedRate >= lpr) return { rate: agreed, warnings: [] };
  const warning = problem("agreedRate", "RATE_BELOW_LPR", {
    agreed: formatRate(agreedRate),
    lpr: formatRate(lpr),
  });
  return { rate: { kind: "lpr", yearly: lpr }, warnings: [warning] };
}

/** Money on its way: fen, negative where it went back. */
export type Paid = { readonly on: LocalDate; readonly amount: number };

/** So many days on which so much was owed, in fen. */
export type InterestPiece = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly balance: number;
};

export type LateInterest = {
  /** Fen; null where it is more than any sum that is kept here. */
  readonly amount: number | null;
  readonly days: number;
  readonly pieces: readonly InterestPiece[];
};

/**
 * 逾期利息 from the day after the due date up to and with `asOf`: a day of payment is still a day late. Each payment makes
 * the principal less; the sum of the pieces is rounded half up to the fen once, at the end.
 */
export function lateInterest(asked: {
  readonly principal: number;
  readonly dueOn: LocalDate;
  readonly asOf: LocalDate;
  readonly payments: readonly Paid[];
  readonly rate: LateRate;
}): LateInterest {
  const { principal, dueOn, asOf, payments, rate } = asked;
  if (asOf <= dueOn) return { amount: 0, days: 0, pieces: [] };
  const pieces = piecesOf(principal, dueOn, asOf, payments);
  const product = pieces.reduce((sum, { balance, days }) => sum + BigInt(balance) * BigInt(days), 0n);
  const [factor, divisor] =
    rate.kind === "statutory" ? [BigInt(rate.basisPointsPerDay), 10_000n] : [BigInt(rate.yearly), 365_000_000n];
  const amount = (product * factor * 2n + divisor) / (divisor * 2n);
  return {
    amount: amount > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(amount),
    days: daysBetween(dueOn, asOf),
    pieces,
  };
}

/** The times between payments in which something was owed. */
function piecesOf(principal: number, dueOn: LocalDate, asOf: LocalDate, payments: readonly Paid[]): InterestPiece[] {
  const sorted = payments.filter(({ on }) => on <= asOf).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const pieces: InterestPiece[] = [];
  let owed = principal;
  let from = dueOn;
  for (const { on, amount } of [...sorted, { on: asOf, amount: 0 }]) {
    if (on > from) {
      if (owed > 0) pieces.push({ from, to: on, days: daysBetween(from, on), balance: owed });
      from = on;
    }
    owed -= amount;
  }
  return pieces;
}

/** Yearly rates are whole millionths; so many of them make one percent. */
export const RATE_PERCENT = 10_000;

/** 43500 → 4.35% */
export function formatRate(rate: number): string {
  return `${(rate / RATE_PERCENT).toFixed(4).replace(/\.?0+$/u, "")}%`;
}

import type { IndexRule } from "./score-rules.ts";
import type { FactorClass } from "./states.ts";

/**
 * R = P×Q with marks from 0 to 100, so of 10000: whole numbers, because 0.8 × 0.8 is more than 0.64 in a computer's
 * fractions (domain sheet H4). Null while a mark is missing or is none.
 */
export function riskOf(p: number | null, q: number | null): number | null {
  return p === null || q === null || !isMark(p) || !isMark(q) ? null : p * q;
}

/** Whether a number can be a mark at all. */
export function isMark(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= 100;
}

/** 风险程度 of R, of 10000 (domain sheet B6): on the edge it is the lesser class. */
export function classOf(risk: number, rule: IndexRule): FactorClass {
  if (risk > rule.majorAbove) return "major";
  if (risk > rule.largerAbove) return "larger";
  if (risk > rule.generalAbove) return "general";
  return risk > rule.minorAbove ? "minor" : "slight";
}

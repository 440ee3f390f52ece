import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { StatementState } from "./states.ts";

/** Codes: PERIOD_BACKWARDS, PERIOD_NOT_BEGUN. */
export function periodProblems({ from, to }: { readonly from: string; readonly to: string }, today: string): Problem[] {
  if (to < from) return [problem("to", "PERIOD_BACKWARDS")];
  return from > today ? [problem("from", "PERIOD_NOT_BEGUN")] : [];
}

/** A statement of the same enterprise or bank for the same days, as it stands. */
type Earlier = { readonly state: StatementState; readonly isCurrent: boolean };

/**
 * What speaks against making a statement of these entries. Codes: NOTHING_COUNTED, STATEMENT_WAITING (one is out to be
 * signed, and says the same), STATEMENT_SIGNED_ALREADY (nothing has changed since).
 */
export function makingProblems(entries: number, earlier: readonly Earlier[]): Problem[] {
  if (entries === 0) return [problem("", "NOTHING_COUNTED")];
  const same = earlier.filter(({ isCurrent }) => isCurrent);
  if (same.some(({ state }) => state === "signed")) return [problem("", "STATEMENT_SIGNED_ALREADY")];
  return same.some(({ state }) => state === "made") ? [problem("", "STATEMENT_WAITING")] : [];
}

/** Why nobody can sign it or object to it; null while it waits. Code STATEMENT_ANSWERED. */
export function whyNotAnswer({ state }: { readonly state: StatementState }): Problem | null {
  return state === "made" ? null : problem("", "STATEMENT_ANSWERED");
}

/** Codes: DATE_IN_FUTURE, ANSWERED_BEFORE_MADE (data: `madeOn`). */
export function answerProblems(on: string, madeOn: string, today: string): Problem[] {
  if (on > today) return [problem("on", "DATE_IN_FUTURE")];
  return on < madeOn ? [problem("on", "ANSWERED_BEFORE_MADE", { madeOn })] : [];
}

/** What was signed is proof and stays. Code STATEMENT_SIGNED. */
export function whyNotRemove({ state }: { readonly state: StatementState }): Problem | null {
  return state === "signed" ? problem("", "STATEMENT_SIGNED") : null;
}

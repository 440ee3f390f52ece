import type { DisputeState } from "../disputes/states.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

/**
 * 可记调解记录的状态: from acceptance on. Also after mediation came to its end, because records are finished later and
 * performance is talked about too; not before acceptance, not where others deal with the case, not once it is proposed
 * for strike-off.
 */
export const sittingStates = [
  "accepted",
  "in_mediation",
  "suspended",
  "agreed",
  "performing",
  "performed",
  "partly_performed",
  "not_performed",
  "urging",
  "terminated",
  "withdrawn",
  "settled",
] as const satisfies readonly DisputeState[];

/** 案卷已封存: nothing is added any more. */
const closedStates = ["not_accepted", "transferred", "merged", "archived"] as const satisfies readonly DisputeState[];

/** The term can be extended while it runs or stands still. */
const termStates = ["accepted", "in_mediation", "suspended"] as const satisfies readonly DisputeState[];

/** 可回访的状态: from the agreement, or another end, on; also in the archive, where a relapse shows first. */
const followUpStates = [
  "agreed",
  "performing",
  "performed",
  "partly_performed",
  "not_performed",
  "urging",
  "terminated",
  "routes_told",
  "withdrawn",
  "settled",
  "resolved_by_department",
  "litigated",
  "awaiting_strike_off",
  "struck_off",
  "archived",
] as const satisfies readonly DisputeState[];

const isIn = (states: readonly DisputeState[], state: DisputeState) => states.includes(state);

/** Code SITTING_NOT_NOW (data: `state`). */
export function whyNoSitting(state: DisputeState): Problem | null {
  return isIn(sittingStates, state) ? null : problem("", "SITTING_NOT_NOW", { state });
}

/** Code CASE_FILE_CLOSED (data: `state`): notes and evidence come in until the file is closed. */
export function whyFileClosed(state: DisputeState): Problem | null {
  return isIn(closedStates, state) ? problem("", "CASE_FILE_CLOSED", { state }) : null;
}

/** Code EXTENSION_NOT_NOW (data: `state`). */
export function whyNoExtension(state: DisputeState): Problem | null {
  return isIn(termStates, state) ? null : problem("", "EXTENSION_NOT_NOW", { state });
}

/** Code FOLLOW_UP_NOT_NOW (data: `state`). */
export function whyNoFollowUp(state: DisputeState): Problem | null {
  return isIn(followUpStates, state) ? null : problem("", "FOLLOW_UP_NOT_NOW", { state });
}

/** What the rules need to know of the case. */
export type CaseDates = {
  readonly registeredOn: string;
  readonly acceptedOn: string | null;
  readonly today: string;
};

/** A day on which something happened in the case. Codes: DATE_IN_FUTURE, BEFORE_REGISTRATION. */
export function dayProblems(field: string, day: string, { registeredOn, today }: CaseDates): Problem[] {
  if (day > today) return [problem(field, "DATE_IN_FUTURE")];
  return day < registeredOn ? [problem(field, "BEFORE_REGISTRATION", { registeredOn })] : [];
}

/** People named in one text, as it is written: 张三、李四. */
export function namesIn(text: string): string[] {
  return text
    .split(/[、，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

export type Sitting = {
  readonly heldOn: string;
  readonly beganAt: string | null;
  readonly endedAt: string | null;
  readonly mediators: string;
};

/**
 * What is wrong with a sitting. Codes: those of `dayProblems`, SITTING_BEFORE_ACCEPTANCE (data: `acceptedOn`),
 * ENDED_BEFORE_BEGAN, MEDIATOR_CONFLICTED (data: `name`: has an interest to which not all parties consented).
 */
export function sittingProblems(sitting: Sitting, dates: CaseDates, conflicted: readonly string[]): Problem[] {
  const { heldOn, beganAt, endedAt, mediators } = sitting;
  const found = dayProblems("heldOn", heldOn, dates);
  const { acceptedOn } = dates;
  if (found.length === 0 && acceptedOn !== null && heldOn < acceptedOn) {
    found.push(problem("heldOn", "SITTING_BEFORE_ACCEPTANCE", { acceptedOn }));
  }
  if (beganAt !== null && endedAt !== null && endedAt <= beganAt) found.push(problem("endedAt", "ENDED_BEFORE_BEGAN"));
  const barred = namesIn(mediators).filter((name) => conflicted.includes(name));
  if (barred.length > 0) found.push(problem("mediators", "MEDIATOR_CONFLICTED", { name: barred.join("、") }));
  return found;
}

export type Declaration = {
  readonly declaredOn: string;
  readonly hasInterest: boolean;
  readonly statement: string | null;
};

/** Codes: those of `dayProblems`, INTEREST_STATEMENT_MISSING (an interest is said in words). */
export function declarationProblems(declaration: Declaration, dates: CaseDates): Problem[] {
  const { declaredOn, hasInterest, statement } = declaration;
  const found = dayProblems("declaredOn", declaredOn, dates);
  if (hasInterest && statement === null) found.push(problem("statement", "INTEREST_STATEMENT_MISSING"));
  return found;
}

/** What the rule set of the case's channel says about extending its term; `most` null where it sets no limit. */
export type ExtensionRule = { readonly allowed: boolean; readonly most: number | null };

export type Extension = { readonly agreedOn: string; readonly days: number; readonly bothAgree: boolean };

/**
 * Codes: those of `dayProblems`, SITTING_BEFORE_ACCEPTANCE, EXTENSION_NEEDS_BOTH, EXTENSION_NOT_FORESEEN,
 * EXTENSION_ONCE (a rule set with a limit allows one), EXTENSION_TOO_LONG (data: `days`).
 */
export function extensionProblems(
  { agreedOn, days, bothAgree }: Extension,
  rule: ExtensionRule,
  earlier: number,
  dates: CaseDates,
): Problem[] {
  const found = dayProblems("agreedOn", agreedOn, dates);
  const { acceptedOn } = dates;
  if (found.length === 0 && acceptedOn !== null && agreedOn < acceptedOn) {
    found.push(problem("agreedOn", "SITTING_BEFORE_ACCEPTANCE", { acceptedOn }));
  }
  if (!bothAgree) found.push(problem("bothAgree", "EXTENSION_NEEDS_BOTH"));
  if (!rule.allowed) found.push(problem("", "EXTENSION_NOT_FORESEEN"));
  else if (rule.most !== null && earlier > 0) found.push(problem("", "EXTENSION_ONCE"));
  else if (rule.most !== null && days > rule.most) {
    found.push(problem("days", "EXTENSION_TOO_LONG", { days: rule.most }));
  }
  return found;
}

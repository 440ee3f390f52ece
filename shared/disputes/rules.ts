import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { isMediated } from "./channels.ts";
import type { DisputeDraft } from "./contract.ts";
import { partyProblems } from "./parties.ts";
import type { Party } from "./parties.ts";
import { outcomesOfState } from "./states.ts";
import type { DisputeOutcome, DisputeState } from "./states.ts";

export type DisputeFacts = {
  readonly registeredOn: string;
  readonly occurredOn: string | null;
  readonly foundOn: string | null;
  readonly parties: readonly Party[];
  readonly amountClaimed: number | null;
  readonly dueOn: string | null;
};

/**
 * What is wrong with a dispute as written. Codes: DATE_IN_FUTURE, BEFORE_REGISTRATION, AFTER_REGISTRATION,
 * FOUND_BEFORE_IT_BEGAN, AMOUNT_NOT_POSITIVE, and those of `partyProblems`.
 */
export function disputeProblems(dispute: DisputeFacts, today: string): Problem[] {
  const { registeredOn, occurredOn, foundOn, amountClaimed, dueOn } = dispute;
  const found = partyProblems(dispute.parties);
  if (registeredOn > today) found.push(problem("registeredOn", "DATE_IN_FUTURE"));
  if (occurredOn !== null && occurredOn > registeredOn) {
    found.push(problem("occurredOn", "AFTER_REGISTRATION", { registeredOn }));
  }
  if (foundOn !== null && foundOn > registeredOn)
    found.push(problem("foundOn", "AFTER_REGISTRATION", { registeredOn }));
  if (occurredOn !== null && foundOn !== null && foundOn < occurredOn) {
    found.push(problem("foundOn", "FOUND_BEFORE_IT_BEGAN", { occurredOn }));
  }
  if (amountClaimed !== null && amountClaimed <= 0) found.push(problem("amountClaimed", "AMOUNT_NOT_POSITIVE"));
  if (dueOn !== null && dueOn < registeredOn) found.push(problem("dueOn", "BEFORE_REGISTRATION", { registeredOn }));
  return found;
}

/** What a case under way holds to: the day of its first step, and how it is dealt with. */
export type UnderWay = {
  readonly state: DisputeState;
  readonly accepted: boolean;
  readonly firstStepOn: string | null;
};

/**
 * What a revision may not do to a case under way. Codes: REGISTERED_AFTER_STEP (data: `on`), CHANNEL_MISSING,
 * COURT_PROCEDURE_MISSING, CHANNEL_NOT_MEDIATION (it is in mediation).
 */
export function revisionProblems(
  { registeredOn, channel, courtProcedure }: Pick<DisputeDraft, "registeredOn" | "channel" | "courtProcedure">,
  { state, accepted, firstStepOn }: UnderWay,
): Problem[] {
  const found: Problem[] = [];
  if (firstStepOn !== null && registeredOn > firstStepOn) {
    found.push(problem("registeredOn", "REGISTERED_AFTER_STEP", { on: firstStepOn }));
  }
  if (!accepted) return found;
  if (channel === null) return [...found, problem("channel", "CHANNEL_MISSING")];
  if ((state === "in_mediation" || state === "suspended") && !isMediated(channel)) {
    found.push(problem("channel", "CHANNEL_NOT_MEDIATION"));
  }
  if (channel === "court" && courtProcedure === null) {
    found.push(problem("courtProcedure", "COURT_PROCEDURE_MISSING"));
  }
  return found;
}

/** Where a dispute stands that comes from a ledger which the office kept elsewhere. */
export type Standing = {
  readonly state: DisputeState;
  readonly outcome: DisputeOutcome | null;
  readonly outcomeOn: string | null;
};

export const standingOfNew: Standing = { state: "registered", outcome: null, outcomeOn: null };

/**
 * What is wrong with the standing that a ledger gives. Codes: OUTCOME_MISSING (an ended state without an outcome),
 * OUTCOME_NOT_OF_STATE, OUTCOME_DATE_MISSING, OUTCOME_DATE_WITHOUT_OUTCOME, BEFORE_REGISTRATION, DATE_IN_FUTURE.
 */
export function standingProblems(
  { state, outcome, outcomeOn }: Standing,
  registeredOn: string,
  today: string,
): Problem[] {
  const allowed: readonly DisputeOutcome[] = outcomesOfState[state];
  const found: Problem[] = [];
  if (outcome === null && allowed.length > 0) found.push(problem("outcome", "OUTCOME_MISSING"));
  if (outcome !== null && !allowed.includes(outcome)) found.push(problem("outcome", "OUTCOME_NOT_OF_STATE", { state }));
  if (outcome !== null && outcomeOn === null) found.push(problem("outcomeOn", "OUTCOME_DATE_MISSING"));
  if (outcome === null && outcomeOn !== null) found.push(problem("outcomeOn", "OUTCOME_DATE_WITHOUT_OUTCOME"));
  if (outcomeOn !== null && outcomeOn < registeredOn) {
    found.push(problem("outcomeOn", "BEFORE_REGISTRATION", { registeredOn }));
  }
  if (outcomeOn !== null && outcomeOn > today) found.push(problem("outcomeOn", "DATE_IN_FUTURE"));
  return found;
}

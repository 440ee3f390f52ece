import { usccProblems } from "../enterprises/rules.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import { outcomesOfState } from "./states.ts";
import type { DisputeOutcome, DisputeState } from "./states.ts";

export type DisputeFacts = {
  readonly registeredOn: string;
  readonly applicantUscc: string | null;
  readonly respondentUscc: string | null;
  readonly amountClaimed: number | null;
  readonly dueOn: string | null;
  readonly state: DisputeState;
  readonly outcome: DisputeOutcome | null;
  readonly outcomeOn: string | null;
};

/**
 * What is wrong with a dispute as written. Codes: DATE_IN_FUTURE, BEFORE_REGISTRATION, AMOUNT_NOT_POSITIVE,
 * OUTCOME_MISSING (an ended state without an outcome), OUTCOME_NOT_OF_STATE, OUTCOME_DATE_MISSING,
 * OUTCOME_DATE_WITHOUT_OUTCOME, USCC_*.
 */
export function disputeProblems(dispute: DisputeFacts, today: string): Problem[] {
  const found: Problem[] = [
    ...usccProblems("applicantUscc", dispute.applicantUscc),
    ...usccProblems("respondentUscc", dispute.respondentUscc),
  ];
  if (dispute.registeredOn > today) found.push(problem("registeredOn", "DATE_IN_FUTURE"));
  if (dispute.amountClaimed !== null && dispute.amountClaimed <= 0) {
    found.push(problem("amountClaimed", "AMOUNT_NOT_POSITIVE"));
  }
  if (dispute.dueOn !== null && dispute.dueOn < dispute.registeredOn) {
    found.push(problem("dueOn", "BEFORE_REGISTRATION", { registeredOn: dispute.registeredOn }));
  }
  return [...found, ...outcomeProblems(dispute, today)];
}

function outcomeProblems(dispute: DisputeFacts, today: string): Problem[] {
  const allowed: readonly DisputeOutcome[] = outcomesOfState[dispute.state];
  const found: Problem[] = [];
  if (dispute.outcome === null && allowed.length > 0) found.push(problem("outcome", "OUTCOME_MISSING"));
  if (dispute.outcome !== null && !allowed.includes(dispute.outcome)) {
    found.push(problem("outcome", "OUTCOME_NOT_OF_STATE", { state: dispute.state }));
  }
  if (dispute.outcome !== null && dispute.outcomeOn === null) found.push(problem("outcomeOn", "OUTCOME_DATE_MISSING"));
  if (dispute.outcome === null && dispute.outcomeOn !== null) {
    found.push(problem("outcomeOn", "OUTCOME_DATE_WITHOUT_OUTCOME"));
  }
  if (dispute.outcomeOn !== null && dispute.outcomeOn < dispute.registeredOn) {
    found.push(problem("outcomeOn", "BEFORE_REGISTRATION", { registeredOn: dispute.registeredOn }));
  }
  if (dispute.outcomeOn !== null && dispute.outcomeOn > today) found.push(problem("outcomeOn", "DATE_IN_FUTURE"));
  return found;
}

import type { Rows } from "../../../shared/contract.ts";
import type { CaseDates } from "../../../shared/mediation/rules.ts";

type Case = Rows["disputes"];

/** The case as it is shown, so that an act on it is refused once somebody else has changed it. */
export function targetOf({ id, version }: Case): { disputeId: number; version: number } {
  return { disputeId: id, version };
}

/** The days of the case that the rules measure its parts against. */
export function datesOf({ registeredOn, acceptedOn }: Case, today: string): CaseDates {
  return { registeredOn, acceptedOn, today };
}

/** Who can be present for the parties: they themselves, who represents them, and their agents. */
export function peopleOf({ parties = [] }: Case): string[] {
  const all = parties.flatMap(({ partyName, representative, agentName }) => [partyName, representative, agentName]);
  return [...new Set(all.filter((name) => name !== null))];
}

import type { DisputeState } from "../../../shared/disputes/states.ts";
import type { CaseDates } from "../../../shared/mediation/rules.ts";
import type { StoredRecord } from "../registers/index.ts";

/** The days of a case that its parts are measured against. */
export function datesOf(kase: StoredRecord, today: string): CaseDates {
  const acceptedOn = kase["accepted_on"];
  return {
    registeredOn: String(kase["registered_on"]),
    acceptedOn: typeof acceptedOn === "string" ? acceptedOn : null,
    today,
  };
}

export function stateOf(kase: StoredRecord): DisputeState {
  return String(kase["state"]) as DisputeState;
}

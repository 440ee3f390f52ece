import { endedAssessmentStates } from "../assessments/states.ts";
import { endedFastTrackStates } from "../fasttrack/states.ts";
import type { OwnerKind } from "../owners/owners.ts";
import { countedStates } from "../payments/states.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

const ended: Readonly<Partial<Record<OwnerKind, readonly string[]>>> = {
  assessment: endedAssessmentStates,
  fast_track_case: endedFastTrackStates,
};

/**
 * Why no file of a record can be taken away as it stands, whether others may come or not. Codes: IS_PROOF of a payment that
 * was verified by them, FILES_STAY of an assessment or a fast-track case that has ended.
 */
export function whyFilesStay(owner: OwnerKind, state: string): Problem | null {
  if (owner === "payment" && countedStates.some((counted) => counted === state)) return problem("", "IS_PROOF");
  return ended[owner]?.includes(state) ? problem("", "FILES_STAY") : null;
}

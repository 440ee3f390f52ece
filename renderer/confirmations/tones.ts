import type { ConfirmationState } from "../../shared/confirmations/states.ts";
import type { Tone } from "../parts/register/view.ts";

const tones: Readonly<Record<ConfirmationState, Tone>> = {
  not_applied: "quiet",
  applied: "going",
  accepted: "going",
  refused: "refused",
  valid: "good",
  dismissed: "refused",
  withdrawn: "quiet",
  expired: "refused",
};

export function toneOf(state: ConfirmationState): Tone {
  return tones[state];
}

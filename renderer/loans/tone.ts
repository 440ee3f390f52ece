import type { LoanState } from "../../shared/loans/states.ts";
import type { Tone } from "../parts/register/view.ts";

/** What the colour of a state repeats. */
export function toneOf(state: LoanState): Tone {
  switch (state) {
    case "registered":
    case "transferred":
    case "written_off":
      return "quiet";
    case "settled":
      return "good";
    case "restructured":
    case "in_kind":
      return "warn";
    case "collecting":
    case "in_mediation":
    case "payment_order":
    case "litigation":
    case "arbitration":
    case "enforcement":
    case "performing":
    case "collected_after_write_off":
      return "going";
  }
}

import type { DisputeState } from "../../shared/disputes/states.ts";
import type { Tone } from "../parts/register/view.ts";

/** What the colour of a state repeats. */
export function toneOf(state: DisputeState): Tone {
  switch (state) {
    case "registered":
      return "quiet";
    case "agreed":
    case "performed":
    case "settled":
    case "resolved_by_department":
    case "struck_off":
    case "archived":
      return "good";
    case "suspended":
    case "partly_performed":
    case "urging":
    case "awaiting_strike_off":
      return "warn";
    case "not_accepted":
    case "not_performed":
      return "refused";
    case "transferred":
    case "merged":
    case "terminated":
    case "withdrawn":
    case "litigated":
    case "routes_told":
      return "quiet";
    case "accepted":
    case "in_mediation":
    case "with_department":
    case "performing":
      return "going";
  }
}

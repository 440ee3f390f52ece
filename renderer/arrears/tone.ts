import type { ArrearsState } from "../../shared/arrears/states.ts";
import type { Tone } from "../parts/register/view.ts";

export function toneOf(state: ArrearsState): Tone {
  switch (state) {
    case "registered":
    case "struck_off":
      return "quiet";
    case "cleared":
      return "good";
    case "disputed":
    case "in_court":
      return "warn";
    case "verifying":
    case "undisputed":
    case "negotiating":
    case "planned":
    case "paying":
      return "going";
  }
}

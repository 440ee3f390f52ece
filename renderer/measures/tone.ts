import type { MeasureState, SupervisionState } from "../../shared/measures/states.ts";
import type { MeasureColour } from "../../shared/measures/colours.ts";
import type { Tone } from "../parts/tone.ts";

export function toneOf(state: MeasureState): Tone {
  switch (state) {
    case "not_started":
    case "dropped":
      return "quiet";
    case "under_way":
      return "going";
    case "closed":
      return "good";
  }
}

export function toneOfSupervision(state: SupervisionState): Tone {
  switch (state) {
    case "waiting":
      return "warn";
    case "answered":
      return "going";
    case "concluded":
      return "good";
    case "withdrawn":
      return "quiet";
  }
}

export const tonesOfColours = {
  green: "good",
  yellow: "warn",
  red: "refused",
} as const satisfies Record<MeasureColour, Tone>;

import { endedFastTrackStates } from "../../shared/fasttrack/states.ts";
import type { FastTrackState } from "../../shared/fasttrack/states.ts";
import type { Tone } from "../parts/tone.ts";

export function isEnded(state: FastTrackState): boolean {
  return endedFastTrackStates.some((ended) => ended === state);
}

export function toneOf(state: FastTrackState): Tone {
  switch (state) {
    case "draft":
    case "withdrawn":
    case "ordinary":
      return "quiet";
    case "complete":
    case "closed":
      return "good";
    case "correcting":
    case "notified":
      return "warn";
    case "refused":
    case "expired":
    case "revoked":
      return "refused";
    case "checking":
    case "committed":
    case "accepted":
    case "under_review":
      return "going";
  }
}

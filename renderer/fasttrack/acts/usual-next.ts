import type { FastTrackAct } from "../../../shared/fasttrack/moves.ts";
import type { FastTrackRow } from "../with-file.tsx";

/** The usual next step; what happens to the papers lies with each of them. `possible`: nothing stands in their way. */
export function usualNext(
  { state, excluded, postCheckedOn }: FastTrackRow,
  possible: readonly FastTrackAct[],
): FastTrackAct | null {
  switch (state) {
    case "draft":
      return "beginCheck";
    case "checking":
      return excluded === "yes" ? "refuse" : "notify";
    case "notified":
      return "commit";
    case "committed":
      return "accept";
    case "accepted":
      return "beginReview";
    case "under_review":
    case "correcting":
      // What is due before the works holds nobody up.
      return possible.includes("completePapers") ? "completePapers" : null;
    case "complete":
      return "close";
    case "closed":
      return postCheckedOn === null ? "recordPostCheck" : null;
    case "refused":
    case "ordinary":
    case "withdrawn":
    case "expired":
    case "revoked":
      return null;
  }
}

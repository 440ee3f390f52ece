import { isMediated } from "../../../shared/disputes/channels.ts";
import type { Channel } from "../../../shared/disputes/channels.ts";
import type { DisputeAct } from "../../../shared/disputes/moves.ts";
import type { DisputeState } from "../../../shared/disputes/states.ts";

type Standing = { readonly state: DisputeState; readonly channel: Channel | null };

/** The usual next step in each state; none where whatever happens next is no matter of course. */
export function usualNext({ state, channel }: Standing): DisputeAct | null {
  switch (state) {
    case "registered":
      return "accept";
    case "accepted":
      return channel !== null && isMediated(channel) ? "beginMediation" : "handToDepartment";
    case "in_mediation":
      return "agree";
    case "with_department":
      return "resolve";
    case "suspended":
      return "resume";
    case "agreed":
      return "beginPerformance";
    case "performing":
      return "recordPerformed";
    case "partly_performed":
    case "not_performed":
      return "urge";
    case "urging":
      return "resumePerformance";
    case "terminated":
      return "tellRoutes";
    case "performed":
    case "withdrawn":
    case "settled":
    case "resolved_by_department":
    case "litigated":
    case "routes_told":
      return "proposeStrikeOff";
    case "awaiting_strike_off":
      return "strikeOff";
    case "struck_off":
      return "archive";
    case "not_accepted":
    case "transferred":
    case "merged":
    case "archived":
      return null;
  }
}

import type { ArrearsAct } from "../../../shared/arrears/moves.ts";
import type { ArrearsState } from "../../../shared/arrears/states.ts";

/** How far a case has come. */
type Standing = { readonly state: ArrearsState; readonly outstanding: number; readonly disputed: number };

/** The usual next step; none where whatever happens next is no matter of course. */
export function usualNext({ state, outstanding, disputed }: Standing): ArrearsAct | null {
  const isPaid = outstanding <= 0;
  switch (state) {
    case "registered":
      return "beginVerification";
    case "verifying":
      return disputed > 0 ? "recordDisputed" : "confirmUndisputed";
    case "undisputed":
      return isPaid ? "recordCleared" : "plan";
    case "disputed":
      return "negotiate";
    case "negotiating":
      return "confirmUndisputed";
    case "planned":
      return isPaid ? "recordCleared" : "beginPaying";
    case "paying":
    case "in_court":
      return "recordCleared";
    case "cleared":
      return isPaid ? "strikeOff" : "reopen";
    case "struck_off":
      return isPaid ? null : "reopen";
  }
}

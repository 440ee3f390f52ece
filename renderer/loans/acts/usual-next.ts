import type { LoanAct } from "../../../shared/loans/moves.ts";
import type { LoanState } from "../../../shared/loans/states.ts";

type Standing = { readonly state: LoanState; readonly outstanding: number };

/** The usual next step in each state; none where whatever happens next is no matter of course. */
export function usualNext({ state, outstanding }: Standing): LoanAct | null {
  if (state === "registered") return "beginCollection";
  if (state === "written_off") return "collectAfterWriteOff";
  if (state === "settled" || state === "transferred") return null;
  if (outstanding <= 0) return "settle";
  switch (state) {
    case "collecting":
      return "mediate";
    case "in_mediation":
      return "reachTerms";
    case "payment_order":
    case "litigation":
    case "arbitration":
      return "enforce";
    case "enforcement":
    case "performing":
    case "restructured":
    case "in_kind":
    case "collected_after_write_off":
      return null;
  }
}

import type { LedgerValues } from "../../../../shared/imports/fields.ts";
import type { RuleBreach } from "./breach.ts";

/** What was collected is principal, interest and fees, and a total given beside them is their sum. */
export function loanRules({ principal, interest, fees, total }: LedgerValues<"loans">): RuleBreach<"loans">[] {
  const sum = principal + (interest ?? 0) + (fees ?? 0);
  if (total !== null && total !== sum) return [{ field: "total", refuse: "TOTAL_MISMATCH" }];
  const parts = [principal, interest, fees];
  return parts.every((part) => part === null || part === 0) ? [{ field: "principal", refuse: "AMOUNT_ZERO" }] : [];
}

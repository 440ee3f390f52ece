import type { LedgerValues } from "../../../../shared/imports/fields.ts";
import type { RuleBreach } from "./breach.ts";

/** A payment moves money: an amount of 0 is none. */
export function paymentRules({ amount }: LedgerValues<"payments">): RuleBreach<"payments">[] {
  return amount === 0 ? [{ field: "amount", refuse: "AMOUNT_ZERO" }] : [];
}

import type { Outputs } from "../../shared/contract.ts";
import type { Problem } from "../../shared/problems.ts";
import type { WordKey } from "../language/index.ts";

type Outlook = Pick<NonNullable<Outputs["confirmations"]["outlook"]>, "problems" | "warnings">;

/**
 * What no day of application can mend. That the window is over today is another matter: an application that was made in
 * time can still be entered.
 */
export function ofTheCase({ problems }: Pick<Outlook, "problems">): readonly Problem[] {
  return problems.filter(({ field }) => field !== "on" && field !== "appliedOn");
}

const keys: Readonly<Record<string, WordKey>> = {
  PROOF_OF_ORAL_AGREEMENT: "confirmations.oralWarning",
  ONLY_PAYMENT_TERMS: "confirmations.labourWarning",
};

/** What to think of before, in words that the page has. */
export function warningKeys({ warnings }: Pick<Outlook, "warnings">): readonly WordKey[] {
  return warnings.flatMap((code) => keys[code] ?? []);
}

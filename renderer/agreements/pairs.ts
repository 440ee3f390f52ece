import type { Pair } from "./instalments.ts";

/** Who pays whom from this instalment on; undefined where it is the same as in the one above. */
export function pairFrom(instalments: readonly Pair[], place: number): string | undefined {
  const above = instalments[place - 1];
  const here = instalments[place];
  if (here === undefined || (above?.payer === here.payer && above.payee === here.payee)) return undefined;
  return `${here.payer} → ${here.payee}`;
}

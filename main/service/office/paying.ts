import { apartCategories } from "../../../shared/payments/states.ts";
import { listed } from "./statements.ts";

/** Condition on an entry of the money ledger: it pays something. Losses avoided and waivers (N1–N3) pay nothing. */
export function paysSomething(entry: string): string {
  return `coalesce(${entry}.category, '') NOT IN (${listed(apartCategories)})`;
}

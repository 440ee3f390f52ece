import { addDays } from "../calendar.ts";
import { headParties } from "./parties.ts";
import type { Party } from "./parties.ts";

/** How alike two disputes have to be, as the rule set `similar_disputes` says. */
export type SimilarityRules = { readonly days: number; readonly amountWithinPercent: number };

type Named = Pick<Party, "role" | "partyName" | "partyUscc">;

/** What a dispute is compared by. */
export type Comparable = {
  readonly registeredOn: string;
  readonly amountClaimed: number | null;
  readonly parties: readonly Named[];
};

/** The span in which a similar dispute was registered: so many days before and after. */
export function similarSpan(registeredOn: string, { days }: SimilarityRules): { from: string; to: string } {
  return { from: addDays(registeredOn, -days), to: addDays(registeredOn, days) };
}

/**
 * The same pair, whoever of the two asks, and an amount that differs by at most so many per cent of the greater one; an
 * amount that nobody named is like any other.
 */
export function isSimilar(one: Comparable, other: Comparable, rules: SimilarityRules): boolean {
  const { from, to } = similarSpan(one.registeredOn, rules);
  return (
    other.registeredOn >= from &&
    other.registeredOn <= to &&
    isSamePair(one.parties, other.parties) &&
    isNear(one.amountClaimed, other.amountClaimed, rules.amountWithinPercent)
  );
}

function isSamePair(one: readonly Named[], other: readonly Named[]): boolean {
  const [a, b] = [headParties(one), headParties(other)];
  if (!a.applicant || !a.respondent || !b.applicant || !b.respondent) return false;
  return (
    (isSame(a.applicant, b.applicant) && isSame(a.respondent, b.respondent)) ||
    (isSame(a.applicant, b.respondent) && isSame(a.respondent, b.applicant))
  );
}

/** By credit code where both have one, else by name. */
function isSame(one: Named, other: Named): boolean {
  if (one.partyUscc && other.partyUscc) return one.partyUscc.toUpperCase() === other.partyUscc.toUpperCase();
  return one.partyName.replace(/\s/gu, "") === other.partyName.replace(/\s/gu, "");
}

function isNear(one: number | null, other: number | null, percent: number): boolean {
  if (one === null || other === null) return true;
  return Math.abs(one - other) * 100 <= Math.max(one, other) * percent;
}

import { inForceOn } from "../../rules/standing.ts";

/** How long a term is: months, or days of a kind; `roll` moves a last day that is off to the next working day. */
export type Term = {
  readonly months?: number | undefined;
  readonly days?: number | undefined;
  readonly kind?: "working" | "calendar" | undefined;
  readonly roll: boolean;
};

/** One version of a rule set with terms, as the office has it. */
export type TermRules = {
  readonly code: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly basis: string;
  readonly terms: Readonly<Record<string, Term>>;
  /** Whether a term can be longer by agreement; a term named `extension` says by how much at most. */
  readonly extension?: "both_parties" | undefined;
  readonly remindAfterDays?: readonly number[] | undefined;
  readonly remindBeforeDays?: readonly number[] | undefined;
};

/** The version of a rule set in force on a day. */
export function versionOn(versions: readonly TermRules[], code: string, on: string): TermRules | undefined {
  return inForceOn(
    versions.filter((version) => version.code === code),
    on,
  );
}

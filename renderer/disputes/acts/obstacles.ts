import type { Problem } from "../../../shared/problems.ts";
import type { ActField } from "../../parts/acts/act-field.ts";

/** Where somebody puts right what stands in the way of an act: a section of the case's page, or its form. */
export type Remedy = { readonly at: "form" } | { readonly at: "section"; readonly section: string };

const section = (name: string): Remedy => ({ at: "section", section: name });

const remedies: Readonly<Record<string, Remedy>> = {
  PARTIES_MISSING: { at: "form" },
  CLAIM_MISSING: { at: "form" },
  CHANNEL_NOT_MEDIATION: { at: "form" },
  CONFLICT_UNDECLARED: section("mediation"),
  CONFLICT_OBJECTED: section("mediation"),
  AGREEMENT_IN_FORCE: section("agreements"),
  INSTALMENTS_OPEN: section("agreements"),
  NOTHING_PAID: section("agreements"),
  NOTHING_LATE: section("agreements"),
  SOMETHING_PAID: section("agreements"),
  OUTCOME_EVIDENCE_MISSING: section("attachments"),
  ASSIGNMENTS_OPEN: section("assignments"),
  DOSSIER_MISSING: section("dossier"),
  PAPERS_MISSING: section("dossier"),
};

export function remedyOf({ code }: Problem): Remedy | undefined {
  return remedies[code];
}

/**
 * What keeps an act from being done now. What its own dialog asks for stands in nobody's way: a channel that nobody has
 * chosen is chosen there.
 */
export function obstaclesTo(problems: readonly Problem[], fields: readonly ActField[]): readonly Problem[] {
  const asked = new Set(fields.map(({ name }) => name));
  return problems.filter(({ field }) => !asked.has(field));
}

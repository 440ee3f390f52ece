/** A version of a rule set, as far as its order in time goes. */
export type Dated = { readonly version: number; readonly effectiveFrom: string };

/** Whether a version counts now, will count, or has been replaced: by a later day, or by a later decision. */
export type Standing = "past" | "in_force" | "coming";

/**
 * The version in force on a day: of those that have begun the one that was decided last. Before any has, as old cases ask,
 * the first.
 */
export function inForceOn<Version extends Dated>(versions: readonly Version[], on: string): Version | undefined {
  const byDecision = versions.toSorted((a, b) => a.version - b.version);
  return byDecision.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? byDecision[0];
}

export function standingOf(versions: readonly Dated[], { version, effectiveFrom }: Dated, today: string): Standing {
  const current = inForceOn(versions, today);
  if (current?.version === version) return "in_force";
  if (current === undefined || version < current.version) return "past";
  return inForceOn(versions, effectiveFrom)?.version === version ? "coming" : "past";
}

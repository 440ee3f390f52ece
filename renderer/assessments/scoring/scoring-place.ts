/** Whose marks are given; it lies in the address. */
type ScoringPlace = { readonly assessment?: number | undefined };

export function readScoringPlace({ assessment }: Record<string, unknown>): ScoringPlace {
  return typeof assessment === "number" && Number.isSafeInteger(assessment) && assessment > 0 ? { assessment } : {};
}

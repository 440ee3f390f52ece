import type { Problem } from "../../../shared/problems.ts";
import type { ActField } from "../../parts/acts/act-field.ts";

/** In which section of the loan's page somebody puts right what stands in the way of an act. */
const remedies: Readonly<Record<string, string>> = {
  PROCEEDING_MISSING: "proceedings",
  PROCEEDING_UNNUMBERED: "proceedings",
  NOTHING_OWED: "debt",
  NOTHING_AFTER_WRITE_OFF: "debt",
};

export function remedyOf({ code }: Problem): string | undefined {
  return remedies[code];
}

/** What keeps an act from being done now. What its own dialog asks for stands in nobody's way. */
export function obstaclesTo(problems: readonly Problem[], fields: readonly ActField[]): readonly Problem[] {
  const asked = new Set(fields.map(({ name }) => name));
  return problems.filter(({ field }) => !asked.has(field));
}

import type { Problem } from "../../../shared/problems.ts";
import type { ActField } from "../../parts/acts/act-field.ts";

/** Where somebody puts right what stands in the way of an act: a section of the case's page, or its form. */
export type Remedy = { readonly at: "form" } | { readonly at: "section"; readonly section: string };

const payments: Remedy = { at: "section", section: "plan" };

const remedies: Readonly<Record<string, Remedy>> = {
  DUE_DATE_MISSING: { at: "form" },
  CREDITOR_SIZE_MISSING: { at: "form" },
  STILL_OUTSTANDING: payments,
  NOTHING_PAID: payments,
  PAYMENTS_PENDING: payments,
};

export function remedyOf({ code }: Problem): Remedy | undefined {
  return remedies[code];
}

/** What keeps an act from being done now. What its own dialog asks for stands in nobody's way. */
export function obstaclesTo(problems: readonly Problem[], fields: readonly ActField[]): readonly Problem[] {
  const asked = new Set(fields.map(({ name }) => name));
  return problems.filter(({ field, code }) => !asked.has(field) || code === "NOTHING_TO_PLAN");
}

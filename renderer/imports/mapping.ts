import { fieldsOf } from "../../shared/imports/fields.ts";
import type { LedgerKind } from "../../shared/imports/kinds.ts";
import { missingFields } from "../../shared/imports/mappings.ts";
import type { AmountUnit } from "../../shared/money.ts";
import type { Outputs } from "../../shared/contract.ts";

export type Reading = Outputs["imports"]["read"];
export type Sheet = Reading["sheets"][number];
export type Mapping = Sheet["mapping"];
export type MappedColumn = Mapping["columns"][number];

/** Says what a column holds. A field has one column, so another column that had it loses it. */
export function withField(mapping: Mapping, column: number, field: string | null): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((one) => {
      if (one.column === column) return { ...one, field };
      return field !== null && one.field === field ? { ...one, field: null } : one;
    }),
  };
}

export function withUnit(mapping: Mapping, column: number, unit: AmountUnit): Mapping {
  return { ...mapping, columns: mapping.columns.map((one) => (one.column === column ? { ...one, unit } : one)) };
}

/** Whether the column holds money, so that its unit matters. */
export function isMoney(kind: LedgerKind | null, field: string | null): boolean {
  return kind !== null && fieldsOf(kind).some(({ key, type }) => key === field && type === "money");
}

/** The unit in which the column's bare numbers are read; null when neither the column nor a line above it says one. */
export function unitOf(mapping: Mapping, column: MappedColumn): AmountUnit | null {
  return column.unit ?? mapping.defaultUnit;
}

export type WhyNotYet = "NO_SHEET" | "MISSING" | null;

/** What still stands in the way of a preview. */
export function whyNotYet(mappings: readonly Mapping[]): WhyNotYet {
  if (mappings.every(({ kind }) => kind === null)) return "NO_SHEET";
  return mappings.some((mapping) => missingFields(mapping).length > 0) ? "MISSING" : null;
}

import type { SheetMapping } from "./candidates.ts";
import { fieldsOf } from "./fields.ts";

/** The required fields that no column of a mapping holds: every row would be refused. */
export function missingFields({ kind, columns }: SheetMapping): string[] {
  if (kind === null) return [];
  const mapped = new Set(columns.map(({ field }) => field));
  return fieldsOf(kind).flatMap(({ key, required }) => (required && !mapped.has(key) ? [key] : []));
}

/** As spreadsheets call their columns: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

import type { Cell, Table } from "../reading/index.ts";
import { rowAt } from "./headers.ts";

/** Finds the value that a blank cell shares with the one above it through a vertical merge. */
export type MergedValues = (row: number, column: number) => Cell;

/** Only for words and days: a merged amount belongs to its rows together, not to each. */
export function mergedValues(table: Table, dataFrom: number): MergedValues {
  const topByPlace = new Map<string, number>();
  for (const { top, left, bottom } of table.merges) {
    if (top < dataFrom || bottom === top) continue;
    const last = Math.min(bottom, table.firstRow + table.rows.length - 1);
    for (let row = top + 1; row <= last; row++) topByPlace.set(`${row},${left}`, top);
  }
  return (row, column) => {
    if (topByPlace.size === 0) return null;
    const top = topByPlace.get(`${row},${column}`);
    return top === undefined ? null : (rowAt(table, top)[column] ?? null);
  };
}

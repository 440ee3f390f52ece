import type { DateSystem } from "../../../../shared/dates-in-ledgers.ts";

/**
 * One cell. A day is `YYYY-MM-DD` text, an error is its text (`#REF!`), a formula stands for its last calculated
 * value; one that was never calculated is `=` and its text.
 */
export type Cell = string | number | boolean | null;

/** Rows are sheet rows (from 1), columns are places in the row (from 0); all inclusive. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** A sheet of a workbook, or a CSV file. */
export type Table = {
  readonly name: string;
  /** Only as long as their last filled cell; blank rows are empty. */
  readonly rows: readonly (readonly Cell[])[];
  /** The sheet row of `rows[0]`, from 1. */
  readonly firstRow: number;
  readonly merges: readonly Merge[];
  readonly hidden: boolean;
  /** How day numbers count that are not marked as dates. */
  readonly dateSystem: DateSystem;
};

export const blankRow: readonly Cell[] = [];

/** Drops the blank cells at the end. */
export function trimmedRow(cells: Cell[]): readonly Cell[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length--;
  if (length === 0) return blankRow;
  cells.length = length;
  return cells;
}

/** Puts rows by number into one list, filling gaps with blank rows and dropping blank ones at both ends. */
export function stackRows(numbered: Iterable<readonly [number, readonly Cell[]]>): Pick<Table, "rows" | "firstRow"> {
  const rows: (readonly Cell[])[] = [];
  let firstRow = 1;
  for (const [number, cells] of numbered) {
    if (cells.length === 0) continue;
    if (rows.length === 0) firstRow = number;
    while (rows.length < number - firstRow) rows.push(blankRow);
    rows.push(cells);
  }
  return { rows, firstRow };
}

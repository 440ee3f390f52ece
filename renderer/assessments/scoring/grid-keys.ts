import { markNames } from "./marks.ts";
import type { MarkName } from "./marks.ts";

/** A cell of the grid: which row, counted from 0, and which column. */
export type CellPlace = { readonly row: number; readonly name: MarkName };

/** Where the cursor goes when a key is pressed in a cell; undefined where it stays, or where the key is not the grid's. */
export function cellAfter(
  key: string,
  { row, name }: CellPlace,
  /** The column in which this row was begun: Enter comes back to it, as in a spreadsheet. */
  begun: MarkName,
  rows: number,
): CellPlace | undefined {
  switch (key) {
    case "ArrowUp":
      return row > 0 ? { row: row - 1, name } : undefined;
    case "ArrowDown":
      return row < rows - 1 ? { row: row + 1, name } : undefined;
    case "Enter":
      return row < rows - 1 ? { row: row + 1, name: begun } : undefined;
    default:
      return undefined;
  }
}

/**
 * The column to which Enter comes back, once the cursor is in another cell: Tab within a row goes on with the row; however
 * else the cursor came there, the row begins in that column.
 */
export function begunIn(from: CellPlace | null, to: CellPlace, begun: MarkName): MarkName {
  const goesOn = from !== null && from.row === to.row && markNames.indexOf(to.name) > markNames.indexOf(from.name);
  return goesOn ? begun : to.name;
}

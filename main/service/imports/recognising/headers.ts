import type { Cell, Table } from "../reading/index.ts";

/** The header of one column: the texts above each other, from top to bottom, each once. */
export type Header = { readonly column: number; readonly parts: readonly string[] };

/** Several header rows read as one: `当事人` over `申请人` gives both parts. */
export function headersIn(table: Table, from: number, to: number): Header[] {
  const rows = numbersFromTo(from, to).map((row) => spreadRow(table, row));
  if (table.merges.length === 0) spreadGroups(rows);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return numbersFromTo(0, width - 1).map((column) => {
    const parts: string[] = [];
    for (const row of rows) {
      const text = headerText(row[column]);
      if (text !== "" && parts.at(-1) !== text) parts.push(text);
    }
    return { column, parts };
  });
}

/** What a person sees in the mapping: `当事人/申请人`, without line breaks. */
export function shownHeader({ parts }: Header): string {
  return parts.join("/");
}

/** The cells of a sheet row, by its number. */
export function rowAt(table: Table, row: number): readonly Cell[] {
  return table.rows[row - table.firstRow] ?? [];
}

export function numbersFromTo(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** A header row with merged cells written into each of their places. */
function spreadRow(table: Table, row: number): Cell[] {
  const cells = [...rowAt(table, row)];
  for (const { top, left, bottom, right } of table.merges) {
    if (row < top || row > bottom) continue;
    const value = rowAt(table, top)[left] ?? null;
    for (let column = left; column <= right && column <= left + MAX_SPREAD; column++) {
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
    }
  }
  return cells;
}

/** A title may be merged across all 16,384 columns of a sheet. */
const MAX_SPREAD = 255;

/**
 * Without merged cells (CSV), a blank header over a filled one belongs to the group that begins on its left.
 */
function spreadGroups(rows: Cell[][]): void {
  for (const [index, row] of rows.slice(0, -1).entries()) {
    const below = rows[index + 1] ?? [];
    for (const [column, cell] of below.entries()) {
      if (column === 0 || cell === null) continue;
      while (row.length <= column) row.push(null);
      if (row[column] === null) row[column] = row[column - 1] ?? null;
    }
  }
}

function headerText(cell: Cell | undefined): string {
  return typeof cell === "string" ? cell.replace(/\s+/gu, "") : "";
}

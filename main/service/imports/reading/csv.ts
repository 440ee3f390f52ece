import { setImmediate as nextTurn } from "node:timers/promises";
import Papa from "papaparse";
import type { Allowance } from "./allowance.ts";
import { refusal } from "./refusal.ts";
import { stackRows, trimmedRow } from "./table.ts";
import type { Cell, Table } from "./table.ts";

export type CsvReading = {
  readonly text: string;
  readonly name: string;
  readonly allowance: Allowance;
  readonly signal: AbortSignal | undefined;
  readonly onRow: () => void;
};

/**
 * Reads text delimited by comma, tab or semicolon, whichever makes more columns; a row is a record, as spreadsheet
 * programs count it. FILE_UNREADABLE with `row` where quotes are broken.
 */
export async function readCsv({ text, name, allowance, signal, onRow }: CsvReading): Promise<Table> {
  const lines = text.replace(/\r\n?/gu, "\n");
  const rows: [number, readonly Cell[]][] = [];
  for await (const batch of batches(lines, delimiterOf(lines), signal)) {
    for (const fields of batch) {
      const row = trimmedRow(fields.map(cellOf));
      allowance.takeCells(row.length + 1);
      rows.push([rows.length + 1, row]);
      onRow();
    }
  }
  return { name, hidden: false, dateSystem: "1900", merges: [], ...stackRows(rows) };
}

type Fields = readonly string[];

const PIECE_CHARACTERS = 512 * 1024;

/** Parses piece by piece and lets other work in between. */
async function* batches(text: string, delimiter: string, signal: AbortSignal | undefined): AsyncGenerator<Fields[]> {
  let from = 0;
  let size = PIECE_CHARACTERS;
  let rowsBefore = 0;
  while (from < text.length) {
    const isLast = from + size >= text.length;
    const { data, errors, meta } = parsed(text.slice(from, from + size), delimiter, isLast ? "all" : "whole rows");
    const error = errors.find(({ row = 0 }) => isLast || row < data.length);
    if (error) throw refusal("FILE_UNREADABLE", { row: rowsBefore + (error.row ?? 0) + 1 });
    // A piece that holds no whole row is too short.
    if (data.length === 0 && !isLast) size *= 2;
    yield data;
    rowsBefore += data.length;
    from = isLast ? text.length : from + meta.cursor;
    await nextTurn(undefined, signal ? { signal } : {});
  }
}

/** "whole rows" leaves out the last row, which the end of the piece may cut through. */
function parsed(piece: string, delimiter: string, take: "all" | "whole rows"): Papa.ParseResult<string[]> {
  return new Papa.Parser({ delimiter, newline: "\n", quoteChar: '"' }).parse(piece, 0, take === "whole rows");
}

const DELIMITERS = [",", "\t", ";"] as const;
const SAMPLE_CHARACTERS = 16 * 1024;

/** Title lines and notes have one field whatever the delimiter, so the usual number of fields decides, not the first. */
function delimiterOf(text: string): string {
  let best = { delimiter: ",", columns: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = parsed(text.slice(0, SAMPLE_CHARACTERS), delimiter, "all")
      .data.filter((fields) => fields.some((field) => field !== ""))
      .map((fields) => fields.length)
      .toSorted((one, other) => one - other);
    const columns = counts[Math.floor(counts.length / 2)] ?? 0;
    if (columns > best.columns) best = { delimiter, columns };
  }
  return best.delimiter;
}

/** `="0123"` is how spreadsheet programs are made to keep digits as text. */
function cellOf(field: string): Cell {
  const text = /^="([^"]*)"$/u.exec(field)?.[1] ?? field;
  return text.trim() === "" ? null : text;
}

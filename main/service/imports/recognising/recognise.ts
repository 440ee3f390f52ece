import type { ColumnMapping, SheetMapping } from "../../../../shared/imports/candidates.ts";
import { fieldsOf } from "../../../../shared/imports/fields.ts";
import { ledgerKinds, sheetWords } from "../../../../shared/imports/kinds.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";
import type { AmountUnit } from "../../../../shared/money.ts";
import type { Table } from "../reading/index.ts";
import { assignColumns } from "./columns.ts";
import type { Assignment } from "./columns.ts";
import { headersIn, numbersFromTo, rowAt, shownHeader } from "./headers.ts";
import type { Header } from "./headers.ts";
import { headerWord, oneLine, statedUnit } from "./words.ts";

/** Guesses for every table what ledger it is and which column is what. A hidden sheet is not read unless the user says so. */
export function recognise(tables: readonly Table[]): SheetMapping[] {
  return tables.map((table, index) => {
    const guesses = ledgerKinds.map((kind) => guess(table, kind));
    const best = guesses.reduce((one, other) => (other.confidence > one.confidence ? other : one));
    const isSure = best.confidence >= SURE && !table.hidden;
    return mappingOf(table, index, best, isSure ? best.kind : null);
  });
}

/** The mapping of one table as the ledger that the user names. */
export function recogniseAs(table: Table, index: number, kind: LedgerKind): SheetMapping {
  return mappingOf(table, index, guess(table, kind), kind);
}

/** The header lies near the top; its rows are at most three. */
const HEADER_SEARCH_ROWS = 30;
const MAX_HEADER_ROWS = 3;
const SURE = 0.5;

type Guess = {
  readonly kind: LedgerKind;
  readonly confidence: number;
  readonly from: number;
  readonly to: number;
  readonly headers: readonly Header[];
  readonly assignment: Assignment;
};

function guess(table: Table, kind: LedgerKind): Guess {
  const first = table.firstRow;
  const last = Math.min(first + table.rows.length, first + HEADER_SEARCH_ROWS) - 1;
  let best = guessAt(table, kind, first, first);
  for (const from of numbersFromTo(first, last)) {
    if (!rowAt(table, from).some((cell) => typeof cell === "string")) continue;
    for (const to of numbersFromTo(from, Math.min(last, from + MAX_HEADER_ROWS - 1))) {
      const candidate = guessAt(table, kind, from, to);
      const gain = candidate.assignment.score - best.assignment.score;
      const isShorter = to - from < best.to - best.from;
      if (gain > 0.01 || (gain > -0.01 && isShorter)) best = candidate;
    }
  }
  const { from, to } = wholeHeader(table, best);
  return from === best.from && to === best.to ? best : guessAt(table, kind, from, to);
}

/** Cells merged down through the header show where it begins and ends. */
function wholeHeader(table: Table, { from, to }: Guess): { from: number; to: number } {
  const crossing = table.merges.filter(
    ({ top, bottom }) => top <= to && bottom >= from && bottom - top < MAX_HEADER_ROWS,
  );
  return {
    from: Math.min(from, ...crossing.map(({ top }) => top)),
    to: Math.max(to, ...crossing.map(({ bottom }) => bottom)),
  };
}

function guessAt(table: Table, kind: LedgerKind, from: number, to: number): Guess {
  const headers = headersIn(table, from, to);
  const assignment = assignColumns(kind, headers);
  const fields = fieldsOf(kind);
  const required = fields.filter((field) => field.required);
  const found = new Set(assignment.fieldByColumn.values());
  const requiredShare = required.filter(({ key }) => found.has(key)).length / required.length;
  const likeness = assignment.score / fields.length;
  const named = titleNames(table, from, kind) ? 1 : 0;
  return { kind, from, to, headers, assignment, confidence: 0.5 * requiredShare + 0.4 * likeness + 0.1 * named };
}

function titleNames(table: Table, headerFrom: number, kind: LedgerKind): boolean {
  const title = linesAbove(table, headerFrom).concat(table.name).map(oneLine).join(" ");
  return sheetWords[kind].some((word) => title.includes(word));
}

function linesAbove(table: Table, row: number): string[] {
  return numbersFromTo(Math.max(table.firstRow, row - HEADER_SEARCH_ROWS), row - 1)
    .flatMap((above) => [...rowAt(table, above)])
    .filter((cell) => typeof cell === "string");
}

function mappingOf(table: Table, index: number, guess: Guess, kind: LedgerKind | null): SheetMapping {
  const { from, to, headers, assignment, confidence } = guess;
  return {
    table: index,
    name: table.name,
    kind,
    confidence: Math.round(confidence * 100) / 100,
    headerRows: { from, to },
    columns: columnsOf(table, to, headers, assignment, kind),
    dataFrom: to + 1,
    defaultUnit: unitAbove(table, from),
  };
}

/** Columns with a header, or with cells below it that the user may want to name. */
function columnsOf(
  table: Table,
  headerTo: number,
  headers: readonly Header[],
  { fieldByColumn }: Assignment,
  kind: LedgerKind | null,
): ColumnMapping[] {
  const below = numbersFromTo(headerTo + 1, headerTo + HEADER_SEARCH_ROWS).map((row) => rowAt(table, row));
  const width = Math.max(headers.length, ...below.map((row) => row.length));
  return numbersFromTo(0, width - 1).flatMap((column) => {
    const header = headers[column] ?? { column, parts: [] };
    const isUsed = header.parts.length > 0 || below.some((row) => (row[column] ?? null) !== null);
    const unit = header.parts.map((part) => headerWord(part).unit).findLast((found) => found !== undefined);
    const field = kind === null ? null : (fieldByColumn.get(column) ?? null);
    return isUsed ? [{ column, header: shownHeader(header), field, ...(unit && { unit }) }] : [];
  });
}

function unitAbove(table: Table, headerFrom: number): AmountUnit | null {
  return (
    linesAbove(table, headerFrom)
      .map(statedUnit)
      .findLast((unit) => unit !== undefined) ?? null
  );
}

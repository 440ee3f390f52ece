import type {
  AcceptedRow,
  CellProblem,
  ColumnMapping,
  RefusalCode,
  RowCandidate,
  SheetMapping,
  WarningCode,
} from "../../../../shared/imports/candidates.ts";
import { fieldsOf } from "../../../../shared/imports/fields.ts";
import type { LedgerField, LedgerValues } from "../../../../shared/imports/fields.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";
import { columnLetters } from "../../../../shared/imports/mappings.ts";
import type { Cell, Table } from "../reading/index.ts";
import { asWritten, readCell } from "./cells.ts";
import type { CellContext, CellReading } from "./cells.ts";
import { landUnitIn } from "./land.ts";
import { rowAt } from "./headers.ts";
import { mergedValues } from "./merged-cells.ts";
import type { MergedValues } from "./merged-cells.ts";
import { isBlank, skipReason } from "./rows.ts";
import { breachesIn } from "./rules.ts";

/** What every row below the header will become; none for a table that is not read. */
export function candidatesOf(table: Table, mapping: SheetMapping): RowCandidate[] {
  return [...eachCandidate(table, mapping)];
}

/** The same one by one, so that the caller can let other work in between. */
export function* eachCandidate(table: Table, mapping: SheetMapping): Generator<RowCandidate> {
  if (mapping.kind === null) return;
  const sheet = sheetReading(table, mapping, mapping.kind);
  const last = table.firstRow + table.rows.length - 1;
  for (let row = Math.max(mapping.dataFrom, table.firstRow); row <= last; row++) yield candidateAt(sheet, row);
}

/** A field, the column that holds it, if the sheet has one, and how its cells are to be read. */
type PlacedField = {
  readonly field: LedgerField;
  readonly place: ColumnMapping | undefined;
  readonly context: CellContext;
};

type SheetReading = {
  readonly table: Table;
  readonly mapping: SheetMapping;
  readonly kind: LedgerKind;
  readonly fields: readonly PlacedField[];
  readonly merged: MergedValues;
};

function sheetReading(table: Table, mapping: SheetMapping, kind: LedgerKind): SheetReading {
  const fields = fieldsOf(kind).map((field) => {
    const place = mapping.columns.find((column) => column.field === field.key);
    return { field, place, context: contextOf(table, mapping, place) };
  });
  return { table, mapping, kind, fields, merged: mergedValues(table, mapping.dataFrom) };
}

function candidateAt(sheet: SheetReading, row: number): RowCandidate {
  const cells = rowAt(sheet.table, row);
  const skipped = skipReason(cells, sheet.mapping.columns);
  if (skipped) return { row, skipped };
  const read = readRow(sheet, row, cells);
  if (read.refused.length === 0) checkRow(sheet, row, cells, read);
  const { values, refused, warnings } = read;
  if (refused.length > 0) return { row, refused };
  // Every field of the kind has been read by its type, and the required ones are there.
  const accepted: unknown = { row, kind: sheet.kind, values, warnings };
  return accepted as AcceptedRow;
}

type RowReading = {
  readonly values: Record<string, unknown>;
  readonly refused: CellProblem<RefusalCode>[];
  readonly warnings: CellProblem<WarningCode>[];
};

function readRow(sheet: SheetReading, row: number, cells: readonly Cell[]): RowReading {
  const reading: RowReading = { values: {}, refused: [], warnings: [] };
  for (const placed of sheet.fields) {
    const { field, context } = placed;
    const cell = cellOf(sheet, row, cells, placed);
    const read = softened(readCell(cell, field, context), field);
    const refusal = !read.ok ? read.code : read.value === null && field.required ? "REQUIRED_MISSING" : undefined;
    if (refusal) reading.refused.push({ ...where(sheet, row, placed, cell), code: refusal });
    if (!read.ok) continue;
    reading.values[field.key] = read.value;
    if (read.warning) reading.warnings.push({ ...where(sheet, row, placed, cell), code: read.warning });
  }
  return reading;
}

/** Adds what is wrong between the fields of a row whose cells are all right. */
function checkRow(sheet: SheetReading, row: number, cells: readonly Cell[], reading: RowReading): void {
  for (const breach of breachesIn(sheet.kind, reading.values as LedgerValues<LedgerKind>)) {
    const placed = sheet.fields.find(({ field }) => field.key === breach.field);
    if (!placed) continue;
    const place = where(sheet, row, placed, cellOf(sheet, row, cells, placed));
    if ("refuse" in breach) reading.refused.push({ ...place, code: breach.refuse });
    else reading.warnings.push({ ...place, code: breach.warn });
  }
}

function contextOf(table: Table, mapping: SheetMapping, place: ColumnMapping | undefined): CellContext {
  return {
    unit: place?.unit ?? mapping.defaultUnit ?? undefined,
    landUnit: landUnitIn(place?.header ?? ""),
    dateSystem: table.dateSystem,
  };
}

function cellOf({ merged }: SheetReading, row: number, cells: readonly Cell[], { field, place }: PlacedField): Cell {
  if (!place) return null;
  const cell = cells[place.column] ?? null;
  return isBlank(cell) && field.type !== "money" && field.type !== "integer" ? merged(row, place.column) : cell;
}

/** Leaves out, with a warning, what the row can do without. */
function softened(read: CellReading, { unreadable }: LedgerField): CellReading {
  if (read.ok || unreadable !== "warn") return read;
  const { code } = read;
  if (code !== "USCC_INVALID" && code !== "INTEGER_UNREADABLE" && code !== "DATE_UNREADABLE") return read;
  return { ok: true, value: null, warning: code };
}

function where({ table }: SheetReading, row: number, { field, place }: PlacedField, cell: Cell) {
  return {
    sheet: table.name,
    row,
    column: place ? columnLetters(place.column) : "",
    header: place?.header ?? "",
    field: field.key,
    value: asWritten(cell),
  };
}

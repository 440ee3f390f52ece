import { readLedgerDate } from "../../../../shared/dates-in-ledgers.ts";
import type { Allowance } from "./allowance.ts";
import type { Package } from "./package.ts";
import { refusal } from "./refusal.ts";
import { stackRows, trimmedRow } from "./table.ts";
import type { Cell, Merge, Table } from "./table.ts";
import type { Workbook } from "./workbook.ts";
import { plainText, xmlParser } from "./xml.ts";
import type { Attributes } from "./xml.ts";

/** Limits of the format (ECMA-376); a file that goes beyond is damaged. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

export type SheetReading = {
  readonly file: Package;
  readonly workbook: Workbook;
  readonly sheet: Workbook["sheets"][number];
  readonly allowance: Allowance;
  readonly signal: AbortSignal | undefined;
  readonly onRow: () => void;
};

/** Reads one sheet as a stream. Formulas give their last value, days become `YYYY-MM-DD`. */
export async function readSheet({ file, workbook, sheet, allowance, signal, onRow }: SheetReading): Promise<Table> {
  const dayOf = dayReader(workbook);
  const kept = textKeeper();
  const rows: [number, readonly Cell[]][] = [];
  const merges: Merge[] = [];
  const damaged = () => refusal("FILE_UNREADABLE", { part: sheet.path });
  let rowNumber = 0;
  let cells: Cell[] = [];
  let column = -1;
  let type: string | undefined;
  let style = 0;
  let value: string | undefined;
  let formula: string | undefined;
  let reading: "value" | "formula" | undefined;
  let inPhonetic = false;

  const openRow = ({ r }: Attributes) => {
    const number = r === undefined ? rowNumber + 1 : Number(r);
    if (!(number > rowNumber && number <= LAST_ROW)) throw damaged();
    rowNumber = number;
    cells = [];
    column = -1;
  };
  const openCell = ({ r, t, s }: Attributes) => {
    column = r === undefined ? column + 1 : columnOf(r);
    if (!(column >= 0 && column < LAST_COLUMN)) throw damaged();
    type = t;
    style = s === undefined ? 0 : Number(s);
    value = undefined;
    formula = undefined;
  };
  const sharedString = (index: string) => {
    const text = workbook.sharedStrings[Number(index)];
    if (text === undefined) throw damaged();
    return text;
  };
  const cell = (): Cell => {
    if (value === undefined || (value === "" && type !== "str")) return formula === undefined ? null : `=${formula}`;
    switch (type) {
      case "s":
        return sharedString(value);
      case "b":
        return value === "1" || value === "true";
      case "inlineStr":
      case "str":
        return kept(plainText(value));
      case "e":
        return value;
      case "d":
        return value.slice(0, 10);
      default:
        return numberOrDay(value, workbook.dayStyles[style] === true ? dayOf : Number);
    }
  };

  const parser = xmlParser({
    open(name, attributes) {
      if (name === "c") openCell(attributes);
      else if (name === "v") reading = "value";
      else if (name === "t") reading = inPhonetic ? undefined : "value";
      else if (name === "f") {
        reading = "formula";
        formula = "";
      } else if (name === "row") openRow(attributes);
      else if (name === "rPh") inPhonetic = true;
      else if (name === "mergeCell") merges.push(...mergeOf(attributes.ref));
    },
    text(text) {
      if (reading === "value") value = value === undefined ? text : value + text;
      else if (reading === "formula") formula = (formula ?? "") + text;
    },
    close(name) {
      if (name === "c") {
        const content = cell();
        if (content === null || content === "") return;
        while (cells.length < column) cells.push(null);
        cells[column] = content;
      } else if (name === "row") {
        const row = trimmedRow(cells);
        allowance.takeCells(row.length + 1);
        rows.push([rowNumber, row]);
        onRow();
      } else if (name === "rPh") inPhonetic = false;
      else reading = undefined;
    },
  });
  await file.parse(sheet.path, parser, signal);
  return { name: sheet.name, hidden: sheet.hidden, dateSystem: workbook.dateSystem, merges, ...stackRows(rows) };
}

const MAX_KNOWN_TEXTS = 20_000;

/**
 * Texts that the parser cuts out of a piece of XML hold on to the whole piece, so they are copied; words that come
 * again and again are kept once.
 */
function textKeeper(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const copy = Buffer.from(text, "utf16le").toString("utf16le");
    if (known.size < MAX_KNOWN_TEXTS) known.set(copy, copy);
    return copy;
  };
}

function numberOrDay(value: string, read: (serial: number) => Cell): Cell {
  const number = Number(value);
  return Number.isFinite(number) ? read(number) : value;
}

/** Day numbers come again and again, and one text for each saves time and memory. A number that is no day stays one. */
function dayReader({ dateSystem }: Workbook): (serial: number) => Cell {
  const known = new Map<number, Cell>();
  return (serial) => {
    const day = Math.floor(serial);
    let cell = known.get(day);
    if (cell === undefined) {
      const read = readLedgerDate(day, dateSystem);
      cell = read.ok ? read.date : serial;
      if (read.ok) known.set(day, cell);
    }
    return cell;
  };
}

/** `AB12` → 27; -1 for anything else. */
function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

function mergeOf(reference: string | undefined): Merge[] {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference ?? "");
  if (parts === null) return [];
  const [, left = "", top, right = "", bottom] = parts;
  return [{ top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) }];
}

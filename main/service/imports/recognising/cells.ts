import type { RefusalCode, WarningCode } from "../../../../shared/imports/candidates.ts";
import { readLedgerDate } from "../../../../shared/dates-in-ledgers.ts";
import type { DateSystem } from "../../../../shared/dates-in-ledgers.ts";
import { checkProjectCode, checkUscc } from "../../../../shared/identifiers.ts";
import type { FieldType, LedgerField } from "../../../../shared/imports/fields.ts";
import { parseAmount } from "../../../../shared/money.ts";
import type { AmountUnit, Fen } from "../../../../shared/money.ts";
import { plainLines } from "../../../../shared/plain-text.ts";
import type { LandUnit } from "../../../../shared/projects/land.ts";
import type { Cell } from "../reading/index.ts";
import { readLand } from "./land.ts";

/** A cell understood as its field asks; `value` null: the cell is blank. */
export type CellReading =
  | { readonly ok: true; readonly value: string | Fen | number | boolean | null; readonly warning?: WarningCode }
  | { readonly ok: false; readonly code: RefusalCode };

export type CellContext = {
  readonly unit: AmountUnit | undefined;
  readonly landUnit: LandUnit | undefined;
  readonly dateSystem: DateSystem;
};

/** Reads a cell as its field asks. */
export function readCell(cell: Cell, field: LedgerField, context: CellContext): CellReading {
  if (typeof cell === "string") {
    if (ERROR_VALUES.has(cell.trim())) return refused("FORMULA_ERROR");
    if (/^=[^=\s]/u.test(cell)) return refused("FORMULA_NOT_CALCULATED");
  }
  const given = typeof cell === "string" ? trimmed(cell) : cell;
  if (given === null || given === "" || isPlaceholder(given, field.type)) return { ok: true, value: null };
  return readers[field.type](given, field, context);
}

/** As the spreadsheet shows it, cut to 80 characters. */
export function asWritten(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return "";
  if (typeof cell === "number" && Math.abs(cell) >= FIRST_DAMAGED) return shownExponent(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return Array.from(String(cell)).slice(0, SHOWN_CHARACTERS).join("");
}

const SHOWN_CHARACTERS = 80;

/** Also what an error cell becomes in CSV. */
const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
]);

/** Spreadsheets keep fifteen digits of a number. */
const KEPT_DIGITS = 15;
const FIRST_DAMAGED = 10 ** KEPT_DIGITS;

type Given = string | number | boolean;

const readers: Readonly<Record<FieldType, (given: Given, field: LedgerField, context: CellContext) => CellReading>> = {
  text: readText,
  date: (given, _, { dateSystem }) => {
    if (typeof given === "boolean") return refused("DATE_UNREADABLE");
    const read = readLedgerDate(given, dateSystem);
    return read.ok ? { ok: true, value: read.date } : refused("DATE_UNREADABLE");
  },
  money: readMoney,
  land: (given, _, { landUnit }) => {
    const read = readLand(given, landUnit);
    return "code" in read ? refused(read.code) : { ok: true, value: read.hundredths };
  },
  uscc: (given) => {
    const text = digitsAsText(given);
    if (text === undefined) return refused("LONG_NUMBER_DAMAGED");
    const check = checkUscc(text);
    if (!check.valid) return refused("USCC_INVALID");
    return { ok: true, value: check.normalized, ...(check.warning && { warning: "USCC_DEPARTMENT" }) };
  },
  project_code: (given) => {
    const text = digitsAsText(given);
    if (text === undefined) return refused("LONG_NUMBER_DAMAGED");
    const check = checkProjectCode(text);
    if (!check.valid) return refused("PROJECT_CODE_INVALID");
    const isDoubtful = check.warning === "CHECK_DIGIT";
    return { ok: true, value: check.normalized, ...(isDoubtful && { warning: "PROJECT_CODE_CHECK" }) };
  },
  yes_no: (given) => {
    const word = String(given).normalize("NFKC").toUpperCase();
    if (YES.has(word)) return { ok: true, value: true };
    return NO.has(word) ? { ok: true, value: false } : refused("YES_NO_UNREADABLE");
  },
  integer: (given) => {
    const text = String(given).normalize("NFKC").replace(/\s/gu, "");
    return /^\d{1,9}$/u.test(text) ? { ok: true, value: Number(text) } : refused("INTEGER_UNREADABLE");
  },
  long_digits: (given, field, context) => {
    const text = digitsAsText(given);
    if (text === undefined) return refused("LONG_NUMBER_DAMAGED");
    const read = readText(text.normalize("NFKC").replace(/^['`‘’]|\s/gu, ""), field, context);
    const isSuspect = /^\d{16,}$/u.test(text) && /^0+$/u.test(text.slice(KEPT_DIGITS));
    return read.ok && isSuspect ? { ...read, warning: "LONG_NUMBER_SUSPECT" } : read;
  },
};

const YES: ReadonlySet<string> = new Set(["是", "有", "涉及", "Y", "YES", "TRUE", "1", "√", "✓", "✔"]);
const NO: ReadonlySet<string> = new Set([
  "否",
  "无",
  "不",
  "不涉及",
  "未",
  "没有",
  "N",
  "NO",
  "FALSE",
  "0",
  "×",
  "✗",
  "X",
]);

const MAX_LINE = 200;
const MAX_LINES = 2000;

function readText(given: Given, { multiline }: LedgerField, _context: CellContext): CellReading {
  const text = digitsAsText(given);
  if (text === undefined) return refused("LONG_NUMBER_DAMAGED");
  // In one line of Chinese, a break comes from a narrow column and stands for nothing.
  const value = multiline ? text : text.replace(/\s*\n\s*/gu, "");
  return value.length > (multiline ? MAX_LINES : MAX_LINE) ? refused("TEXT_TOO_LONG") : { ok: true, value };
}

function readMoney(given: Given, { signed }: LedgerField, { unit }: CellContext): CellReading {
  if (typeof given === "boolean") return refused("AMOUNT_UNREADABLE");
  const namesUnit = typeof given === "string" && /[元万亿]/u.test(given);
  if (unit === undefined && !namesUnit && given !== 0) return refused("AMOUNT_UNIT_UNKNOWN");
  const amount = parseAmount(given, unit ?? "元");
  if (!amount.ok) return refused(AMOUNT_CODES[amount.reason]);
  if (amount.fen < 0 && !signed) return refused("AMOUNT_NEGATIVE");
  return { ok: true, value: amount.fen, ...(amount.approximate && { warning: "AMOUNT_APPROXIMATE" }) };
}

const AMOUNT_CODES = {
  EMPTY: "AMOUNT_UNREADABLE",
  NOT_A_NUMBER: "AMOUNT_UNREADABLE",
  SCIENTIFIC: "LONG_NUMBER_DAMAGED",
  TOO_PRECISE: "AMOUNT_TOO_PRECISE",
  TOO_LARGE: "AMOUNT_TOO_LARGE",
} as const satisfies Record<string, RefusalCode>;

/** undefined: a number that a spreadsheet could not keep whole, or its short form (`6.10723E+17`). */
function digitsAsText(given: Given): string | undefined {
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  if (typeof given === "number") return Math.abs(given) < FIRST_DAMAGED ? String(given) : undefined;
  return /^[\d.,]+E\+?\d+$/iu.test(given.normalize("NFKC").replace(/\s/gu, "")) ? undefined : given;
}

/** A stroke stands for "nothing here"; 无 does too, where it can't be an answer. */
function isPlaceholder(given: Given, type: FieldType): boolean {
  if (typeof given !== "string") return false;
  if (/^[-/\\—–－―]+$/u.test(given)) return true;
  return given === "无" && type !== "text" && type !== "yes_no";
}

/** Without spaces at the ends, and as the same text would be taken from a form; line breaks stay. */
function trimmed(text: string): string {
  return plainLines(text).trim();
}

function refused(code: RefusalCode): CellReading {
  return { ok: false, code };
}

/** 610723202200100200 → 6.10723E+17, as the sheet shows it. */
function shownExponent(value: number): string {
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  return `${Number(mantissa)}E${exponent}`;
}

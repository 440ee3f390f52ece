import type { ColumnMapping, SkipReason } from "../../../../shared/imports/candidates.ts";
import type { Cell } from "../reading/index.ts";
import { oneLine } from "./words.ts";

/** Why a row is no record of the ledger, if it is none. Only what is surely something else is skipped. */
export function skipReason(cells: readonly Cell[], columns: readonly ColumnMapping[]): SkipReason | undefined {
  const filled = columns.filter(({ column }) => !isBlank(cells[column]));
  const [first] = filled;
  if (first === undefined) return "blank";
  const label = cells[first.column] ?? null;
  if (isTotalLabel(label)) return "total";
  // Rows prepared in advance hold a number and formulas that come to nothing.
  if (filled.every(({ field, column }) => field === "ledgerSeq" || isZero(cells[column]))) {
    return isRunningNumber(label) ? "blank" : "note";
  }
  if (filled.length <= FEW_CELLS && isNote(label)) return "note";
  if (isRepeatedHeader(cells, filled) || isColumnNumbering(cells, filled)) return "header";
  return undefined;
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

function isZero(cell: Cell | undefined): boolean {
  return cell === 0 || (typeof cell === "string" && /^0(?:\.0+)?$/u.test(oneLine(cell)));
}

function isRunningNumber(cell: Cell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^\d+$/u.test(oneLine(cell)));
}

/** 累计 carries sums of earlier sheets with it. */
export function isRunningTotal(cells: readonly Cell[]): boolean {
  const label = cells.find((cell) => !isBlank(cell));
  return typeof label === "string" && oneLine(label).includes("累计");
}

/** `合计`, `总 计`, `合计（现金）`, `4月小计`. */
function isTotalLabel(cell: Cell): boolean {
  return typeof cell === "string" && /^(?:[合总小共累]计(?:[(:].*)?|.{1,8}(?:小计|合计|总计))$/u.test(oneLine(cell));
}

/** A line under or between the rows has little more than its own text. */
const FEW_CELLS = 3;

/** `注：…`, `填表人：…`, `单位负责人：…`, `一、洋州街道`. */
function isNote(cell: Cell): boolean {
  if (typeof cell !== "string") return false;
  const line = oneLine(cell);
  return (
    /^(?:备?注|说明|填[表报]人?|制表人?|审核人?|复核人?|(?:单位)?负责人|分管领导|联系(?:人|电话)|日期|单位)\d*[:、.]/u.test(
      line,
    ) || /^[(]?[一二三四五六七八九十]{1,3}[)、.]/u.test(line)
  );
}

/** The header again, at the top of a printed page. */
function isRepeatedHeader(cells: readonly Cell[], filled: readonly ColumnMapping[]): boolean {
  if (filled.length < 3) return false;
  const same = filled.filter(({ column, header }) => {
    const cell = cells[column];
    return typeof cell === "string" && header.split("/").includes(cell.replace(/\s+/gu, ""));
  });
  return same.length * 2 > filled.length;
}

/** Official forms number their columns below the header: 1 2 3 4 … */
function isColumnNumbering(cells: readonly Cell[], filled: readonly ColumnMapping[]): boolean {
  if (filled.length < 4) return false;
  const numbers = filled.map(({ column }) => Number(cells[column]));
  return numbers.every((number, index) => Number.isInteger(number) && number === (numbers[0] ?? 0) + index);
}

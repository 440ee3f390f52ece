import { addDays, localDate, yearOf } from "./calendar.ts";
import type { LocalDate } from "./calendar.ts";

export type LedgerDate =
  | { readonly ok: true; readonly date: LocalDate }
  | { readonly ok: false; readonly reason: "EMPTY" | "NOT_A_DATE" | "IMPOSSIBLE" | "OUT_OF_RANGE" };

/** Where a workbook starts to count its days; old Mac workbooks say 1904. */
export type DateSystem = "1900" | "1904";

/** A date outside these years is taken for a slip of the pen. */
const FIRST_YEAR = 1950;
const LAST_YEAR = 2100;

/** Day 0 of each system. 1900: with the day that Excel invents (29 February 1900), which lies before every date read. */
const DAY_ZERO = { "1900": "1899-12-30", "1904": "1904-01-01" } as const;

const WRITTEN = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];

const TIME_OF_DAY = /[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u;

/**
 * Reads a date as office ledgers hold it: a spreadsheet's day number (44932 → 2023-01-06), `2023.1.19`, `2023年1月25日`,
 * `2023-02-07`, `2023/2/7`, `20230207`, full-width digits too, or a Date (its UTC day). A time of day is dropped.
 * Refuses days that do not exist (IMPOSSIBLE) and years outside 1950–2100 (OUT_OF_RANGE).
 */
export function readLedgerDate(value: string | number | Date, system: DateSystem = "1900"): LedgerDate {
  if (value instanceof Date) return readDateObject(value);
  const text = typeof value === "number" ? String(value) : value.normalize("NFKC").trim();
  if (text === "") return { ok: false, reason: "EMPTY" };
  const written = text.replace(TIME_OF_DAY, "").replace(/\s/gu, "");
  for (const form of WRITTEN) {
    const parts = form.exec(written);
    if (parts !== null) return inRange(localDate(Number(parts[1]), Number(parts[2]), Number(parts[3])));
  }
  const isDayNumber = typeof value === "number" ? Number.isFinite(value) : /^\d{5}(?:\.\d+)?$/u.test(text);
  return isDayNumber ? readDayNumber(Number(text), system) : { ok: false, reason: "NOT_A_DATE" };
}

function readDateObject(value: Date): LedgerDate {
  if (Number.isNaN(value.getTime())) return { ok: false, reason: "NOT_A_DATE" };
  return inRange(localDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()));
}

function readDayNumber(serial: number, system: DateSystem): LedgerDate {
  if (serial < 0 || serial > 100_000) return { ok: false, reason: "OUT_OF_RANGE" };
  return inRange(addDays(DAY_ZERO[system], Math.floor(serial)));
}

function inRange(date: LocalDate | undefined): LedgerDate {
  if (date === undefined) return { ok: false, reason: "IMPOSSIBLE" };
  const year = yearOf(date);
  return year < FIRST_YEAR || year > LAST_YEAR ? { ok: false, reason: "OUT_OF_RANGE" } : { ok: true, date };
}

import { fen, formatWan } from "../money.ts";
import { change } from "../period.ts";
import type { IndicatorUnit } from "./indicators.ts";

export type Language = "zh" | "en";

/** What stands where there is no value, or no base to compare with. */
export const NO_VALUE = "—";

/** A value in its indicator's measure: 61, 1,043.00 (万元), 95.08 (%), 12.3 (天). */
export function formatValue(unit: IndicatorUnit, value: number | null): string {
  if (value === null) return NO_VALUE;
  switch (unit) {
    case "count":
      return grouped(String(value));
    case "fen":
      return formatWan(fen(value));
    case "basis_points":
      return decimal(value, 2);
    case "tenth_days":
      return decimal(value, 1);
  }
}

/**
 * The change against a base, with its sign where it is not 0: counts and amounts in percent, rates in percentage points, days in days.
 * — where a value is missing, or where a percentage would have the base 0.
 */
export function formatChange(
  unit: IndicatorUnit,
  value: number | null,
  base: number | null,
  language: Language,
): string {
  if (value === null || base === null) return NO_VALUE;
  switch (unit) {
    case "count":
    case "fen": {
      const { basisPoints } = change(value, base);
      return basisPoints === null ? NO_VALUE : `${signed(decimal(basisPoints, 2))}%`;
    }
    case "basis_points":
      return signed(decimal(value - base, 2)) + { zh: "个百分点", en: " points" }[language];
    case "tenth_days":
      return signed(decimal(value - base, 1)) + { zh: "天", en: " days" }[language];
  }
}

/** 2023-06-30 → 2023年6月30日 or 30 June 2023. */
export function formatDay(date: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return language === "zh" ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

function decimal(value: number, digits: number): string {
  const text = String(Math.abs(value)).padStart(digits + 1, "0");
  return `${value < 0 ? "-" : ""}${grouped(text.slice(0, -digits))}.${text.slice(-digits)}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, ",");
}

function signed(text: string): string {
  return text.startsWith("-") || /^[0.]+$/u.test(text) ? text : `+${text}`;
}

import type { LocalDate } from "../calendar.ts";

/** 全国年节及纪念日放假办法: thirteen days since 2025, eleven before. */
export function statutoryCount(year: number): number {
  return year >= 2025 ? 13 : 11;
}

/** Those of the statutory days that fall on the same date in every year; the others follow the moon or the sun. */
export function fixedStatutoryDays(year: number): LocalDate[] {
  const days = ["01-01", "05-01", ...(year >= 2025 ? ["05-02"] : []), "10-01", "10-02", "10-03"];
  return days.map((day) => `${year}-${day}`);
}

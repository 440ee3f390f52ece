import type { LocalDate } from "../calendar.ts";
import type { Names } from "../names.ts";

/** 放假 and 调休上班: what a notice makes of a day. */
export const dayKinds = {
  off: { zh: "放假", en: "Day off" },
  work: { zh: "调休上班", en: "Made-up working day" },
} as const satisfies Names;
export type DayKind = keyof typeof dayKinds;

/** A day that a year's notice names, weekend days within a holiday included. */
export type NoticeDay = {
  readonly day: LocalDate;
  readonly kind: DayKind;
  /** 元旦, 国庆节 …, where it is said. */
  readonly name: string | null;
};

/** 放假安排: a year's notice, as it is typed or read from a file. */
export type Notice = { readonly year: number; readonly days: readonly NoticeDay[] };

/** 2026 is the year whose days begin on 1 January; a notice may name the last days of December before, as that of 2023 did. */
export function belongsTo(year: number, day: LocalDate): boolean {
  return day >= `${year - 1}-12-25` && day <= `${year}-12-31`;
}

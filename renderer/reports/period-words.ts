import { addDays, daysBetween, monthOf, yearOf } from "../../shared/calendar.ts";
import { kindOf, periodOf } from "../../shared/period.ts";
import type { Period, PeriodKind } from "../../shared/period.ts";
import { formatDay } from "../../shared/reports/wording.ts";
import type { Words } from "../language/index.ts";

export type ChosenKind = PeriodKind | "free";
export type Chosen = { readonly kind: ChosenKind; readonly period: Period };

/** 2023年上半年, Q2 2023; any other span by its days. */
export function periodWords(period: Period, { t, language }: Words): string {
  const year = yearOf(period.from);
  const month = monthOf(period.from);
  switch (kindOf(period)) {
    case "month":
      return t("reports.month", { year, month, name: formatDay(period.from, language).replace(/^\d+ /u, "") });
    case "quarter":
      return t("reports.quarter", { year, quarter: (month + 2) / 3 });
    case "half":
      return t(month === 1 ? "reports.firstHalf" : "reports.secondHalf", { year });
    case "year":
      return t("reports.year", { year });
    case null:
      return t("reports.free", { from: period.from, to: period.to });
  }
}

/** The same kind of period one earlier or later; of a free one as many days. */
export function stepped({ kind, period }: Chosen, direction: "earlier" | "later"): Chosen {
  const next = direction === "earlier" ? addDays(period.from, -1) : addDays(period.to, 1);
  if (kind !== "free") return { kind, period: periodOf(kind, next) };
  const days = daysBetween(period.from, period.to);
  return direction === "earlier"
    ? { kind, period: { from: addDays(next, -days), to: next } }
    : { kind, period: { from: next, to: addDays(next, days) } };
}

/** Another kind of period around where one was; a free one begins with the days that were chosen. */
export function ofKind(chosen: Chosen, kind: ChosenKind, today: string): Chosen {
  if (kind === "free") return { kind, period: chosen.period };
  const { from, to } = chosen.period;
  const anchor = today >= from && today <= to ? today : from;
  return { kind, period: periodOf(kind, anchor) };
}

import type { Period } from "../../shared/period.ts";
import type { BreakdownBy, IndicatorCode } from "../../shared/reports/indicators.ts";

/** A number whose records somebody wants to see. */
export type Behind = {
  readonly indicator: IndicatorCode;
  /** What stands above the list: the name, and of which period or row. */
  readonly title: string;
  readonly of:
    | {
        readonly kind: "present";
        readonly period: Period;
        readonly only: { readonly by: BreakdownBy; readonly code: string } | null;
      }
    | { readonly kind: "issued"; readonly id: number };
};

/** Shows the records behind a number. */
export type ShowBehind = (behind: Behind) => void;

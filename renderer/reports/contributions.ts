import { fen, formatYuan } from "../../shared/money.ts";
import { indicators } from "../../shared/reports/indicators.ts";
import type { IndicatorCode } from "../../shared/reports/indicators.ts";
import { formatValue } from "../../shared/reports/wording.ts";
import type { Words } from "../language/index.ts";

/** What a record adds is told in yuan to the fen, though the number above it is in 万元. */
function isMoney(code: IndicatorCode): boolean {
  return indicators[code].unit === "fen" || code === "recoveryRate";
}

/** What one record adds to a number, or to the numerator of a rate, without its unit. */
export function contributionText(code: IndicatorCode, contribution: number): string {
  if (isMoney(code)) return formatYuan(fen(contribution));
  const { unit } = indicators[code];
  return formatValue(unit === "basis_points" ? "count" : unit, contribution);
}

/** The unit of `contributionText`; "" where records are counted. */
export function contributionUnit(code: IndicatorCode, { t, nameOf }: Words): string {
  if (isMoney(code)) return t("reports.yuan");
  return indicators[code].unit === "tenth_days" ? nameOf(indicators[code].measure) : "";
}

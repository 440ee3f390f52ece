import { disputeIndicators, ledgerIndicators } from "./dispute-indicators.ts";
import { serviceIndicators } from "./service-indicators.ts";

export { indicatorGroups } from "./indicator.ts";
export type { Indicator, IndicatorGroup, IndicatorUnit } from "./indicator.ts";

/** Every indicator in the order in which an office prints them. */
export const indicators = { ...disputeIndicators, ...serviceIndicators, ...ledgerIndicators };
export type IndicatorCode = keyof typeof indicators;

export const indicatorCodes = Object.keys(indicators) as [IndicatorCode, ...IndicatorCode[]];

/** By what the disputes of a report are broken down, and the dictionary of its codes. */
export const breakdowns = {
  type: { name: { zh: "纠纷类型", en: "Type" }, dictionary: "dispute_type_enterprise" },
  town: { name: { zh: "属地", en: "Town" }, dictionary: "town" },
  source: { name: { zh: "来源", en: "Source" }, dictionary: "dispute_source" },
} as const;
export type BreakdownBy = keyof typeof breakdowns;
export const breakdownBys = ["type", "town", "source"] as const satisfies readonly BreakdownBy[];

/** The columns of a breakdown; their sums are the indicators of the same name. */
export const breakdownColumns = [
  "registered",
  "resolved",
  "open",
  "claimed",
  "recovered",
] as const satisfies readonly IndicatorCode[];
export type BreakdownColumn = (typeof breakdownColumns)[number];

/** The code of the row for money that belongs to no dispute. */
export const WITHOUT_DISPUTE = "";

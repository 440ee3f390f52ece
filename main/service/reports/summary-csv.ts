import Papa from "papaparse";
import type { Report } from "../../../shared/reports/contract.ts";
import { indicatorGroups, indicators } from "../../../shared/reports/indicators.ts";
import { formatChange, formatValue } from "../../../shared/reports/wording.ts";
import type { Language } from "../../../shared/reports/wording.ts";
import { reportWords } from "../../../shared/reports/words.ts";
import { definitionOf, indicatorName, spanText } from "./report-data.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/** The indicators of a report as CSV: UTF-8 with its mark, so that Excel reads the Chinese, and plain numbers. */
export function summaryCsv(report: Report, language: Language): string {
  const word = (name: keyof typeof reportWords) => reportWords[name][language];
  const header = [
    word("group"),
    word("indicator"),
    word("unit"),
    `${word("current")} (${spanText(report.period, language)})`,
    `${word("previous")} (${spanText(report.previousPeriod, language)})`,
    word("onPrevious"),
    `${word("lastYear")} (${spanText(report.lastYearPeriod, language)})`,
    word("onLastYear"),
    word("definition"),
  ];
  const rows = report.indicators.map((figure) => {
    const indicator = indicators[figure.code];
    const value = (of: number | null) => formatValue(figure.unit, of).replaceAll(",", "");
    return [
      indicatorGroups[indicator.group][language],
      indicatorName(indicator, language),
      indicator.measure[language],
      value(figure.value),
      value(figure.previous),
      formatChange(figure.unit, figure.value, figure.previous, language),
      value(figure.lastYear),
      formatChange(figure.unit, figure.value, figure.lastYear, language),
      definitionOf(figure, language),
    ];
  });
  return BYTE_ORDER_MARK + Papa.unparse([header, ...rows], { escapeFormulae: FORMULA, newline: "\r\n" });
}

/** What a spreadsheet takes for a formula, also in full width; a signed number is none. */
const FORMULA = /^(?:[=@\t\r\n＝＠＋－]|[+-](?!\d+(?:\.\d+)?(?:%| ?\p{L}{1,10})?$))/u;

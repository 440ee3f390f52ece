import { fen, wanNumber } from "../../../../shared/money.ts";
import { change } from "../../../../shared/period.ts";
import type { ExportProfile, Report, ReportFigure } from "../../../../shared/reports/contract.ts";
import { breakdowns, indicatorGroups, indicators } from "../../../../shared/reports/indicators.ts";
import type { BreakdownBy, Indicator, IndicatorUnit } from "../../../../shared/reports/indicators.ts";
import { NO_VALUE } from "../../../../shared/reports/wording.ts";
import type { Language } from "../../../../shared/reports/wording.ts";
import { reportWords } from "../../../../shared/reports/words.ts";
import { definitionOf, indicatorName, namedRows } from "../report-data.ts";
import type { NamedRow, Words } from "../report-data.ts";
import { AMOUNT, COUNT, TEXT } from "../../spreadsheets/sheet.ts";
import type { Cell, Sheet } from "../../spreadsheets/sheet.ts";

const FORMATS: Readonly<Record<IndicatorUnit, string>> = {
  count: COUNT,
  fen: AMOUNT,
  basis_points: "0.00%",
  tenth_days: "0.0",
};
const CHANGE_SHARE = "+0.00%;-0.00%;0.00%";

/** 汇总: every indicator with the periods beside it, as numbers. */
export function summarySheet(report: Report, language: Language): Sheet<ReportFigure> {
  const word = (name: keyof typeof reportWords) => reportWords[name][language];
  const ofPeriod = (name: keyof typeof reportWords, period: Report["period"]) =>
    `${word(name)}\n${period.from} – ${period.to}`;
  return {
    name: word("summary"),
    rows: report.indicators,
    columns: [
      {
        header: word("group"),
        width: 28,
        format: TEXT,
        content: ({ code }) => indicatorGroups[indicators[code].group][language],
      },
      {
        header: word("indicator"),
        width: 34,
        format: TEXT,
        content: ({ code }) => indicatorName(indicators[code], language),
      },
      { header: word("unit"), width: 12, format: TEXT, content: ({ code }) => measureOf(indicators[code], language) },
      {
        header: ofPeriod("current", report.period),
        width: 25,
        format: TEXT,
        content: (figure) => valueCell(figure.unit, figure.value),
      },
      {
        header: ofPeriod("previous", report.previousPeriod),
        width: 25,
        format: TEXT,
        content: (figure) => valueCell(figure.unit, figure.previous),
      },
      {
        header: word("onPrevious"),
        width: 14,
        format: TEXT,
        content: (figure) => changeCell(figure.unit, figure.value, figure.previous, language),
      },
      {
        header: ofPeriod("lastYear", report.lastYearPeriod),
        width: 25,
        format: TEXT,
        content: (figure) => valueCell(figure.unit, figure.lastYear),
      },
      {
        header: word("onLastYear"),
        width: 14,
        format: TEXT,
        content: (figure) => changeCell(figure.unit, figure.value, figure.lastYear, language),
      },
      { header: word("definition"), width: 100, format: TEXT, content: (figure) => definitionOf(figure, language) },
    ],
  };
}

/** A row of figures, or a note below them. */
type BreakdownLine = NamedRow | { readonly note: string };

/** 按类型, 按属地, 按来源, with the total as the last row; amounts in 元. */
export function breakdownSheet(
  report: Report,
  by: BreakdownBy,
  profile: ExportProfile,
  words: Words,
  language: Language,
): Sheet<BreakdownLine> {
  const sheetNames = { type: reportWords.byType, town: reportWords.byTown, source: reportWords.bySource };
  const rows = namedRows(report, by, profile, words, language);
  const note = `${reportWords.hiddenCells[language]}: ${reportWords.hiddenCellsMeaning[language]}`;
  const count = (name: "registered" | "resolved" | "open") => (row: BreakdownLine) =>
    "note" in row ? null : row[name];
  const yuan = (name: "claimedFen" | "recoveredFen") => (row: BreakdownLine) =>
    "note" in row ? null : typeof row[name] === "number" ? row[name] / 100 : row[name];
  const amount = (code: "claimed" | "recovered") =>
    `${indicators[code].name[language]}${{ zh: "（元）", en: " (yuan)" }[language]}`;
  return {
    name: sheetNames[by][language],
    rows: profile === "public" ? [...rows, { note }] : rows,
    isTotal: (row) => row === rows.at(-1),
    columns: [
      {
        header: breakdowns[by].name[language],
        width: 26,
        format: TEXT,
        content: (row) => ("note" in row ? row.note : row.name),
      },
      { header: indicators.registered.name[language], width: 12, format: COUNT, content: count("registered") },
      { header: indicators.resolved.name[language], width: 12, format: COUNT, content: count("resolved") },
      { header: indicators.open.name[language], width: 14, format: COUNT, content: count("open") },
      { header: amount("claimed"), width: 20, format: AMOUNT, content: yuan("claimedFen") },
      { header: amount("recovered"), width: 20, format: AMOUNT, content: yuan("recoveredFen") },
    ],
  };
}

/** Percentages carry their sign in the number's format. */
function measureOf({ unit, measure }: Indicator, language: Language): string {
  return unit === "basis_points" ? "%" : measure[language];
}

function valueCell(unit: IndicatorUnit, value: number | null): Cell {
  if (value === null) return { content: NO_VALUE, format: FORMATS[unit] };
  return { content: numberOf(unit, value), format: FORMATS[unit] };
}

function changeCell(unit: IndicatorUnit, value: number | null, base: number | null, language: Language): Cell {
  if (value === null || base === null) return { content: NO_VALUE, format: CHANGE_SHARE };
  if (unit === "basis_points") {
    const suffix = { zh: '"个百分点"', en: '" points"' }[language];
    return { content: (value - base) / 100, format: `+0.00${suffix};-0.00${suffix};0.00${suffix}` };
  }
  if (unit === "tenth_days") return { content: (value - base) / 10, format: "+0.0;-0.0;0.0" };
  const { basisPoints } = change(value, base);
  return { content: basisPoints === null ? NO_VALUE : basisPoints / 10_000, format: CHANGE_SHARE };
}

function numberOf(unit: IndicatorUnit, value: number): number {
  switch (unit) {
    case "count":
      return value;
    case "fen":
      return wanNumber(fen(value));
    case "basis_points":
      return value / 10_000;
    case "tenth_days":
      return value / 10;
  }
}

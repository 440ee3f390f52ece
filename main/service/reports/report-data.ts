import type { Kysely } from "kysely";
import type { BreakdownRow, ExportProfile, Report } from "../../../shared/reports/contract.ts";
import { identityLine } from "../../../shared/reports/identity-line.ts";
import { breakdowns, indicatorGroups, indicators, WITHOUT_DISPUTE } from "../../../shared/reports/indicators.ts";
import type { BreakdownBy, Indicator, IndicatorGroup } from "../../../shared/reports/indicators.ts";
import { publicRows } from "../../../shared/reports/small-cells.ts";
import type { Hidden } from "../../../shared/reports/small-cells.ts";
import { formatChange, formatDay, formatValue } from "../../../shared/reports/wording.ts";
import type { Language } from "../../../shared/reports/wording.ts";
import type { TemplateData } from "../../../shared/reports/template-tags.ts";
import { reportWords } from "../../../shared/reports/words.ts";
import type { Schema } from "../../database/schema.ts";

/** What heads a report file, besides the report itself. */
export type Heading = { readonly title: string; readonly office: string; readonly date: string };

/** The words of the office's dictionaries in one language, by dictionary and code. */
export type Words = (dictionary: string, code: string | null) => string;

export async function dictionaryWords(db: Kysely<Schema>, language: Language): Promise<Words> {
  const entries = await db.selectFrom("dictionary_entry").select(["dictionary", "code", "zh", "en"]).execute();
  const known = new Map(entries.map((entry) => [`${entry.dictionary}/${entry.code}`, entry[language]]));
  return (dictionary, code) => (code === null ? "" : (known.get(`${dictionary}/${code}`) ?? code));
}

/** Everything that a Word template may show, in words. */
export function templateData(
  report: Report,
  heading: Heading,
  profile: ExportProfile,
  words: Words,
  language: Language,
): TemplateData {
  // The movements of the ledger are told in one line.
  const printed = {
    ...report,
    indicators: report.indicators.filter(({ code }) => indicators[code].group !== "ledger"),
  };
  return {
    title: heading.title,
    office: heading.office,
    period: spanText(report.period, language),
    previousPeriod: spanText(report.previousPeriod, language),
    lastYearPeriod: spanText(report.lastYearPeriod, language),
    date: formatDay(heading.date, language),
    paragraph: report.paragraph[language],
    identity: identityLine(report.identity, language),
    groups: groupsOf(printed).map(({ group, figures }) => ({
      name: indicatorGroups[group][language],
      rows: figures.map((figure) => ({
        name: indicatorName(indicators[figure.code], language),
        unit: indicators[figure.code].measure[language],
        value: formatValue(figure.unit, figure.value),
        previous: formatValue(figure.unit, figure.previous),
        onPrevious: formatChange(figure.unit, figure.value, figure.previous, language),
        lastYear: formatValue(figure.unit, figure.lastYear),
        onLastYear: formatChange(figure.unit, figure.value, figure.lastYear, language),
        definition: definitionOf(figure, language),
      })),
    })),
    types: breakdownText(report, "type", profile, words, language),
    towns: breakdownText(report, "town", profile, words, language),
    sources: breakdownText(report, "source", profile, words, language),
    definitions: [
      // A part says in its name what it is a part of.
      ...printed.indicators
        .filter(({ code }) => !indicators[code].part)
        .map((figure) => ({
          name: indicators[figure.code].name[language],
          definition: definitionOf(figure, language),
        })),
      ...(profile === "public"
        ? [{ name: reportWords.hiddenCells[language], definition: reportWords.hiddenCellsMeaning[language] }]
        : []),
    ],
  };
}

/** The indicators of a report under their groups, in print order. */
function groupsOf(report: Report): { group: IndicatorGroup; figures: Report["indicators"] }[] {
  return (Object.keys(indicatorGroups) as IndicatorGroup[])
    .map((group) => ({ group, figures: report.indicators.filter(({ code }) => indicators[code].group === group) }))
    .filter(({ figures }) => figures.length > 0);
}

export function indicatorName({ name, part }: Indicator, language: Language): string {
  return part ? reportWords.part[language] + name[language] : name[language];
}

/** A rate also says which numbers were divided. */
export function definitionOf({ code, unit, ratio }: Report["indicators"][number], language: Language): string {
  const { definition } = indicators[code];
  if (ratio === null || unit !== "basis_points") return definition[language];
  const money = indicators[code].register === "disputes" && code === "recoveryRate";
  const [above, below] = [ratio.numerator, ratio.denominator].map((part) => formatValue(money ? "fen" : "count", part));
  const unitText = money ? { zh: "万元", en: " × 10,000 yuan" }[language] : "";
  const records = money ? { zh: `，${ratio.records}起`, en: `, ${ratio.records} disputes` }[language] : "";
  return language === "zh"
    ? `${definition.zh}（${above ?? ""}${unitText} ÷ ${below ?? ""}${unitText}${records}）`
    : `${definition.en} (${above ?? ""}${unitText} ÷ ${below ?? ""}${unitText}${records})`;
}

/** A row of a breakdown with its name; the public does not learn every number of it. */
export type NamedRow = { readonly name: string } & {
  readonly [Name in keyof Omit<BreakdownRow, "code">]: number | Hidden;
};

/** The rows of a breakdown with their names, and the total as the last; a table that would give itself away is the total alone. */
export function namedRows(
  report: Report,
  by: BreakdownBy,
  profile: ExportProfile,
  words: Words,
  language: Language,
): NamedRow[] {
  const rows = report.breakdowns[by];
  const shown = profile === "public" ? (publicRows(rows) ?? []) : rows;
  const named = shown.map(({ code, ...amounts }) => ({
    name: code === WITHOUT_DISPUTE ? reportWords.withoutDispute[language] : words(breakdowns[by].dictionary, code),
    ...amounts,
  }));
  const sum = (name: keyof Omit<BreakdownRow, "code">) => rows.reduce((total, row) => total + row[name], 0);
  const total = {
    name: reportWords.total[language],
    registered: sum("registered"),
    resolved: sum("resolved"),
    open: sum("open"),
    claimedFen: sum("claimedFen"),
    recoveredFen: sum("recoveredFen"),
  };
  return [...named, total];
}

export function spanText({ from, to }: { from: string; to: string }, language: Language): string {
  return `${formatDay(from, language)}${{ zh: "至", en: " to " }[language]}${formatDay(to, language)}`;
}

function breakdownText(report: Report, by: BreakdownBy, profile: ExportProfile, words: Words, language: Language) {
  return namedRows(report, by, profile, words, language).map((row) => ({
    name: row.name,
    registered: cellText("count", row.registered),
    resolved: cellText("count", row.resolved),
    open: cellText("count", row.open),
    claimed: cellText("fen", row.claimedFen),
    recovered: cellText("fen", row.recoveredFen),
  }));
}

function cellText(unit: "count" | "fen", value: number | Hidden): string {
  return typeof value === "number" ? formatValue(unit, value) : value;
}

import type { ReactNode } from "react";
import type { Period } from "../../shared/period.ts";
import type { Report, ReportFigure } from "../../shared/reports/contract.ts";
import { indicatorGroups, indicators } from "../../shared/reports/indicators.ts";
import type { IndicatorGroup } from "../../shared/reports/indicators.ts";
import { formatChange, formatValue } from "../../shared/reports/wording.ts";
import { reportWords } from "../../shared/reports/words.ts";
import { useWords } from "../language/index.ts";
import type { ShowBehind } from "./behind.ts";
import { NumberButton } from "./number-button.tsx";
import { periodWords } from "./period-words.ts";
import classes from "./reports.module.css";

type IndicatorTableProps = {
  readonly report: Report;
  /** Of an issued report; null for the present one. */
  readonly issuedId: number | null;
  readonly show: ShowBehind;
};

const COLUMNS = 7;

/** Every indicator with what it was in the period before and a year ago. */
export function IndicatorTable({ report, issuedId, show }: IndicatorTableProps): ReactNode {
  const words = useWords();
  const { nameOf } = words;
  const groups = (Object.keys(indicatorGroups) as IndicatorGroup[]).filter((group) => group !== "ledger");
  return (
    <table className={classes["table"]}>
      <thead>
        <tr>
          <th scope="col">{nameOf(reportWords.indicator)}</th>
          <th scope="col">{nameOf(reportWords.unit)}</th>
          <th scope="col" data-numeric="true">
            {nameOf(reportWords.current)}
          </th>
          <th scope="col" data-numeric="true" title={periodWords(report.previousPeriod, words)}>
            {nameOf(reportWords.previous)}
          </th>
          <th scope="col" data-numeric="true">
            {nameOf(reportWords.onPrevious)}
          </th>
          <th scope="col" data-numeric="true" title={periodWords(report.lastYearPeriod, words)}>
            {nameOf(reportWords.lastYear)}
          </th>
          <th scope="col" data-numeric="true">
            {nameOf(reportWords.onLastYear)}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group}>
          <tr>
            <th scope="rowgroup" colSpan={COLUMNS} className={classes["group"]}>
              {nameOf(indicatorGroups[group])}
            </th>
          </tr>
          {report.indicators
            .filter(({ code }) => indicators[code].group === group)
            .map((figure) => (
              <IndicatorRow key={figure.code} figure={figure} report={report} issuedId={issuedId} show={show} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

type IndicatorRowProps = IndicatorTableProps & { readonly figure: ReportFigure };

function IndicatorRow({ figure, report, issuedId, show }: IndicatorRowProps): ReactNode {
  const words = useWords();
  const { nameOf, language } = words;
  const { code, unit, value, previous, lastYear } = figure;
  const { name, measure, definition, part } = indicators[code];
  /** The records of an issued report are kept for its own period only; the others are as they stand today. */
  const open = (period: Period, shown: number | null) =>
    shown === null || (unit === "count" && shown === 0)
      ? null
      : () =>
          show({
            indicator: code,
            title: `${nameOf(name)} · ${periodWords(period, words)}`,
            of:
              issuedId !== null && period === report.period
                ? { kind: "issued", id: issuedId }
                : { kind: "present", period, only: null },
          });
  return (
    <tr>
      <th scope="row" title={nameOf(definition)} data-part={part}>
        {part && <span className="quiet">{nameOf(reportWords.part)}</span>}
        {nameOf(name)}
        <Ratio figure={figure} />
      </th>
      <td className="quiet">{nameOf(measure)}</td>
      <td data-numeric="true" className={classes["current"]}>
        <NumberButton name={nameOf(name)} text={formatValue(unit, value)} show={open(report.period, value)} />
      </td>
      <td data-numeric="true">
        <NumberButton
          name={nameOf(name)}
          text={formatValue(unit, previous)}
          show={open(report.previousPeriod, previous)}
        />
      </td>
      <td data-numeric="true">{formatChange(unit, value, previous, language)}</td>
      <td data-numeric="true">
        <NumberButton
          name={nameOf(name)}
          text={formatValue(unit, lastYear)}
          show={open(report.lastYearPeriod, lastYear)}
        />
      </td>
      <td data-numeric="true">{formatChange(unit, value, lastYear, language)}</td>
    </tr>
  );
}

/** Which numbers a rate divides, beside its name. */
function Ratio({ figure: { code, unit, value, ratio } }: { readonly figure: ReportFigure }): ReactNode {
  if (value === null || ratio === null || unit !== "basis_points") return null;
  const partUnit = code === "recoveryRate" ? "fen" : "count";
  return (
    <span className={classes["ratio"]}>
      {formatValue(partUnit, ratio.numerator)} ÷ {formatValue(partUnit, ratio.denominator)}
    </span>
  );
}

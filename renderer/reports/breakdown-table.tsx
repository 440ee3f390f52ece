import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { BreakdownRow, Report } from "../../shared/reports/contract.ts";
import { breakdownColumns, breakdowns, indicators, WITHOUT_DISPUTE } from "../../shared/reports/indicators.ts";
import type { BreakdownBy, BreakdownColumn } from "../../shared/reports/indicators.ts";
import { formatValue } from "../../shared/reports/wording.ts";
import { reportWords } from "../../shared/reports/words.ts";
import { useWords } from "../language/index.ts";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import type { ShowBehind } from "./behind.ts";
import { NumberButton } from "./number-button.tsx";
import classes from "./reports.module.css";

type BreakdownTableProps = {
  readonly report: Report;
  readonly by: BreakdownBy;
  /** Null where the records were not kept row by row: in an issued report. */
  readonly show: ShowBehind | null;
};

const amountOf: Readonly<Record<BreakdownColumn, (row: BreakdownRow) => number>> = {
  registered: (row) => row.registered,
  resolved: (row) => row.resolved,
  open: (row) => row.open,
  claimed: (row) => row.claimedFen,
  recovered: (row) => row.recoveredFen,
};

const titles = { type: reportWords.byType, town: reportWords.byTown, source: reportWords.bySource } as const;

/** 按类型, 按属地, 按来源. */
export function BreakdownTable({ report, by, show }: BreakdownTableProps): ReactNode {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const { name, dictionary } = breakdowns[by];
  const rows = report.breakdowns[by];
  const title = nameOf(titles[by]);
  const rowName = (code: string) => {
    if (code === WITHOUT_DISPUTE) return nameOf(reportWords.withoutDispute);
    const entry = entryOf(dictionary, code);
    return entry ? nameOf(entry) : code;
  };
  return (
    <section className={classes["breakdown"]} aria-label={title}>
      <h3 className={classes["subheading"]}>{title}</h3>
      {rows.length === 0 ? (
        <Text size="sm" className="quiet">
          {t("reports.noRows")}
        </Text>
      ) : (
        <table className={classes["table"]}>
          <thead>
            <tr>
              <th scope="col">{nameOf(name)}</th>
              {breakdownColumns.map((column) => (
                <th scope="col" key={column} data-numeric="true">
                  {t(indicators[column].unit === "fen" ? "reports.wan" : "reports.cases", {
                    name: nameOf(indicators[column].name),
                  })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{rowName(row.code)}</th>
                {breakdownColumns.map((column) => (
                  <BreakdownCell
                    key={column}
                    column={column}
                    row={row}
                    name={rowName(row.code)}
                    show={
                      show &&
                      ((heading) =>
                        show({
                          indicator: column,
                          title: heading,
                          of: { kind: "present", period: report.period, only: { by, code: row.code } },
                        }))
                    }
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{nameOf(reportWords.total)}</th>
              {breakdownColumns.map((column) => (
                <td key={column} data-numeric="true" className="figures">
                  {formatValue(
                    indicators[column].unit,
                    rows.reduce((sum, row) => sum + amountOf[column](row), 0),
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

type BreakdownCellProps = {
  readonly column: BreakdownColumn;
  readonly row: BreakdownRow;
  readonly name: string;
  readonly show: ((heading: string) => void) | null;
};

function BreakdownCell({ column, row, name, show }: BreakdownCellProps): ReactNode {
  const { nameOf } = useWords();
  const amount = amountOf[column](row);
  const heading = `${nameOf(indicators[column].name)} · ${name}`;
  return (
    <td data-numeric="true">
      <NumberButton
        name={heading}
        text={formatValue(indicators[column].unit, amount)}
        show={amount === 0 || show === null ? null : () => show(heading)}
      />
    </td>
  );
}

import type { ReactNode } from "react";
import type { ReportDifference, ReportRow } from "../../shared/reports/contract.ts";
import { indicators } from "../../shared/reports/indicators.ts";
import { formatValue } from "../../shared/reports/wording.ts";
import { reportWords } from "../../shared/reports/words.ts";
import { useWords } from "../language/index.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { contributionText, contributionUnit } from "./contributions.ts";
import classes from "./reports.module.css";

const SHOWN = 5;

/** What an issued report would say today, and which records make the difference. */
export function Differences({ differences }: { readonly differences: readonly ReportDifference[] }): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <table className={classes["table"]}>
      <thead>
        <tr>
          <th scope="col">{nameOf(reportWords.indicator)}</th>
          <th scope="col" data-numeric="true">
            {t("reports.frozenValue")}
          </th>
          <th scope="col" data-numeric="true">
            {t("reports.todayValue")}
          </th>
          <th scope="col">{t("reports.difference")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => {
          const { name, unit, measure } = indicators[difference.indicator];
          return (
            <tr key={difference.indicator}>
              <th scope="row">
                {nameOf(name)} <span className="quiet">{nameOf(measure)}</span>
              </th>
              <td data-numeric="true" className="figures">
                {formatValue(unit, difference.frozen)}
              </td>
              <td data-numeric="true" className={`${classes["current"] ?? ""} figures`}>
                {formatValue(unit, difference.today)}
              </td>
              <td>
                <WhatChanged difference={difference} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function WhatChanged({ difference }: { readonly difference: ReportDifference }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { indicator, added, removed, changed, formulaChanged } = difference;
  const before = new Map(changed.rows.map((row) => [row.id, row.contributionBefore]));
  return (
    <ul className={classes["changes"]}>
      {formulaChanged && <li>{t("reports.formulaChanged")}</li>}
      <Records heading={t("reports.added", { total: added.total })} list={added} note={() => ""} />
      <Records heading={t("reports.removed", { total: removed.total })} list={removed} note={() => ""} />
      <Records
        heading={t("reports.changed", { total: changed.total })}
        list={changed}
        note={(row) =>
          t("reports.changedFrom", {
            before: contributionText(indicator, before.get(row.id) ?? 0),
            now: contributionText(indicator, row.contribution),
            unit: contributionUnit(indicator, words),
          })
        }
      />
    </ul>
  );
}

type RecordsProps = {
  readonly heading: string;
  readonly list: { readonly total: number; readonly rows: readonly ReportRow[] };
  readonly note: (row: ReportRow) => string;
};

function Records({ heading, list, note }: RecordsProps): ReactNode {
  const { t } = useWords();
  if (list.total === 0) return null;
  const shown = list.rows.slice(0, SHOWN);
  return (
    <li>
      {heading}
      {shown.map((row) => (
        <span key={row.id} className={classes["change"]}>
          {row.deleted ? (
            `${row.number ?? ""} ${row.title} (${t("reports.deleted")})`
          ) : (
            <PlaceLink register={row.register} place={{ id: row.id }}>
              {row.number ?? ""} {row.title}
            </PlaceLink>
          )}{" "}
          <span className="quiet figures">{note(row)}</span>
        </span>
      ))}
      {list.total > shown.length && (
        <span className="quiet">{t("reports.moreRecords", { total: list.total - shown.length })}</span>
      )}
    </li>
  );
}

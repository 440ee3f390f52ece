import { Button, CopyButton, Text } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Report } from "../../shared/reports/contract.ts";
import { breakdownBys, indicators } from "../../shared/reports/indicators.ts";
import { formatDay } from "../../shared/reports/wording.ts";
import { reportWords } from "../../shared/reports/words.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import type { Behind } from "./behind.ts";
import { BreakdownTable } from "./breakdown-table.tsx";
import { IdentityCheck } from "./identity-check.tsx";
import { IndicatorTable } from "./indicator-table.tsx";
import { periodWords } from "./period-words.ts";
import { RecordsDrawer } from "./records-drawer.tsx";
import classes from "./reports.module.css";

type ReportSheetProps = {
  readonly report: Report;
  readonly title: string;
  /** The day that stands on it. */
  readonly date: string;
  /** Of an issued report; null for the present one. */
  readonly issuedId: number | null;
};

/** A report as it is read on screen and printed. */
export function ReportSheet({ report, title, date, issuedId }: ReportSheetProps): ReactNode {
  const words = useWords();
  const { t, nameOf, language } = words;
  const { office } = useSession();
  const [behind, setBehind] = useState<Behind | null>(null);
  const paragraph = report.paragraph[language];
  return (
    <article className={classes["sheet"]} aria-label={title}>
      <header className={classes["masthead"]}>
        <h2 className={classes["title"]}>{title}</h2>
        <p className={classes["subtitle"]}>
          {periodWords(report.period, words)}
          {report.asOf < report.period.to && t("reports.soFar", { day: formatDay(report.asOf, language) })}
        </p>
        <p className={classes["imprint"]}>
          <span>{t("reports.definition", { name: nameOf(reportWords.reportedBy), definition: office.name })}</span>
          <span>
            {t("reports.definition", { name: nameOf(reportWords.reportedOn), definition: formatDay(date, language) })}
          </span>
        </p>
      </header>

      <section aria-label={t("reports.summary")} className={classes["part"]}>
        <div className={classes["partHead"]}>
          <h3 className={classes["heading"]}>{t("reports.summary")}</h3>
          <CopyButton value={paragraph}>
            {({ copied, copy }) => (
              <Button variant="subtle" size="compact-sm" className="not-printed" onClick={copy}>
                {t(copied ? "reports.copied" : "reports.copy")}
              </Button>
            )}
          </CopyButton>
        </div>
        <p className={classes["paragraph"]}>{paragraph}</p>
      </section>

      <section aria-label={t("reports.indicators")} className={classes["part"]}>
        <div className={classes["partHead"]}>
          <h3 className={classes["heading"]}>{t("reports.indicators")}</h3>
          <Text size="sm" className="quiet">
            {t("reports.amountUnit")}
          </Text>
        </div>
        <IndicatorTable report={report} issuedId={issuedId} show={setBehind} />
      </section>

      <IdentityCheck report={report} issuedId={issuedId} show={setBehind} />

      <section aria-label={t("reports.breakdowns")} className={classes["part"]}>
        <h3 className={classes["heading"]}>{t("reports.breakdowns")}</h3>
        {breakdownBys.map((by) => (
          <BreakdownTable key={by} report={report} by={by} show={issuedId === null ? setBehind : null} />
        ))}
      </section>

      <footer className={classes["seal"]}>
        <p>{t("reports.seal", { office: office.name })}</p>
        <p>{formatDay(date, language)}</p>
      </footer>

      <details className={classes["part"]}>
        <summary className={classes["heading"]}>{t("reports.definitions")}</summary>
        <ul className={classes["definitions"]}>
          {report.indicators.map(({ code }) => (
            <li key={code}>
              {t("reports.definition", {
                name: nameOf(indicators[code].name),
                definition: nameOf(indicators[code].definition),
              })}
            </li>
          ))}
        </ul>
      </details>
      <RecordsDrawer behind={behind} close={() => setBehind(null)} />
    </article>
  );
}

import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { periodOf } from "../../shared/period.ts";
import type { ReportFigure } from "../../shared/reports/contract.ts";
import { indicators } from "../../shared/reports/indicators.ts";
import type { IndicatorCode } from "../../shared/reports/indicators.ts";
import { formatChange, formatValue } from "../../shared/reports/wording.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import classes from "./desk-page.module.css";
import { recordsBehind } from "./records-behind.ts";

/** 排查 · 化解 · 挽损 · 清收 · 稳评: the numbers that every report begins with. */
const shown = [
  "registered",
  "resolved",
  "recovered",
  "collected",
  "assessed",
] as const satisfies readonly IndicatorCode[];
type Shown = (typeof shown)[number];

/** Where the year stands so far, each number with what it was before and a way to the records behind it. */
export function Headlines({ today }: { readonly today: string }): ReactNode {
  const { t } = useWords();
  const period = { from: periodOf("year", today).from, to: today };
  const { data, error, isFetching, refetch } = useQuery(orpc.reports.compute.queryOptions({ input: period }));
  return (
    <section aria-label={t("desk.headlines")} className={classes["headlines"]}>
      <div className={classes["listHead"]}>
        <Title order={2} size="h5">
          {t("desk.headlines")}
        </Title>
        <Text size="sm" className="quiet figures">
          {t("desk.period", period)}
        </Text>
      </div>
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && isFetching && <Busy stop={() => undefined} />}
      {data && (
        <div className={classes["cards"]}>
          {shown.map((code) => {
            const figure = data.indicators.find((candidate) => candidate.code === code);
            return figure && <HeadlineCard key={code} code={code} figure={figure} period={period} />;
          })}
        </div>
      )}
    </section>
  );
}

type CardProps = {
  readonly code: Shown;
  readonly figure: ReportFigure;
  readonly period: { readonly from: string; readonly to: string };
};

function HeadlineCard({ code, figure, period }: CardProps): ReactNode {
  const { t, nameOf, language } = useWords();
  const { name, measure, unit, definition } = indicators[code];
  const { register, place } = recordsBehind(code, period);
  const changeFrom = (base: number | null) => formatChange(unit, figure.value, base, language);
  return (
    <Link to={`/${register}`} search={place} className={classes["card"]} title={nameOf(definition)}>
      <span className={classes["cardName"]}>{nameOf(name)}</span>
      <span className={classes["cardValue"]}>
        <span className="figures">{formatValue(unit, figure.value)}</span>{" "}
        <span className={classes["cardUnit"]}>{nameOf(measure)}</span>
      </span>
      <span className={classes["cardChange"]}>{t("desk.onYear", { change: changeFrom(figure.lastYear) })}</span>
      <span className={classes["cardChange"]}>{t("desk.onPeriod", { change: changeFrom(figure.previous) })}</span>
    </Link>
  );
}

import { Text, Title, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { DAYS_OF_WEEK, placeInWeek, weekdayKey } from "../deadlines/index.ts";
import { useWords } from "../language/index.ts";
import type { Words } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import classes from "./holidays.module.css";
import { weeksOf } from "./month-days.ts";

type NamedDay = Outputs["calendar"]["year"]["days"][number];

const months = Array.from({ length: 12 }, (_month, place) => place + 1);

const weekdays = Array.from({ length: DAYS_OF_WEEK }, (_day, place) => weekdayKey(place));

/** A year on one page: its days off and its made-up working days marked in it. */
export function YearMonths({ year }: { readonly year: number }): ReactNode {
  const { t } = useWords();
  const { data, error, isFetching, refetch } = useQuery(orpc.calendar.year.queryOptions({ input: { year } }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return isFetching ? <Busy stop={() => undefined} /> : null;
  const named = new Map(data.days.map((day) => [day.day, day]));
  return (
    <section aria-labelledby="years-months" className={classes["part"]}>
      <Title order={2} size="h5" id="years-months" mt="md" mb={2}>
        {t("years.months", { year })}
      </Title>
      <Text size="sm" className="quiet" mb={8}>
        {t("years.legend")}
      </Text>
      <div className={classes["months"]}>
        {months.map((month) => (
          <Month key={month} year={year} month={month} named={named} />
        ))}
      </div>
    </section>
  );
}

type MonthProps = {
  readonly year: number;
  readonly month: number;
  readonly named: ReadonlyMap<string, NamedDay>;
};

function Month({ year, month, named }: MonthProps): ReactNode {
  const { t, language } = useWords();
  return (
    <table className={classes["month"]}>
      <caption>{t("calendar.month", { year, month })}</caption>
      <thead>
        <tr>
          {weekdays.map((key) => (
            <th key={key} scope="col" abbr={t(key)}>
              {language === "zh" ? t(key).slice(1) : t(key).slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, place) => (
          <tr key={week.find((day) => day !== null) ?? place}>
            {week.map((day, weekday) =>
              day === null ? <td key={weekdays[weekday]} /> : <Day key={day} day={day} named={named.get(day)} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SATURDAY = 5;

function Day({ day, named }: { readonly day: string; readonly named: NamedDay | undefined }): ReactNode {
  const words = useWords();
  const isPlainlyOff = named === undefined && placeInWeek(day) >= SATURDAY;
  return (
    <td data-kind={named?.kind ?? (isPlainlyOff ? "weekend" : "plain")} {...(named && { title: said(named, words) })}>
      {Number(day.slice(8))}
      {named && (
        <>
          <span className={classes["mark"]} aria-hidden="true">
            {words.t(named.kind === "off" ? "years.offMark" : "years.workMark")}
          </span>
          <VisuallyHidden>{said(named, words)}</VisuallyHidden>
        </>
      )}
    </td>
  );
}

function said({ day, kind, name }: NamedDay, { t }: Words): string {
  const what = t(kind === "off" ? "years.offDay" : "years.workDay", { date: day });
  return name === null ? what : t("years.named", { day: what, name });
}

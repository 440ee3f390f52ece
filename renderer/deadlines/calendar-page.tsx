import { ActionIcon, Badge, Button, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { ReactNode } from "react";
import { addMonths, monthOf, yearOf } from "../../shared/calendar.ts";
import { orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { Icon } from "../parts/icons.tsx";
import { usePrint } from "../parts/printing/use-print.ts";
import classes from "./calendar.module.css";
import { useCalendarDay } from "./calendar-place.ts";
import { DayList } from "./day-list.tsx";
import { MonthGrid } from "./month-grid.tsx";

/** 期限日历: a month with its working days and what is due on each, and the list of the chosen day. */
export function CalendarPage(): ReactNode {
  const { t } = useWords();
  const { today } = useSession().office;
  const [day, setDay] = useCalendarDay();
  const list = useRef<HTMLElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const print = usePrint();
  const [year, month] = [yearOf(day), monthOf(day)];
  const { data, error, isFetching, refetch } = useQuery(
    orpc.deadlines.month.queryOptions({ input: { year, month }, placeholderData: keepPreviousData }),
  );
  const name = t("calendar.month", { year, month });
  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        <Title order={1} size="h3">
          {t("calendar.title")}
        </Title>
        <div className={classes["months"]}>
          <ActionIcon variant="default" aria-label={t("calendar.previous")} onClick={() => setDay(addMonths(day, -1))}>
            <Icon name="left" size={14} />
          </ActionIcon>
          <Title order={2} size="h4" className="figures" aria-live="polite">
            {name}
          </Title>
          <ActionIcon variant="default" aria-label={t("calendar.next")} onClick={() => setDay(addMonths(day, 1))}>
            <Icon name="right" size={14} />
          </ActionIcon>
          <Button variant="default" size="compact-sm" onClick={() => setDay(today)}>
            {t("calendar.today")}
          </Button>
        </div>
        {data && (
          <Text size="sm" className="quiet figures">
            {t("calendar.total", { total: data.total })}
          </Text>
        )}
        {data?.provisional && (
          <Badge variant="outline" color="gray" title={t("calendar.provisionalWhy", { year })}>
            {t("calendar.provisional")}
          </Badge>
        )}
        <Button
          variant="default"
          size="compact-sm"
          ml="auto"
          className="not-printed"
          leftSection={<Icon name="print" size={14} />}
          onClick={() => print(`${t("calendar.title")} ${name}`)}
        >
          {t("record.print")}
        </Button>
      </header>
      {data?.provisional && (
        <Text size="sm" className="quiet" mb={6}>
          {t("calendar.provisionalWhy", { year })}
        </Text>
      )}
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && isFetching && <Busy stop={() => undefined} />}
      {data && (
        <div className={classes["both"]}>
          <MonthGrid
            ref={grid}
            label={`${t("calendar.title")} ${name}`}
            days={data.days}
            chosen={day}
            choose={setDay}
            enter={() => list.current?.focus()}
          />
          <DayList
            ref={list}
            key={day}
            day={day}
            leave={() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
          />
        </div>
      )}
      <Text size="sm" className="quiet not-printed" mt={8}>
        {t("calendar.keys")}
      </Text>
    </div>
  );
}

import { Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ReactNode } from "react";
import { yearOf } from "../../shared/calendar.ts";
import { orpc } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { ActButton } from "../parts/act-button.tsx";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { LoadNotice } from "./load-notice.tsx";
import { YearMonths } from "./year-months.tsx";
import { YearTable } from "./year-table.tsx";

/** 工作日历: which years are official, what their notices say, and the way to load another. */
export function CalendarSettings(): ReactNode {
  const { t } = useWords();
  const { today } = useSession().office;
  const [isLoading, setLoading] = useState(false);
  const [shown, setShown] = useState(yearOf(today));
  if (isLoading) {
    return (
      <LoadNotice
        leave={(loaded) => {
          setLoading(false);
          if (loaded !== null) setShown(loaded);
        }}
      />
    );
  }
  return (
    <>
      <Text size="sm" maw={860} mb="sm">
        {t("years.explained")}
      </Text>
      <Years shown={shown} show={setShown} load={() => setLoading(true)} />
    </>
  );
}

type YearsProps = {
  readonly shown: number;
  readonly show: (year: number) => void;
  readonly load: () => void;
};

function Years({ shown, show, load }: YearsProps): ReactNode {
  const { t } = useWords();
  const may = useMay();
  const { data, error, isFetching, refetch } = useQuery(orpc.calendar.years.queryOptions());
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return isFetching ? <Busy stop={() => undefined} /> : null;
  return (
    <>
      <Group mb="xs">
        <ActButton isMain whyNot={may(["calendar", "load"]).why} onClick={load}>
          {t("years.load")}
        </ActButton>
      </Group>
      <YearTable years={data} shown={shown} show={show} />
      {data.some(({ year }) => year === shown) && <YearMonths key={shown} year={shown} />}
    </>
  );
}

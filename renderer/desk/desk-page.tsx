import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import { orpc } from "../app/client.ts";
import { useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import classes from "./desk-page.module.css";
import { FirstSteps } from "./first-steps.tsx";
import { Headlines } from "./headlines.tsx";
import { listsBehind } from "./lists-behind.ts";
import { WaitingList } from "./waiting-list.tsx";

/** 工作台: what must be done today, then where the year stands. */
export function DeskPage(): ReactNode {
  const { t } = useWords();
  const { today } = useSession().office;
  const { data, error, isFetching, refetch } = useQuery(orpc.desk.today.queryOptions());
  return (
    <div className={classes["desk"]} tabIndex={0} role="region" aria-label={t("frame.desk")}>
      <header className={classes["head"]}>
        <Title order={1} size="h3">
          {t("frame.desk")}
        </Title>
        <Text size="sm" className="quiet figures">
          {today}
        </Text>
      </header>
      <FirstSteps />
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && isFetching && <Busy stop={() => undefined} />}
      {data && <WaitingLists data={data} today={today} />}
      <Headlines today={today} />
    </div>
  );
}

function WaitingLists({ data, today }: { readonly data: Outputs["desk"]["today"]; readonly today: string }): ReactNode {
  const { t } = useWords();
  const behind = listsBehind({ today, ...data });
  return (
    <div className={classes["waiting"]}>
      <WaitingList title={t("desk.overdue")} nothing={t("desk.noOverdue")} list={data.overdue} all={behind.overdue} />
      <WaitingList title={t("desk.dueSoon")} nothing={t("desk.noDueSoon")} list={data.dueSoon} all={behind.dueSoon} />
      <WaitingList
        title={t("desk.toVerify")}
        nothing={t("desk.noToVerify")}
        list={data.toVerify}
        all={behind.toVerify}
      />
      <WaitingList
        title={t("desk.commitments")}
        nothing={t("desk.noCommitments")}
        list={data.commitments}
        all={behind.commitments}
      />
    </div>
  );
}

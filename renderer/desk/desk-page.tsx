import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Outputs } from "../../shared/contract.ts";
import type { DeskItem } from "../../shared/desk/contract.ts";
import type { DeskListName } from "../../shared/desk/lists.ts";
import { orpc } from "../app/client.ts";
import { useMay, useSession } from "../app/session.tsx";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import classes from "./desk-page.module.css";
import { FirstSteps } from "./first-steps.tsx";
import { Headlines } from "./headlines.tsx";
import { daysAhead, listWords, toVerifyBehind } from "./lists-behind.ts";
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
      {data && <WaitingLists data={data} />}
      <Headlines today={today} />
    </div>
  );
}

function WaitingLists({ data }: { readonly data: Outputs["desk"]["today"] }): ReactNode {
  const { t } = useWords();
  const may = useMay();
  const listOf = (name: DeskListName, kinds: "told" | "one", detailOf?: (item: DeskItem) => string) => (
    <WaitingList
      title={t(listWords[name].title, { days: daysAhead(name, data) })}
      nothing={t(listWords[name].nothing, { days: daysAhead(name, data) })}
      list={data[name]}
      all={name}
      kinds={kinds}
      {...(detailOf && { detailOf })}
    />
  );
  return (
    <div className={classes["waiting"]}>
      {listOf("overdue", "told")}
      {listOf("dueSoon", "told")}
      {listOf("assignments", "told")}
      {listOf("moneyDue", "told")}
      {listOf("assessmentsDue", "told")}
      {listOf("measuresDue", "told")}
      {may(["assignments", "close"]).allowed && listOf("answered", "one")}
      {listOf("decisions", "one")}
      {listOf("reminders", "one", ({ detail }) => t("desk.reminderOn", { date: detail }))}
      <WaitingList
        title={t("desk.toVerify")}
        nothing={t("desk.noToVerify")}
        list={data.toVerify}
        all={toVerifyBehind}
        kinds="one"
      />
      {listOf("commitments", "told")}
    </div>
  );
}

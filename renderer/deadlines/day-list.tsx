import { Button, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode, Ref } from "react";
import type { LocalDate } from "../../shared/calendar.ts";
import type { DueItem } from "../../shared/deadlines/contract.ts";
import { deadlineKinds } from "../../shared/disputes/deadlines/kinds.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { DueWords } from "../parts/due-words.tsx";
import { Failed } from "../parts/failed.tsx";
import classes from "./calendar.module.css";

type DayListProps = { readonly ref: Ref<HTMLElement>; readonly day: LocalDate; readonly leave: () => void };

/** Everything that is due on the chosen day, each line a way to its case. */
export function DayList({ ref, day, leave }: DayListProps): ReactNode {
  const { t } = useWords();
  const { data, error, refetch, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    orpc.deadlines.on.infiniteOptions({
      input: (after: string | undefined) => ({ date: day, after }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total;
  const left = (total ?? 0) - items.length;
  return (
    <section
      ref={ref}
      className={classes["list"]}
      tabIndex={0}
      aria-label={t("calendar.list", { date: day })}
      onKeyDown={(event) => {
        if (event.key === "Escape") leave();
      }}
    >
      <Title order={2} size="h5" mb={6}>
        {t("calendar.list", { date: day })}
      </Title>
      {error && <Failed error={error} again={() => void refetch()} />}
      {total === 0 && (
        <Text size="sm" className="quiet">
          {t("calendar.nothing")}
        </Text>
      )}
      <ul className={classes["items"]}>
        {items.map((item) => (
          <li key={item.id}>
            <DayItem item={item} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          m="xs"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("calendar.showMore", { count: left })}
        </Button>
      )}
    </section>
  );
}

function DayItem({ item }: { readonly item: DueItem }): ReactNode {
  const { nameOf } = useWords();
  const { disputeId, kind, title, ledgerNo, handler, dueOn, daysLeft, provisional } = item;
  return (
    <Link to="/disputes" search={{ id: disputeId }} className={classes["item"]}>
      <span className={classes["itemTitle"]}>{title}</span>
      <span className={classes["itemFacts"]}>
        <span className={classes["kind"]}>{nameOf(deadlineKinds[kind])}</span> {ledgerNo} {handler}
      </span>
      <span className={classes["left"]}>
        <DueWords deadline={{ dueOn, workdays: daysLeft, provisional }} />
      </span>
    </Link>
  );
}

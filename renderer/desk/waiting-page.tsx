import { Anchor, Button, Table, Text, Title } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DeskItem } from "../../shared/desk/contract.ts";
import { deskKinds } from "../../shared/desk/kinds.ts";
import { orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { DueWords } from "../parts/due-words.tsx";
import { Failed } from "../parts/failed.tsx";
import { useDictionaries } from "../parts/fields/use-field-words.ts";
import { Icon } from "../parts/icons.tsx";
import { usePrint } from "../parts/printing/use-print.ts";
import { ItemLink } from "./item-link.tsx";
import { daysAhead, listWords } from "./lists-behind.ts";
import { readWaitingPlace } from "./waiting-place.ts";
import classes from "./waiting-page.module.css";

/** One of the desk's lists whole, in the desk's order. */
export function WaitingPage(): ReactNode {
  const { t } = useWords();
  const { list } = readWaitingPlace(useSearch({ strict: false }));
  const desk = useQuery(orpc.desk.today.queryOptions());
  const { data, error, isFetching, refetch, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    orpc.desk.list.infiniteOptions({
      input: (after: string | undefined) => ({ list, after }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const print = usePrint();
  const days = desk.data === undefined ? 0 : daysAhead(list, desk.data);
  const title = t(listWords[list].title, { days });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return (
    <div className={classes["page"]}>
      <header className={classes["head"]}>
        <Anchor size="sm" className="not-printed" renderRoot={(props) => <Link to="/" {...props} />}>
          {t("frame.desk")}
        </Anchor>
        <Title order={1} size="h3">
          {title}
        </Title>
        {data && (
          <Text size="sm" className="quiet figures">
            {t("desk.total", { total })}
          </Text>
        )}
        <Button
          variant="default"
          size="compact-sm"
          ml="auto"
          className="not-printed"
          leftSection={<Icon name="print" size={14} />}
          onClick={() => print(title)}
        >
          {t("record.print")}
        </Button>
      </header>
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && isFetching && <Busy stop={() => undefined} />}
      {data && total === 0 && (
        <Text size="sm" className="quiet">
          {t(listWords[list].nothing, { days })}
        </Text>
      )}
      {items.length > 0 && (
        <div className={classes["rows"]} tabIndex={0} role="region" aria-label={title}>
          <WaitingTable title={title} items={items} isReminders={list === "reminders"} />
          {total > items.length && (
            <Button
              variant="default"
              size="compact-sm"
              m="xs"
              className="not-printed"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t("desk.showMore", { count: total - items.length })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

type WaitingTableProps = {
  readonly title: string;
  readonly items: readonly DeskItem[];
  /** Their detail is the day of a reminder. */
  readonly isReminders: boolean;
};

function WaitingTable({ title, items, isReminders }: WaitingTableProps): ReactNode {
  const { t } = useWords();
  return (
    <Table stickyHeader highlightOnHover verticalSpacing={4} aria-label={title} className={classes["table"]}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("desk.column.dueOn")}</Table.Th>
          <Table.Th>{t("desk.column.left")}</Table.Th>
          <Table.Th>{t("desk.column.kind")}</Table.Th>
          <Table.Th>{t("desk.column.title")}</Table.Th>
          <Table.Th>{t(isReminders ? "desk.column.reminder" : "desk.column.detail")}</Table.Th>
          <Table.Th>{t("desk.column.unit")}</Table.Th>
          <Table.Th>{t("desk.column.handler")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item, place) => (
          <WaitingRow key={`${item.register} ${item.id} ${item.kind ?? ""} ${place}`} item={item} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function WaitingRow({ item }: { readonly item: DeskItem }): ReactNode {
  const { t, nameOf } = useWords();
  const { entryOf } = useDictionaries();
  const { kind, title, detail, leadUnit, handler, dueOn, daysLeft, provisional } = item;
  const unit = leadUnit === null ? undefined : entryOf("organisation", leadUnit);
  return (
    <Table.Tr>
      <Table.Td className="figures">{dueOn ?? t("desk.noDay")}</Table.Td>
      <Table.Td>{dueOn !== null && <DueWords deadline={{ dueOn, workdays: daysLeft, provisional }} />}</Table.Td>
      <Table.Td>{kind !== null && nameOf(deskKinds[kind])}</Table.Td>
      <Table.Td>
        <ItemLink item={item} className={classes["title"]}>
          {title}
        </ItemLink>
      </Table.Td>
      <Table.Td className="figures">{detail}</Table.Td>
      <Table.Td>{unit ? nameOf(unit) : leadUnit}</Table.Td>
      <Table.Td>{handler}</Table.Td>
    </Table.Tr>
  );
}

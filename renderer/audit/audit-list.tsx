import { Button, Group, Text } from "@mantine/core";
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { AuditEntry } from "../../shared/audit/contract.ts";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed, Stopped } from "../parts/failed.tsx";
import { isComposing } from "../parts/keys.ts";
import { AuditRow, AUDIT_COLUMNS, entryId } from "./audit-row.tsx";
import classes from "./audit.module.css";
import { isFiltered } from "./filter.ts";
import type { AuditFilter } from "./filter.ts";

const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 30;
const ROWS_PER_SCREEN = 15;
const PAGE_ROWS = 100;

type AuditListProps = {
  readonly filter: AuditFilter;
  /** The newest entry that is shown; null for the newest of all. */
  readonly start: number | null;
  readonly toNewest: () => void;
  readonly openId: number | null;
  readonly open: (entry: AuditEntry) => void;
};

function logQuestion(filter: AuditFilter, start: number | null) {
  return infiniteQueryOptions({
    queryKey: [...orpc.audit.key(), "pages", filter, start],
    queryFn: ({ pageParam, signal }) =>
      client.audit.list({ filter, limit: PAGE_ROWS, ...(pageParam !== null && { before: pageParam }) }, { signal }),
    initialPageParam: start === null ? null : start + 1,
    getNextPageParam: (page) => page.next,
  });
}

/** The log, newest first: only the rows in sight are in the document, only those come near are loaded. */
export function AuditList({ filter, start, toNewest, openId, open }: AuditListProps): ReactNode {
  const { t } = useWords();
  const queryClient = useQueryClient();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const question = logQuestion(filter, start);
  const log = useInfiniteQuery({ ...question, placeholderData: keepPreviousData });
  const entries = useMemo(() => log.data?.pages.flatMap((page) => page.entries) ?? [], [log.data]);
  const total = log.data?.pages[0]?.total ?? null;

  // oxlint-disable-next-line react/incompatible-library -- only its values are used here, and afresh at every rendering
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const visible = virtual.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = log;
  useEffect(() => {
    const isNearEnd = lastVisible >= entries.length - ROWS_PER_SCREEN * 2;
    if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [lastVisible, entries.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const askedAs = JSON.stringify([filter, start]);
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [askedAs]);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(entries.length - 1, to));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const activeEntry = entries[active];
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.target !== event.currentTarget) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + ROWS_PER_SCREEN,
      PageUp: active - ROWS_PER_SCREEN,
      Home: 0,
      End: entries.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === "Enter" && activeEntry) open(activeEntry);
    else return;
    event.preventDefault();
  };

  const isWaiting = log.isFetching && (log.isPending || log.isPlaceholderData);
  const isStopped = !log.isFetching && !log.isError && (log.isPending || log.isPlaceholderData);
  const isEmpty = log.isSuccess && !log.isPlaceholderData && entries.length === 0;
  return (
    <div className={classes["list"]}>
      {start !== null && (
        <Group gap="sm" px="sm" pb={6}>
          <Text size="sm">{t("audit.fromNumber", { id: start })}</Text>
          <Button variant="default" size="compact-sm" onClick={toNewest}>
            {t("audit.backToNewest")}
          </Button>
        </Group>
      )}
      <div ref={scroller} className={classes["scroller"]}>
        <div
          className={classes["table"]}
          role="grid"
          tabIndex={0}
          aria-label={t("audit.list")}
          aria-rowcount={total === null ? -1 : total + 1}
          aria-colcount={AUDIT_COLUMNS.length}
          aria-activedescendant={activeEntry && entryId(activeEntry.id)}
          aria-busy={log.isFetching}
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup">
            <div role="row" aria-rowindex={1} className={classes["headRow"]}>
              {AUDIT_COLUMNS.map((key) => (
                <div key={key} role="columnheader" className={classes["cell"]}>
                  {t(key)}
                </div>
              ))}
            </div>
          </div>
          <div role="rowgroup" className={classes["rows"]} style={{ height: virtual.getTotalSize() }}>
            {visible.map(({ index, start: top }) => {
              const entry = entries[index];
              return (
                entry && (
                  <AuditRow
                    key={entry.id}
                    {...{ entry, index, top }}
                    isActive={index === active}
                    isOpen={entry.id === openId}
                    open={() => {
                      setActive(index);
                      open(entry);
                    }}
                  />
                )
              );
            })}
          </div>
        </div>
        {isWaiting && <Busy stop={() => void queryClient.cancelQueries(question)} />}
        {log.isError && <Failed error={log.error} again={() => void log.refetch()} />}
        {isStopped && <Stopped again={() => void log.refetch()} />}
        {isEmpty && (
          <Text size="sm" p="sm">
            {t(isFiltered(filter) ? "audit.noMatch" : "audit.none")}
          </Text>
        )}
      </div>
      <div className={classes["foot"]} role="status">
        {total === null ? "" : t("list.total", { total: total.toLocaleString("en-US") })}
      </div>
    </div>
  );
}

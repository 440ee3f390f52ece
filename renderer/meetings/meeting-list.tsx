import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { client, orpc } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed, Stopped } from "../parts/failed.tsx";
import { isComposing } from "../parts/keys.ts";
import type { Place } from "../parts/register/place.ts";
import { MEETING_COLUMNS, MeetingListRow, rowId } from "./meeting-list-row.tsx";
import classes from "./meetings.module.css";
import { askedAt } from "./meetings-place.ts";

const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 30;
const ROWS_PER_SCREEN = 15;
const PAGE_ROWS = 100;

function listQuestion(place: Place) {
  const asked = askedAt(place);
  return infiniteQueryOptions({
    queryKey: [...orpc.meetings.key(), "pages", asked],
    queryFn: ({ pageParam, signal }) =>
      client.meetings.list({ ...asked, limit: PAGE_ROWS, ...(pageParam !== null && { after: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

type MeetingListProps = {
  readonly place: Place;
  readonly open: (id: number) => void;
  /** Shown in place of rows when nothing matches. */
  readonly nothing: ReactNode;
};

/** The meetings, the newest first: only those in sight are in the document, only those come near are loaded. */
export function MeetingList({ place, open, nothing }: MeetingListProps): ReactNode {
  const { t } = useWords();
  const queryClient = useQueryClient();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const question = listQuestion(place);
  const list = useInfiniteQuery({ ...question, placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? null;

  // oxlint-disable-next-line react/incompatible-library -- only its values are used here, and afresh at every rendering
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const visible = virtual.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    const isNearEnd = lastVisible >= rows.length - ROWS_PER_SCREEN * 2;
    if (isNearEnd && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [lastVisible, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const askedAs = JSON.stringify(askedAt(place));
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [askedAs]);

  const activeRow = rows[active];
  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.target !== event.currentTarget) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + ROWS_PER_SCREEN,
      PageUp: active - ROWS_PER_SCREEN,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === "Enter" && activeRow) open(activeRow.id);
    else return;
    event.preventDefault();
  };

  const isWaiting = list.isFetching && (list.isPending || list.isPlaceholderData);
  const isStopped = !list.isFetching && !list.isError && (list.isPending || list.isPlaceholderData);
  const isEmpty = list.isSuccess && !list.isPlaceholderData && rows.length === 0;
  return (
    <div className={classes["frame"]}>
      <div ref={scroller} className={classes["scroller"]}>
        <div
          className={classes["table"]}
          role="grid"
          tabIndex={0}
          data-meeting-list
          aria-label={t("meetings.list")}
          aria-rowcount={total === null ? -1 : total + 1}
          aria-colcount={MEETING_COLUMNS.length}
          aria-activedescendant={activeRow && rowId(activeRow.id)}
          aria-busy={list.isFetching}
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup">
            <div role="row" aria-rowindex={1} className={classes["headRow"]}>
              {MEETING_COLUMNS.map((key) => (
                <div key={key} role="columnheader" className={classes["cell"]}>
                  {t(key)}
                </div>
              ))}
            </div>
          </div>
          <div role="rowgroup" className={classes["rows"]} style={{ height: virtual.getTotalSize() }}>
            {visible.map(({ index, start: top }) => {
              const row = rows[index];
              return (
                row && (
                  <MeetingListRow
                    key={row.id}
                    {...{ row, index, top }}
                    isActive={index === active}
                    isOpen={row.id === place.id}
                    open={() => {
                      setActive(index);
                      open(row.id);
                    }}
                  />
                )
              );
            })}
          </div>
        </div>
        {isWaiting && <Busy stop={() => void queryClient.cancelQueries(question)} />}
        {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
        {isStopped && <Stopped again={() => void list.refetch()} />}
        {isEmpty && nothing}
      </div>
      <div className={classes["foot"]} role="status">
        {total === null ? "" : t("list.total", { total: total.toLocaleString("en-US") })}
      </div>
    </div>
  );
}

import { keepPreviousData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { Busy } from "../busy.tsx";
import { Failed, Stopped } from "../failed.tsx";
import { useFieldWords } from "../fields/use-field-words.ts";
import { isComposing } from "../keys.ts";
import { listQuestion } from "../register/questions.ts";
import type { Asked } from "../register/questions.ts";
import type { RecordRow, RegisterView, Sort } from "../register/view.ts";
import { gridTemplate, shownColumns, withWidth } from "./columns.ts";
import type { Arrangement } from "./columns.ts";
import { ListHead } from "./list-head.tsx";
import { ListRow, rowId } from "./list-row.tsx";
import classes from "./record-list.module.css";

const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 30;
const ROWS_PER_SCREEN = 15;

type RecordListProps = {
  readonly view: RegisterView;
  readonly asked: Asked;
  readonly openId: number | undefined;
  readonly open: (id: number) => void;
  readonly sortBy: (sort: Sort) => void;
  readonly arrangement: Arrangement;
  readonly arrangeAs: (next: Arrangement) => void;
  /** Shown in place of rows when nothing matches. */
  readonly nothing: ReactNode;
};

/** A register's rows: only those in sight are in the document, only those come near are loaded. */
export function RecordList(props: RecordListProps): ReactNode {
  const { view, asked, openId, open, sortBy, arrangement, arrangeAs, nothing } = props;
  const { today } = useSession().office;
  const { t, nameOf } = useWords();
  const say = useFieldWords();
  const queryClient = useQueryClient();
  const scroller = useRef<HTMLDivElement>(null);
  const question = listQuestion(view, asked);
  const list = useInfiniteQuery({ ...question, placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? null;
  const [active, setActive] = useState(0);
  const columns = useMemo(() => shownColumns(view, arrangement), [view, arrangement]);

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

  const openRow = useCallback(
    (row: RecordRow, index: number) => {
      setActive(index);
      open(row.id);
    },
    [open],
  );
  const askedAs = JSON.stringify(asked);
  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [askedAs]);
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
    const row = rows[active];
    if (to !== undefined) move(to);
    else if (event.key === "Enter" && row) open(row.id);
    else return;
    event.preventDefault();
  };

  const activeRow = rows[active];
  const measures = {
    "--list-columns": gridTemplate(columns),
    minWidth: columns.reduce((sum, column) => sum + column.width, 0),
  } as CSSProperties;
  const isEmpty = list.isSuccess && !list.isPlaceholderData && rows.length === 0;
  const isWaiting = list.isFetching && (list.isPending || list.isPlaceholderData);
  const isStopped = !list.isFetching && (list.isPending || list.isPlaceholderData);
  return (
    <div className={classes["frame"]}>
      <div ref={scroller} className={classes["scroller"]}>
        <div
          className={classes["table"]}
          style={measures}
          role="grid"
          tabIndex={0}
          data-register-list
          aria-label={t("list.label", { noun: nameOf(view.noun) })}
          aria-rowcount={total === null ? -1 : total + 1}
          aria-colcount={columns.length}
          aria-activedescendant={activeRow ? rowId(view, activeRow) : undefined}
          aria-busy={list.isFetching}
          onKeyDown={onKeyDown}
        >
          <ListHead
            {...{ view, columns, sortBy }}
            sort={asked.sort ?? view.defaultSort}
            widen={(field, width) => arrangeAs(withWidth(arrangement, field, width))}
          />
          <div className={classes["body"]} style={{ height: virtual.getTotalSize() }} role="rowgroup">
            {visible.map(({ index, start }) => {
              const row = rows[index];
              if (row === undefined) return null;
              const marks = { isActive: index === active, isOpen: row.id === openId };
              return (
                <ListRow
                  key={row.id}
                  {...{ view, columns, row, index, today, say, ...marks }}
                  top={start}
                  open={openRow}
                />
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
        <span>{total === null ? "" : t("list.total", { total: total.toLocaleString("en-US") })}</span>
        <span>
          {rows.length < (total ?? 0) ? t("list.loaded", { loaded: rows.length.toLocaleString("en-US") }) : ""}
        </span>
      </div>
    </div>
  );
}

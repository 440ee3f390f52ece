import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { CSSProperties, ReactNode } from "react";
import { client } from "../app/client.ts";
import { useWords } from "../language/index.ts";
import { Busy } from "../parts/busy.tsx";
import { Failed } from "../parts/failed.tsx";
import { useFieldWords } from "../parts/fields/use-field-words.ts";
import { useRegisters } from "../parts/register/registers.ts";
import type { Preview, Seen } from "./importing.ts";
import classes from "./imports.module.css";
import { previewColumns } from "./preview-columns.ts";
import type { RowFilter } from "./preview-rows.tsx";
import { RowLine } from "./row-line.tsx";
import { isNumeric } from "../parts/fields/field.ts";

const ROWS_AT_ONCE = 200;
const ROW_HEIGHT = 30;
const REMARK_HEIGHT = 21;
const ROW_NUMBER_WIDTH = 60;
const STATE_WIDTH = 92;

type RowsTableProps = {
  readonly seen: Seen;
  readonly sheet: Preview["sheets"][number];
  readonly filter: RowFilter;
};

/** What each row of a sheet becomes. Only the rows in sight are in the document. */
export function RowsTable({ seen, sheet, filter }: RowsTableProps): ReactNode {
  const words = useWords();
  const { t, nameOf } = words;
  const say = useFieldWords();
  const registers = useRegisters();
  const queryClient = useQueryClient();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => previewColumns(sheet.kind, registers), [sheet.kind, registers]);
  const { reading } = seen.reading;
  const queryKey = ["imports", "rows", reading, seen.number, sheet.table, filter];
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      client.imports.rows(
        { reading, table: sheet.table, ...asked(filter), after: pageParam, limit: ROWS_AT_ONCE },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? 0;
  // oxlint-disable-next-line react/incompatible-library -- only its values are used here, and afresh at every rendering
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      return ROW_HEIGHT + REMARK_HEIGHT * (row ? row.problems.length + row.warnings.length : 0);
    },
    overscan: 8,
  });
  const visible = virtual.getVirtualItems();
  const lastVisible = visible.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (lastVisible >= rows.length - 40 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [lastVisible, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [filter]);

  const widths = [ROW_NUMBER_WIDTH, STATE_WIDTH, ...columns.map(({ width }) => width)];
  const measures = {
    "--columns": widths
      .map((width, index) => (index === widths.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`))
      .join(" "),
    minWidth: widths.reduce((sum, width) => sum + width, 0),
  } as CSSProperties;
  const heads = [t("imports.rowNumber"), t("imports.rowState")];
  return (
    <div
      ref={scroller}
      className={classes["scroller"]}
      tabIndex={0}
      role="region"
      aria-label={t("imports.rows", { sheet: sheet.sheet })}
    >
      <div
        role="table"
        aria-label={t("imports.rows", { sheet: sheet.sheet })}
        aria-rowcount={total + 1}
        style={measures}
      >
        <div role="rowgroup" className={classes["rowHead"]}>
          <div role="row" className={classes["cells"]} aria-rowindex={1}>
            {heads.map((head) => (
              <div key={head} role="columnheader" className={classes["cell"]}>
                {head}
              </div>
            ))}
            {columns.map(({ key, field }) => (
              <div key={key} role="columnheader" className={classes["cell"]} data-numeric={isNumeric(field)}>
                {field.kind === "money" ? t("money.column", { name: nameOf(field.name) }) : nameOf(field.name)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={classes["rowBody"]} style={{ height: virtual.getTotalSize() }}>
          {visible.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <RowLine
                key={row.row}
                {...{ row, index, columns, say, words }}
                top={start}
                measure={virtual.measureElement}
              />
            );
          })}
        </div>
      </div>
      {list.isPending && <Busy stop={() => void queryClient.cancelQueries({ queryKey })} />}
      {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className={classes["small"]}>{t("imports.noSuchRows")}</p>}
    </div>
  );
}

function asked(filter: RowFilter) {
  if (filter === "all") return {};
  return filter === "warned" ? { warned: true as const } : { status: [filter] };
}

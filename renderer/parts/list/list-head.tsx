import { UnstyledButton } from "@mantine/core";
import type { PointerEvent, ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { isNumeric } from "../fields/field.ts";
import { columnTitle } from "../fields/use-field-words.ts";
import { Icon } from "../icons.tsx";
import type { Column, RegisterView, Sort } from "../register/view.ts";
import classes from "./record-list.module.css";

type ListHeadProps = {
  readonly view: RegisterView;
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly sortBy: (sort: Sort) => void;
  readonly widen: (field: string, width: number) => void;
};

/** The names of the columns. A click sorts, a second one the other way round; the edge can be dragged. */
export function ListHead({ view, columns, sort, sortBy, widen }: ListHeadProps): ReactNode {
  return (
    <div role="row" className={classes["head"]} aria-rowindex={1}>
      {columns.map((column, index) => (
        <HeadCell key={column.field} {...{ view, column, sort, sortBy, widen }} index={index} />
      ))}
    </div>
  );
}

type HeadCellProps = Omit<ListHeadProps, "columns"> & { readonly column: Column; readonly index: number };

function HeadCell({ view, column, index, sort, sortBy, widen }: HeadCellProps): ReactNode {
  const words = useWords();
  const field = view.fields[column.field];
  const name = field ? columnTitle(field, words) : "";
  const isSorted = sort.by === column.field;
  const isSortable = view.sorts.includes(column.field);
  const next: Sort = { by: column.field, direction: isSorted && sort.direction === "desc" ? "asc" : "desc" };
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={isSorted ? (sort.direction === "asc" ? "ascending" : "descending") : isSortable ? "none" : undefined}
      className={classes["headCell"]}
      data-numeric={field !== undefined && isNumeric(field)}
    >
      {isSortable ? (
        <UnstyledButton className={classes["sorter"]} onClick={() => sortBy(next)}>
          <span className={classes["cut"]}>{name}</span>
          {isSorted && <Icon name={sort.direction === "asc" ? "up" : "down"} size={12} />}
        </UnstyledButton>
      ) : (
        <span className={classes["cut"]}>{name}</span>
      )}
      <span
        className={classes["edge"]}
        aria-hidden="true"
        onPointerDown={(event) => dragEdge(event, column.width, (width) => widen(column.field, width))}
      />
    </div>
  );
}

function dragEdge(start: PointerEvent<HTMLElement>, width: number, widen: (width: number) => void): void {
  start.preventDefault();
  const edge = start.currentTarget;
  edge.setPointerCapture(start.pointerId);
  const move = (event: globalThis.PointerEvent) => widen(width + event.clientX - start.clientX);
  const stop = () => edge.removeEventListener("pointermove", move);
  edge.addEventListener("pointermove", move);
  edge.addEventListener("lostpointercapture", stop, { once: true });
}

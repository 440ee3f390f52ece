import { memo } from "react";
import type { CSSProperties, ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { isNumeric, toneOf } from "../fields/field.ts";
import type { Field } from "../fields/field.ts";
import type { FieldWords } from "../fields/use-field-words.ts";
import type { Column, RecordRow, RegisterView } from "../register/view.ts";
import { StateBadge } from "../state-badge.tsx";
import classes from "./record-list.module.css";

type ListRowProps = {
  readonly view: RegisterView;
  readonly columns: readonly Column[];
  readonly row: RecordRow;
  /** From 0. */
  readonly index: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly today: string;
  readonly say: FieldWords;
  readonly top: number;
  readonly open: (row: RecordRow, index: number) => void;
};

export const rowId = (view: RegisterView, row: RecordRow): string => `${view.name}-row-${row.id}`;

export const ListRow = memo(function ListRow(props: ListRowProps): ReactNode {
  const { view, columns, row, index, isActive, isOpen, top, open } = props;
  const place: CSSProperties = { transform: `translateY(${top}px)` };
  return (
    <div
      role="row"
      id={rowId(view, row)}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      data-active={isActive}
      data-open={isOpen}
      className={classes["row"]}
      style={place}
      onClick={() => open(row, index)}
    >
      {columns.map((column, place) => (
        <Cell key={column.field} {...props} name={column.field} place={place} />
      ))}
    </div>
  );
});

function Cell(props: ListRowProps & { readonly name: string; readonly place: number }): ReactNode {
  const { view, row, name, place, say, today } = props;
  const field = view.fields[name];
  if (field === undefined) return null;
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const said = cellWords(field, values, name, say);
  const state = view.stateOf?.(row);
  const tone = state?.field === name ? state.tone : toneOf(field, values[name]);
  const due = name === (view.dueColumn ?? "dueOn") ? view.dueOf?.(row) : null;
  const isOverdue = typeof due === "string" && due < today;
  return (
    <div
      role="gridcell"
      aria-colindex={place + 1}
      className={classes["cell"]}
      data-numeric={isNumeric(field)}
      title={said}
    >
      {tone !== undefined && said !== "" ? (
        <StateBadge tone={tone}>{said}</StateBadge>
      ) : isOverdue ? (
        <Overdue said={said} />
      ) : (
        said
      )}
    </div>
  );
}

function Overdue({ said }: { readonly said: string }): ReactNode {
  const { t } = useWords();
  return (
    <span className="overdue">
      {said} {t("due.overdueShort")}
    </span>
  );
}

/** A linked record is named by a value that the row carries along. */
function cellWords(field: Field, values: Readonly<Record<string, unknown>>, name: string, say: FieldWords): string {
  if (field.kind !== "record") return say(field, values[name]);
  const shown = field.shownAs === undefined ? undefined : values[field.shownAs];
  return typeof shown === "string" ? shown : "";
}

import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { isComposing } from "../../parts/keys.ts";
import { begunIn, cellAfter } from "./grid-keys.ts";
import type { CellPlace } from "./grid-keys.ts";
import { GridFoot, GridHead } from "./grid-frame.tsx";
import { GridRow } from "./grid-row.tsx";
import classes from "./marks-grid.module.css";
import type { MarkName } from "./marks.ts";
import type { MarksForm } from "./use-marks-form.ts";

type MarksGridProps = {
  readonly form: MarksForm;
  readonly save: () => void;
};

/**
 * 打分表: the weight and the marks of every factor, typed without the mouse. Tab goes from cell to cell, the arrows up and
 * down, Enter to the next row where this one was begun, Escape takes back what was typed since the cursor came into a
 * cell, Ctrl+S saves.
 */
export function MarksGrid({ form, save }: MarksGridProps): ReactNode {
  const { t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const at = useRef<CellPlace | null>(null);
  const begun = useRef<MarkName>("weightBp");
  const found = useRef("");
  const { rows } = form;

  const enter = (place: CellPlace) => {
    begun.current = begunIn(at.current, place, begun.current);
    at.current = place;
    found.current = rows[place.row]?.typed[place.name] ?? "";
  };
  const goTo = ({ row, name }: CellPlace) => {
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${name}"]`);
    cell?.focus();
    cell?.select();
  };
  const press = (event: KeyboardEvent, place: CellPlace) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const row = rows[place.row];
    if (event.key === "Escape" && row !== undefined) form.set(row.id, place.name, found.current);
    if (!["Enter", "ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    const next = cellAfter(event.key, place, begun.current, rows.length);
    if (next !== undefined) goTo(next);
  };
  return (
    <div
      className={classes["scroll"]}
      onKeyDown={(event) => {
        if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        save();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) at.current = null;
      }}
    >
      <table ref={table} className={classes["grid"]} aria-label={t("assessments.marks")}>
        <GridHead />
        <tbody>
          {rows.map((row, place) => (
            <GridRow key={row.id} {...{ form, row, place, enter, press }} />
          ))}
        </tbody>
        <GridFoot rows={rows} />
      </table>
    </div>
  );
}

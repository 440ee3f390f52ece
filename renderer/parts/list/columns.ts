import { isNumber, isRecord, isTexts } from "../remembered.ts";
import type { Column, RegisterView } from "../register/view.ts";

/** How somebody arranged the columns of a list. */
export type Arrangement = {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** CSS pixels, for columns whose width was changed. */
  readonly widths: Readonly<Record<string, number>>;
};

export const NARROWEST = 60;
export const WIDEST = 640;

export function isArrangement(value: unknown): value is Arrangement {
  return (
    isRecord(value) &&
    isTexts(value["order"]) &&
    isTexts(value["hidden"]) &&
    isRecord(value["widths"]) &&
    Object.values(value["widths"]).every(isNumber)
  );
}

export function defaultArrangement(view: RegisterView): Arrangement {
  return {
    order: view.columns.map((column) => column.field),
    hidden: view.columns.filter((column) => column.hidden).map((column) => column.field),
    widths: {},
  };
}

/** All columns in their order. One that an older version did not know yet comes last. */
export function arrange(view: RegisterView, { order, widths }: Arrangement): readonly Column[] {
  const place = new Map(order.map((field, index) => [field, index]));
  return view.columns
    .toSorted((a, b) => (place.get(a.field) ?? order.length) - (place.get(b.field) ?? order.length))
    .map((column) => ({ ...column, width: widths[column.field] ?? column.width }));
}

export function shownColumns(view: RegisterView, arrangement: Arrangement): readonly Column[] {
  const shown = arrange(view, arrangement).filter((column) => !arrangement.hidden.includes(column.field));
  return shown.length > 0 ? shown : view.columns.slice(0, 1);
}

export function withWidth(arrangement: Arrangement, field: string, width: number): Arrangement {
  const kept = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
  return { ...arrangement, widths: { ...arrangement.widths, [field]: kept } };
}

export function withVisibility(arrangement: Arrangement, field: string, visible: boolean): Arrangement {
  const others = arrangement.hidden.filter((hidden) => hidden !== field);
  return { ...arrangement, hidden: visible ? others : [...others, field] };
}

/** Swaps a column with its neighbour; `step` is -1 or 1. */
export function withMoved(view: RegisterView, arrangement: Arrangement, field: string, step: -1 | 1): Arrangement {
  const order = arrange(view, arrangement).map((column) => column.field);
  const from = order.indexOf(field);
  const other = order[from + step];
  if (from < 0 || other === undefined) return arrangement;
  return { ...arrangement, order: order.with(from, other).with(from + step, field) };
}

/** The last column takes what room is left, so that rows always reach the edge. */
export function gridTemplate(columns: readonly Column[]): string {
  return columns
    .map(({ width }, index) => (index === columns.length - 1 ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(" ");
}

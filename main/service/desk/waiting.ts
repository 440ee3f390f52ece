import type { DeskItem } from "../../../shared/desk/contract.ts";
import { daysLeftOf, isShownProvisional, readPageKey, writePageKey } from "../deadlines/index.ts";
import type { Asking, PageAsked } from "../deadlines/index.ts";
import { statement } from "../office/statements.ts";

export type DeskList = { total: number; items: DeskItem[]; next: string | null };

type Row = Omit<DeskItem, "register" | "daysLeft" | "provisional"> & {
  readonly register?: DeskItem["register"];
  readonly provisional?: number;
};
export type Bound = Readonly<Record<string, string | number | null>>;

/** A list of one table: how its lines read, and which of them wait. */
export type Waiting = {
  readonly register: DeskItem["register"];
  readonly columns: string;
  /** Everything from FROM to the end of WHERE. */
  readonly source: string;
  /** In which order, by expressions that are never null; the last one tells any two lines apart. */
  readonly order: readonly [string, string];
};

/** A page of a list, with the number of all that wait. */
export function waitingList(asking: Asking, waiting: Waiting, bound: Bound, { limit, after }: PageAsked): DeskList {
  const { connection } = asking;
  const { register, columns, source, order } = waiting;
  const key = order.join(", ");
  const further = after === undefined ? "" : `AND (${key}) > (:after0, :after1)`;
  const [after0 = null, after1 = null] = readPageKey(after, order.length) ?? [];
  const rows = statement(
    connection,
    `SELECT ${columns}, ${order[0]} AS key0, ${order[1]} AS key1 ${source} ${further} ORDER BY ${key} LIMIT ${limit + 1}`,
  ).all({ ...bound, ...(after !== undefined && { after0, after1 }) }) as (Row & Keys)[];
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    total: Number(statement(connection, `SELECT count(*) ${source}`).pluck().get(bound)),
    items: page.map(({ key0: _first, key1: _second, ...row }) => ({ register, ...row, ...timeLeftOf(asking, row) })),
    next: last && rows.length > limit ? writePageKey([last.key0, last.key1]) : null,
  };
}

type Keys = { readonly key0: string; readonly key1: number };

type Dated = { readonly dueOn: string | null; readonly provisional?: number };

export function timeLeftOf({ calendar, today }: Asking, { dueOn, provisional = 0 }: Dated) {
  if (dueOn === null) return { daysLeft: null, provisional: false };
  const left = daysLeftOf(calendar, today, dueOn);
  return { ...left, provisional: left.provisional || isShownProvisional({ dueOn, provisional }, today) };
}

import type { Inputs, Outputs } from "../../../shared/contract.ts";
import type { DictionaryName } from "../../../shared/dictionaries/names.ts";
import { rowBehind } from "../../../shared/ledger/behind.ts";
import type { ViewRow, ViewTotal } from "../../../shared/ledger/contract.ts";
import type { ViewKey } from "../../../shared/ledger/views.ts";
import type { Period } from "../../../shared/period.ts";
import type { Connection } from "../../database/open.ts";
import { statement } from "../office/statements.ts";
import { pageAfter } from "./paging.ts";
import type { Place } from "./paging.ts";
import { countAboveZero } from "./sums.ts";
import type { BySums } from "./sums.ts";
import { sumLedger } from "./summing.ts";
import type { Key, Summed } from "./summing.ts";

type Asked = Inputs["ledger"]["views"] & { limit: number };

/** The dictionary that names the keys, and says in which order they stand. */
export const dictionaries: Readonly<Partial<Record<ViewKey, DictionaryName>>> = {
  bank: "bank",
  town: "town",
  unit: "organisation",
  category: "recovery_category",
};

/** A page of a view, and with the first one its total. */
export function pageOfView(connection: Connection, asked: Asked): Outputs["ledger"]["views"] {
  const { by, from, to, after, limit } = asked;
  const period = { from, to };
  const summed = sumLedger(connection, by, period);
  const { shown, next } = pageAfter(placed(connection, by, summed), ({ place }) => place, after, limit);
  const borrowers = borrowersOf(connection, summed.total.loans);
  return {
    rows: rowsOf(connection, by, period, shown, borrowers),
    total: after === undefined ? totalOf(period, summed.total, borrowers) : null,
    groups: after === undefined ? summed.groups.size : null,
    next,
  };
}

/** All rows of a view in their order, and the total. */
export function wholeView(
  connection: Connection,
  by: ViewKey,
  period: Period,
): { readonly rows: ViewRow[]; readonly total: ViewTotal } {
  const summed = sumLedger(connection, by, period);
  const { shown } = pageAfter(placed(connection, by, summed), ({ place }) => place, undefined, summed.groups.size);
  const borrowers = borrowersOf(connection, summed.total.loans);
  return {
    rows: rowsOf(connection, by, period, shown, borrowers),
    total: totalOf(period, summed.total, borrowers),
  };
}

type Placed = { readonly key: Key | null; readonly place: Place; readonly group: BySums };

const LAST = Number.MAX_SAFE_INTEGER;

/** Where the rows stand: enterprises by what they got, codes as their dictionary has them; what has no key comes last. */
function placed(connection: Connection, by: ViewKey, { groups }: Summed): Placed[] {
  const dictionary = dictionaries[by];
  const positions = dictionary === undefined ? null : positionsOf(connection, dictionary);
  const rank = (key: Key | null, { sums }: BySums): number => {
    if (key === null) return LAST;
    if (by === "enterprise") return -(sums.recovered + sums.cash);
    return positions === null ? 0 : (positions.get(String(key)) ?? LAST - 1);
  };
  return [...groups].map(([key, group]) => ({ key, place: [rank(key, group), key], group }));
}

function positionsOf(connection: Connection, dictionary: DictionaryName): ReadonlyMap<string, number> {
  const rows = statement(connection, "SELECT code, position FROM dictionary_entry WHERE dictionary = ?")
    .raw()
    .all(dictionary) as [string, number][];
  return new Map(rows);
}

type Figures = Omit<ViewTotal, "behind">;

function rowsOf(
  connection: Connection,
  by: ViewKey,
  period: Period,
  shown: readonly Placed[],
  borrowers: Borrowers,
): ViewRow[] {
  const named = by === "enterprise" ? namesOf(connection, shown) : null;
  return shown.map(({ key: id, group }) => {
    const key = id === null ? null : String(id);
    const enterprise = typeof id === "number" ? named?.get(id) : undefined;
    return {
      key,
      name: enterprise?.name ?? null,
      uscc: enterprise?.uscc ?? null,
      ...figuresOf(group, borrowers),
      behind: rowBehind(by, key, period),
    };
  });
}

function totalOf({ from, to }: Period, total: BySums, borrowers: Borrowers): ViewTotal {
  return {
    ...figuresOf(total, borrowers),
    behind: { counted: true, countsOn: { from, to } },
  };
}

function figuresOf({ sums, payees, loans, methods }: BySums, borrowers: Borrowers): Figures {
  const collected = new Set<string>();
  for (const [loan, amount] of loans) {
    const borrower = amount > 0 ? borrowers.get(loan) : undefined;
    if (borrower !== undefined) collected.add(borrower);
  }
  return {
    ...sums,
    enterprises: countAboveZero(payees),
    loans: countAboveZero(loans),
    borrowers: collected.size,
    methods: [...methods]
      .map(([method, { amount, entries }]) => ({ method, amount, entries }))
      .toSorted((a, b) => (a.method < b.method ? -1 : 1)),
  };
}

type Borrowers = ReadonlyMap<number, string>;

/** Borrowers are told apart by their credit code, else by their name. */
function borrowersOf(connection: Connection, loans: ReadonlyMap<number, number>): Borrowers {
  if (loans.size === 0) return new Map();
  const rows = statement(
    connection,
    "SELECT id, coalesce(borrower_uscc, borrower_name) FROM loan WHERE id IN (SELECT value FROM json_each(?))",
  )
    .raw()
    .all(JSON.stringify([...loans.keys()])) as [number, string][];
  return new Map(rows);
}

function namesOf(connection: Connection, shown: readonly Placed[]) {
  const ids = shown.flatMap(({ key }) => (typeof key === "number" ? [key] : []));
  const rows = statement(
    connection,
    "SELECT id, name, uscc FROM enterprise WHERE id IN (SELECT value FROM json_each(?))",
  ).all(JSON.stringify(ids)) as { id: number; name: string; uscc: string | null }[];
  return new Map(rows.map(({ id, ...said }) => [id, said]));
}

import { sql } from "kysely";
import type { Kysely, RawBuilder } from "kysely";
import type { Schema, RecordTable } from "../../database/schema.ts";
import { notFound } from "../office/acting.ts";
import type { HistoryEntry } from "../../../shared/registers/contract.ts";
import { conditionOf, hitsOf, isAmong, living, stretchesAfter, writeKey } from "./conditions.ts";
import type { Condition, Direction, Filter, FilterValue, KeyValue, SortKey } from "./conditions.ts";

/** What a register shows and how it may be asked. All texts here are the program's own, never a user's. */
export type Register<Row> = {
  readonly table: RecordTable;
  /** Output name → expression on `r`. */
  readonly columns: Readonly<Record<string, string>>;
  /** Further joins, each of them on the record `r`. */
  readonly joins?: string;
  /** Output names that are 0 or 1 in the table; null, where nobody has said it yet, is neither. */
  readonly flags: readonly (keyof Row & string)[];
  /** Output names that hold JSON. */
  readonly json?: readonly (keyof Row & string)[];
  /** Sets what follows from the columns of a row; on the row itself. */
  readonly reckoned?: (row: Record<string, unknown>) => void;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly sorts: Readonly<Record<string, SortKey>>;
  readonly defaultSort: Sort;
  /**
   * An index over every column that is filtered or sorted by. Of a big register it is read whole where no single
   * index serves: a bounded cost, while fetching the records that another index finds has none.
   */
  readonly facets?: string;
};

type Sort = { by: string; direction: Direction };

export type ListInput = {
  filter?: Readonly<Record<string, FilterValue | undefined>>;
  search?: string;
  sort?: Sort;
  after?: string;
  limit: number;
};

export type Page<Row> = { rows: Row[]; total: number | null; next: string | null };

const meta = {
  id: "r.id",
  version: "r.version",
  createdBy: "(SELECT s.name FROM staff AS s WHERE s.id = r.created_by)",
  createdAt: "r.created_at",
  updatedBy: "(SELECT s.name FROM staff AS s WHERE s.id = r.updated_by)",
  updatedAt: "r.updated_at",
  importId: "r.import_id",
};

/** `registeredOn: "r.registered_on"` for each name: the usual case. */
export function ownColumns<const Names extends readonly string[]>(names: Names): Record<Names[number], string> {
  return Object.fromEntries(names.map((name) => [name, `r.${columnOf(name)}`])) as Record<Names[number], string>;
}

/** `registeredOn` → `registered_on`. */
export function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** One page of a register, by key. Without `after` the matching records are counted too. */
export async function listRecords<Row>(
  db: Kysely<Schema>,
  register: Register<Row>,
  input: ListInput,
): Promise<Page<Row>> {
  const asked = questionOf(register, input);
  const found = await nextRows(db, register, asked, input);
  const shown = found.slice(0, input.limit);
  const last = found.length > input.limit ? shown.at(-1) : undefined;
  return {
    next: last ? writeKey(last.sortKey, last.id) : null,
    total: input.after === undefined ? await countRecords(db, asked) : null,
    rows: shown.map((row) => fromStored(register, row)),
  };
}

type Question = {
  readonly conditions: readonly Condition[];
  readonly sort: Sort;
  readonly key: SortKey;
  /** The words that name the index to be read, or nothing where SQLite chooses well by itself. */
  readonly through: RawBuilder<unknown>;
  /** An index brings the records in their order, so that no more of them are read than are shown. */
  readonly isInOrder: boolean;
  /** What is counted: where nothing but words is asked for, the words know it. */
  readonly counted: RawBuilder<unknown>;
};

function questionOf<Row>(register: Register<Row>, input: ListInput): Question {
  const sort = input.sort ?? register.defaultSort;
  const filters = Object.entries(input.filter ?? {}).flatMap(([name, value]) => {
    const filter = register.filters[name];
    const conditions = filter && value !== undefined ? conditionOf(register.table, filter, value) : [];
    return filter && conditions.length > 0 ? [{ filter, conditions }] : [];
  });
  const [first, ...others] = filters;
  const key = register.sorts[sort.by] ?? { column: "r.id", nullable: false };
  const { facets, defaultSort } = register;
  const hasIndex = !first || (others.length === 0 && isServed(first.filter, key, sort.by === defaultSort.by));
  const isInOrder = facets !== undefined && hasIndex;
  const through = sql.raw(facets === undefined || isInOrder ? "" : `INDEXED BY ${facets}`);
  const hits = input.search ? hitsOf(register.table, input.search) : null;
  const conditions = [living, ...filters.flatMap((each) => each.conditions), ...(hits ? [isAmong(hits)] : [])];
  return {
    conditions,
    sort,
    key,
    through,
    isInOrder,
    counted: hits && !first ? hits : sql`${from(register, through)} WHERE ${sql.join(conditions, sql` AND `)}`,
  };
}

/** An index that leads with the filter's column brings the records in order: its own one, or the one that is sorted by. */
function isServed(filter: Filter, key: SortKey, isUsualOrder: boolean): boolean {
  if (filter.kind === "range") return filter.column === key.column;
  return "indexed" in filter && isUsualOrder;
}

type StoredRow = Record<string, unknown> & { readonly id: number; readonly sortKey: KeyValue };

/** The records that come next, one more than the page holds, to know whether there is another. */
async function nextRows<Row>(
  db: Kysely<Schema>,
  register: Register<Row>,
  { conditions, sort, key, through, isInOrder }: Question,
  { after, limit }: ListInput,
): Promise<StoredRow[]> {
  const column = sql.raw(key.column);
  const direction = sql.raw(sort.direction);
  const order = sql`ORDER BY ${column} ${direction}, r.id ${direction}`;
  const found: StoredRow[] = [];
  for (const stretch of stretchesAfter(key, sort.direction, after)) {
    if (found.length > limit) break;
    const asked = sql.join([...conditions, stretch], sql` AND `);
    const most = sql.lit(limit + 1 - found.length);
    // To sort whole records, SQLite would first read all of them: their ids are sorted, and a page's records read.
    const rest = isInOrder
      ? sql`${asked} ${order} LIMIT ${most}`
      : sql`r.id IN (SELECT r.id FROM ${from(register, through)} WHERE ${asked} ${order} LIMIT ${most}) ${order}`;
    const { rows } = await sql<StoredRow>`
      SELECT ${sql.raw(selection(register))}, ${column} AS "sortKey" FROM ${from(register)} WHERE ${rest}`.execute(db);
    found.push(...rows);
  }
  return found;
}

async function countRecords(db: Kysely<Schema>, { counted }: Question): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${counted}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** One record as the list shows it, or NOT_FOUND. */
export async function readRecord<Row>(db: Kysely<Schema>, register: Register<Row>, id: number): Promise<Row> {
  const { rows } = await sql<Record<string, unknown>>`
    SELECT ${sql.raw(selection(register))} FROM ${from(register)} WHERE r.id = ${id} AND r.deleted_at IS NULL`.execute(
    db,
  );
  const [found] = rows;
  return found ? fromStored(register, found) : notFound(register.table, id);
}

/** Everything that happened to a record, newest first. */
export async function historyOf(
  db: Kysely<Schema>,
  table: RecordTable | "meeting",
  id: number,
): Promise<HistoryEntry[]> {
  const entries = await db
    .selectFrom("audit_entry as entry")
    .innerJoin("staff", "staff.id", "entry.staff_id")
    .select(["entry.at", "staff.name", "entry.act", "entry.reason", "entry.before", "entry.after"])
    .where("entity", "=", table)
    .where("record_id", "=", id)
    .orderBy("entry.id", "desc")
    .limit(sql.lit(500))
    .execute();
  return entries.map((entry) => ({
    at: entry.at,
    user: entry.name,
    act: entry.act,
    reason: entry.reason,
    before: camelKeys(entry.before),
    after: camelKeys(entry.after),
  }));
}

function camelKeys(json: string): Record<string, unknown> {
  const values = JSON.parse(json) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

function from<Row>(register: Register<Row>, through: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  return sql`${sql.raw(register.table)} AS r ${through} ${sql.raw(register.joins ?? "")}`;
}

const selections = new WeakMap<object, string>();

function selection<Row>(register: Register<Row>): string {
  const known = selections.get(register);
  if (known !== undefined) return known;
  const text = Object.entries({ ...meta, ...register.columns })
    .map(([name, expression]) => `${expression} AS "${name}"`)
    .join(", ");
  selections.set(register, text);
  return text;
}

/** The stored row is nobody else's: it becomes what the list shows without being copied. */
function fromStored<Row>(register: Register<Row>, row: Record<string, unknown>): Row {
  for (const name of register.flags) row[name] = row[name] === null ? null : row[name] === 1;
  for (const name of register.json ?? []) row[name] = JSON.parse(String(row[name])) as unknown;
  register.reckoned?.(row);
  return row as Row;
}

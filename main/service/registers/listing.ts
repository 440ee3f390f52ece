import { ORPCError } from "@orpc/server";
import { sql } from "kysely";
import { z } from "zod";
import type { Kysely, RawBuilder } from "kysely";
import type { Schema, RecordTable } from "../../database/schema.ts";
import { searchQuestion } from "../../database/search-words.ts";
import { notFound } from "../office/acting.ts";
import type { HistoryEntry } from "../../../shared/registers/contract.ts";

type Range = { from?: string | number; to?: string | number };
type FilterValue = readonly string[] | Range | boolean | number;

/** How a filter of the contract becomes a condition on the record `r`. */
export type Filter =
  | { kind: "anyOf"; column: string }
  | { kind: "range"; column: string }
  | { kind: "flag"; column: string }
  | { kind: "link"; columns: readonly string[] };

/** What a register shows and how it may be asked. All texts here are the program's own, never a user's. */
export type Register<Row> = {
  readonly table: RecordTable;
  /** Output name → expression on `r`. */
  readonly columns: Readonly<Record<string, string>>;
  /** Further joins, each of them on the record `r`. */
  readonly joins?: string;
  /** Output names that are 0 or 1 in the table. */
  readonly flags: readonly (keyof Row & string)[];
  /** Output names that hold JSON. */
  readonly json?: readonly (keyof Row & string)[];
  readonly filters: Readonly<Record<string, Filter>>;
  readonly sorts: Readonly<Record<string, { column: string; nullable: boolean }>>;
  readonly defaultSort: Sort;
};

type Sort = { by: string; direction: "asc" | "desc" };

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
  const sort = input.sort ?? register.defaultSort;
  const key = register.sorts[sort.by] ?? { column: "r.id", nullable: false };
  const asked = conditionsOf(register, input);
  const paged = input.after === undefined ? asked : [...asked, afterKey(key, sort.direction, input.after)];
  const direction = sql.raw(sort.direction === "desc" ? "DESC" : "ASC");
  const { rows } = await sql<Record<string, unknown>>`
    SELECT ${sql.raw(selection(register))}, ${sql.raw(key.column)} AS "sortKey"
    FROM ${from(register)}
    WHERE ${sql.join(paged, sql` AND `)}
    ORDER BY ${sql.raw(key.column)} ${direction}, r.id ${direction}
    LIMIT ${input.limit + 1}`.execute(db);
  const shown = rows.slice(0, input.limit);
  const last = shown.at(-1);
  const hasMore = rows.length > input.limit;
  return {
    next: hasMore && last ? JSON.stringify([last["sortKey"], last["id"]]) : null,
    total: input.after === undefined ? await countRecords(db, register, asked) : null,
    rows: shown.map((row) => fromStored(register, row)),
  };
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
export async function historyOf(db: Kysely<Schema>, table: RecordTable, id: number): Promise<HistoryEntry[]> {
  const entries = await db
    .selectFrom("history")
    .innerJoin("staff", "staff.id", "history.staff_id")
    .select(["history.at", "staff.name", "history.act", "history.reason", "history.before", "history.after"])
    .where("entity", "=", table)
    .where("record_id", "=", id)
    .orderBy("history.id", "desc")
    .limit(500)
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

async function countRecords<Row>(
  db: Kysely<Schema>,
  register: Register<Row>,
  asked: RawBuilder<unknown>[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM ${from(register)} WHERE ${sql.join(asked, sql` AND `)}`.execute(db);
  return rows[0]?.n ?? 0;
}

function from<Row>(register: Register<Row>): RawBuilder<unknown> {
  return sql.raw(`${register.table} AS r ${register.joins ?? ""}`);
}

function selection<Row>(register: Register<Row>): string {
  return Object.entries({ ...meta, ...register.columns })
    .map(([name, expression]) => `${expression} AS "${name}"`)
    .join(", ");
}

function conditionsOf<Row>(register: Register<Row>, input: ListInput): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [sql`r.deleted_at IS NULL`];
  for (const [name, value] of Object.entries(input.filter ?? {})) {
    const filter = register.filters[name];
    if (filter && value !== undefined) conditions.push(...conditionOf(filter, value));
  }
  if (input.search) {
    const question = searchQuestion(input.search);
    const hits = sql.raw(`${register.table}_search`);
    conditions.push(
      question === null ? sql`FALSE` : sql`r.id IN (SELECT rowid FROM ${hits} WHERE ${hits} MATCH ${question})`,
    );
  }
  return conditions;
}

function conditionOf(filter: Filter, value: FilterValue): RawBuilder<unknown>[] {
  switch (filter.kind) {
    case "anyOf": {
      const codes = value as readonly string[];
      return codes.length === 0 ? [] : [sql`${sql.raw(filter.column)} IN (${sql.join(codes)})`];
    }
    case "range": {
      const range = value as Range;
      const column = sql.raw(filter.column);
      return [
        ...(range.from === undefined ? [] : [sql`${column} >= ${range.from}`]),
        ...(range.to === undefined ? [] : [sql`${column} <= ${range.to}`]),
      ];
    }
    case "flag":
      return [sql`${sql.raw(filter.column)} = ${value === true ? 1 : 0}`];
    case "link":
      return [
        sql`(${sql.join(
          filter.columns.map((column) => sql`${sql.raw(column)} = ${value}`),
          sql` OR `,
        )})`,
      ];
  }
}

/** SQLite puts NULL first when ascending and last when descending. */
function afterKey(
  key: { column: string; nullable: boolean },
  direction: "asc" | "desc",
  after: string,
): RawBuilder<unknown> {
  const { value, id } = readKey(after);
  const column = sql.raw(key.column);
  if (direction === "asc") {
    if (value === null) return sql`((${column} IS NULL AND r.id > ${id}) OR ${column} IS NOT NULL)`;
    return sql`(${column}, r.id) > (${value}, ${id})`;
  }
  if (value === null) return sql`(${column} IS NULL AND r.id < ${id})`;
  return key.nullable
    ? sql`((${column}, r.id) < (${value}, ${id}) OR ${column} IS NULL)`
    : sql`(${column}, r.id) < (${value}, ${id})`;
}

const pageKey = z.tuple([z.union([z.string(), z.number(), z.null()]), z.int()]);

function readKey(after: string): { value: string | number | null; id: number } {
  try {
    const [value, id] = pageKey.parse(JSON.parse(after));
    return { value, id };
  } catch {
    throw new ORPCError("BAD_REQUEST", { message: "after is not the `next` of a page" });
  }
}

function fromStored<Row>(register: Register<Row>, stored: Record<string, unknown>): Row {
  const row: Record<string, unknown> = { ...stored };
  delete row["sortKey"];
  for (const name of register.flags) row[name] = row[name] === 1;
  for (const name of register.json ?? []) row[name] = JSON.parse(String(row[name])) as unknown;
  return row as Row;
}

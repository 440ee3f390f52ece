import { ORPCError } from "@orpc/server";
import { sql } from "kysely";
import { z } from "zod";
import type { RawBuilder } from "kysely";
import { searchQuestion } from "../../database/search-words.ts";

/** A condition on the record `r`. */
export type Condition = RawBuilder<unknown>;

/**
 * How a filter of the contract becomes a condition on the record `r`. `indexed`: an index leads with this column and
 * goes on in the register's usual order, so that this filter alone needs no other.
 */
export type Filter =
  | { kind: "anyOf"; column: string; indexed?: true }
  | { kind: "range"; column: string }
  | { kind: "flag"; column: string }
  | { kind: "link"; columns: readonly string[]; indexed?: true }
  /** The records that a row of another table, found by its `column`, belongs to by its `id`. */
  | { kind: "through"; table: string; id: string; column: string; indexed?: true };

type Range = { from?: string | number; to?: string | number };
export type FilterValue = readonly string[] | Range | boolean | number;

export const living = sql`r.deleted_at IS NULL`;

/** What one filter asks of a table's record; nothing when it leaves everything open. */
export function conditionOf(table: string, filter: Filter, value: FilterValue): Condition[] {
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
      return [linkCondition(table, filter.columns, value)];
    case "through": {
      const [other, id, column] = [filter.table, filter.id, filter.column].map((name) => sql.raw(name));
      return [sql`r.id IN (SELECT ${id} FROM ${other} WHERE ${column} = ${value})`];
    }
  }
}

/** Each of several columns is looked up in its own index; an OR of them would be asked of every record. */
function linkCondition(table: string, columns: readonly string[], value: FilterValue): Condition {
  const [only, ...others] = columns.map((column) => sql.raw(column));
  if (only && others.length === 0) return sql`${only} = ${value}`;
  const lookUps = columns.map(
    (column) =>
      sql`SELECT r.id FROM ${sql.raw(table)} AS r WHERE r.deleted_at IS NULL AND ${sql.raw(column)} = ${value}`,
  );
  return sql`r.id IN (${sql.join(lookUps, sql` UNION ALL `)})`;
}

/** The hits of what was typed, as the rest of a query: deleted records have no words, so nothing else is asked. */
export function hitsOf(table: string, typed: string): Condition {
  const question = searchQuestion(typed);
  const words = sql.raw(`${table}_search`);
  return question === null ? sql`${words} WHERE FALSE` : sql`${words} WHERE ${words} MATCH ${question}`;
}

/**
 * The plus keeps SQLite from fetching each hit's record: a list runs through its order and asks of each record whether
 * it is among the hits.
 */
export function isAmong(hits: Condition): Condition {
  return sql`+r.id IN (SELECT rowid FROM ${hits})`;
}

export type Direction = "asc" | "desc";
export type SortKey = { readonly column: string; readonly nullable: boolean };

/**
 * What follows a page's last record, as stretches of the order to be read one after the other, each of them one range
 * of an index. SQLite puts NULL first when ascending and last when descending.
 */
export function stretchesAfter(key: SortKey, direction: Direction, after: string | undefined): Condition[] {
  if (after === undefined) return [sql`TRUE`];
  const { value, id } = readKey(after);
  const column = sql.raw(key.column);
  const further = sql.raw(direction === "asc" ? ">" : "<");
  if (value === null) {
    const rest = sql`${column} IS NULL AND r.id ${further} ${id}`;
    return direction === "asc" ? [rest, sql`${column} IS NOT NULL`] : [rest];
  }
  const rest = sql`(${column}, r.id) ${further} (${value}, ${id})`;
  return key.nullable && direction === "desc" ? [rest, sql`${column} IS NULL`] : [rest];
}

export type KeyValue = string | number | null;

/** The `next` of a page that ends with this record. */
export function writeKey(value: KeyValue, id: number): string {
  return JSON.stringify([value, id]);
}

const pageKey = z.tuple([z.union([z.string(), z.number(), z.null()]), z.int()]);

function readKey(after: string): { value: KeyValue; id: number } {
  try {
    const [value, id] = pageKey.parse(JSON.parse(after));
    return { value, id };
  } catch {
    throw new ORPCError("BAD_REQUEST", { message: "after is not the `next` of a page" });
  }
}

import { notFound } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import type { StoredRecord, Values } from "./records.ts";

/** Whose a part is: the column that says so, and the owner's id. */
export type PartOwner = { readonly column: string; readonly id: number };

/** What changed in a part, before and after. */
export type PartChange = { readonly before: Values; readonly after: Values };

/** A part of this owner that was not removed, or NOT_FOUND. */
export function requirePartOf({ ground }: ActContext, table: string, owner: PartOwner, id: number): StoredRecord {
  const found = statement(
    ground.writer,
    `SELECT * FROM ${table} WHERE id = ? AND ${owner.column} = ? AND removed_at IS NULL`,
  ).get(id, owner.id) as StoredRecord | undefined;
  return found ?? notFound(table, id);
}

/** Adds a part to the owner's file; answers its id. */
export function insertPartOf(
  { ground, user, now }: ActContext,
  table: string,
  owner: PartOwner,
  values: Values,
): number {
  const all: Values = {
    ...values,
    [owner.column]: owner.id,
    created_by: user.id,
    created_at: now,
    updated_by: user.id,
    updated_at: now,
  };
  const columns = Object.keys(all);
  const text = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  return Number(statement(ground.writer, text).run(Object.values(all)).lastInsertRowid);
}

/** Writes what differs in a part. */
export function changePartOf(
  { ground, user, now }: ActContext,
  table: string,
  part: StoredRecord,
  values: Values,
): PartChange {
  const changed = Object.keys(values).filter((column) => values[column] !== part[column]);
  if (changed.length > 0) {
    statement(
      ground.writer,
      `UPDATE ${table} SET ${changed.map((column) => `${column} = ?, `).join("")} updated_by = ?, updated_at = ? WHERE id = ?`,
    ).run([...changed.map((column) => values[column] ?? null), user.id, now, part.id]);
  }
  const pick = (from: Values) => Object.fromEntries(changed.map((name) => [name, from[name] ?? null]));
  return { before: pick(part), after: pick(values) };
}

/** Takes a part out of the file; it stays in its table with the reason. */
export function removePartOf(context: ActContext, table: string, part: StoredRecord, reason: string): PartChange {
  return changePartOf(context, table, part, { removed_at: context.now, removed_reason: reason });
}

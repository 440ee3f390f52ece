import type { Connection } from "../../database/open.ts";
import type { RecordTable } from "../../database/schema.ts";
import { appendEntry } from "../office/audit-log.ts";
import { notFound, stale } from "../office/acting.ts";
import { statement } from "../office/statements.ts";
import type { ActContext } from "../office/ground.ts";

export type Value = string | number | null;
export type Values = Readonly<Record<string, Value>>;

/** A record as it lies in its table. */
export type StoredRecord = { readonly id: number; readonly version: number } & Readonly<Record<string, Value>>;

/** What a write needs to know besides the values themselves. */
export type Writing = {
  readonly connection: Connection;
  readonly userId: number;
  readonly now: string;
  readonly act: string;
};

/** Only for use inside the act whose transaction is open on the writing connection. */
export function writingOf(context: ActContext): Writing {
  return { connection: context.ground.writer, userId: context.user.id, now: context.now, act: context.act };
}

/** Adds a record with its search words and its first audit entry; answers its id. */
export function insertRecord(
  writing: Writing,
  table: RecordTable,
  values: Values,
  words: string,
  importId: number | null = null,
  /** What the log is told besides: what belongs to the record and lies outside its table. */
  belonging: Values = {},
): number {
  const { userId, now } = writing;
  const all: Values = {
    ...values,
    created_by: userId,
    created_at: now,
    updated_by: userId,
    updated_at: now,
    import_id: importId,
  };
  const columns = Object.keys(all);
  const id = Number(
    statement(
      writing.connection,
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    ).run(Object.values(all)).lastInsertRowid,
  );
  statement(writing.connection, `INSERT INTO ${table}_search (rowid, words) VALUES (?, ?)`).run(id, words);
  // What an import brought is told by the import itself; its records keep no second copy of every field.
  if (importId === null) note(writing, table, id, {}, { ...values, ...belonging }, null);
  return id;
}

/** The record as it is, or NOT_FOUND / STALE. */
export function requireCurrent(
  connection: Connection,
  table: RecordTable,
  asked: { id: number; version: number },
): StoredRecord {
  const found = requireRecord(connection, table, asked.id);
  if (found.version !== asked.version) stale(table, asked.id, found.version);
  return found;
}

export function requireRecord(connection: Connection, table: RecordTable, id: number): StoredRecord {
  const found = statement(connection, `SELECT * FROM ${table} WHERE id = ? AND deleted_at IS NULL`).get(id);
  if (found === undefined) notFound(table, id);
  return found as StoredRecord;
}

/** What belongs to a record but lies outside its table, before and after. */
type Belonging = { before: Values; after: Values };

/** Writes what differs, with a new version and an audit entry. Nothing differs: nothing happens, and the answer is no. */
export function changeRecord(
  writing: Writing,
  table: RecordTable,
  before: StoredRecord,
  values: Values,
  words: string | null,
  reason: string | null = null,
  belonging: Belonging = { before: {}, after: {} },
): boolean {
  const changed = Object.keys(values).filter((column) => values[column] !== before[column]);
  const moved = Object.keys(belonging.after).filter((name) => belonging.after[name] !== belonging.before[name]);
  if (changed.length === 0 && moved.length === 0) return false;
  statement(
    writing.connection,
    `UPDATE ${table} SET ${changed.map((column) => `${column} = ?, `).join("")}
       version = version + 1, updated_by = ?, updated_at = ? WHERE id = ?`,
  ).run([...changed.map((column) => values[column] ?? null), writing.userId, writing.now, before.id]);
  if (words !== null) rewordRecord(writing, table, before.id, words);
  note(
    writing,
    table,
    before.id,
    { ...pick(before, changed), ...pick(belonging.before, moved) },
    { ...pick(values, changed), ...pick(belonging.after, moved) },
    reason,
  );
  return true;
}

/** Gives a record other search words, where what it is found by lies in another record that changed. */
export function rewordRecord(writing: Writing, table: RecordTable, id: number, words: string): void {
  statement(writing.connection, `DELETE FROM ${table}_search WHERE rowid = ?`).run(id);
  statement(writing.connection, `INSERT INTO ${table}_search (rowid, words) VALUES (?, ?)`).run(id, words);
}

function pick(from: Values, names: readonly string[]): Values {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
}

/** Deleted records stay in the table with the reason; lists, searches and reports no longer see them. */
export function removeRecord(writing: Writing, table: RecordTable, before: StoredRecord, reason: string): void {
  statement(
    writing.connection,
    `UPDATE ${table} SET deleted_by = ?, deleted_at = ?, deleted_reason = ?, version = version + 1 WHERE id = ?`,
  ).run([writing.userId, writing.now, reason, before.id]);
  statement(writing.connection, `DELETE FROM ${table}_search WHERE rowid = ?`).run(before.id);
  note(writing, table, before.id, {}, {}, reason);
}

function note(writing: Writing, table: string, id: number, before: Values, after: Values, reason: string | null): void {
  const { connection, now: at, userId: staffId, act } = writing;
  appendEntry(connection, { at, staffId, act, entity: table, recordId: id, reason, before, after });
}

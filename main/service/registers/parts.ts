import type { Connection } from "../../database/open.ts";
import { notFound } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { columnOf } from "./listing.ts";
import type { StoredRecord, Value, Values } from "./records.ts";

/** One kind of part of a record's file: its table, the column that says whose it is, and its fields. */
export type PartTable<Draft> = {
  readonly table: string;
  readonly owner: string;
  readonly fields: readonly (keyof Draft & string)[];
  /** Those of them that are yes or no. */
  readonly flags: readonly (keyof Draft & string)[];
};

/** Who wrote a part last, and when. */
export type Written = { readonly id: number; readonly updatedBy: string; readonly updatedAt: string };

type Change = { readonly before: Values; readonly after: Values };

/** Keeps the parts of records' files: their table carries what `written` says, removed ones stay with the reason. */
export function partTable<Draft extends object>({ table, owner, fields, flags }: PartTable<Draft>) {
  const valuesOf = (draft: Draft): Values =>
    Object.fromEntries(
      fields.map((field) => {
        const value = draft[field];
        return [columnOf(field), (flags.includes(field) ? Number(value) : value) as Value];
      }),
    );
  const draftOf = (part: StoredRecord): Draft => {
    const values = fields.map((field) => {
      const value = part[columnOf(field)];
      return [field, flags.includes(field) ? value === 1 : value];
    });
    return Object.fromEntries(values) as Draft;
  };
  const change = ({ ground, user, now }: ActContext, part: StoredRecord, values: Values): Change => {
    const changed = Object.keys(values).filter((column) => values[column] !== part[column]);
    const pick = (from: Values) => Object.fromEntries(changed.map((name) => [name, from[name] ?? null]));
    if (changed.length > 0) {
      statement(
        ground.writer,
        `UPDATE ${table} SET ${changed.map((column) => `${column} = ?, `).join("")} updated_by = ?, updated_at = ? WHERE id = ?`,
      ).run([...changed.map((column) => values[column] ?? null), user.id, now, part.id]);
    }
    return { before: pick(part), after: pick(values) };
  };
  return {
    valuesOf,
    draftOf,

    /** A part of this record that was not removed, or NOT_FOUND. */
    require: (connection: Connection, ownerId: number, id: number): StoredRecord => {
      const found = statement(
        connection,
        `SELECT * FROM ${table} WHERE id = ? AND ${owner} = ? AND removed_at IS NULL`,
      ).get(id, ownerId);
      if (found === undefined) notFound(table, id);
      return found as StoredRecord;
    },

    insert: ({ ground, user, now }: ActContext, ownerId: number, values: Values): number => {
      const all: Values = {
        ...values,
        [owner]: ownerId,
        created_by: user.id,
        created_at: now,
        updated_by: user.id,
        updated_at: now,
      };
      const columns = Object.keys(all);
      const text = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
      return Number(statement(ground.writer, text).run(Object.values(all)).lastInsertRowid);
    },

    /** Writes what differs; answers what changed, before and after. */
    change,

    remove: (context: ActContext, part: StoredRecord, reason: string): Change =>
      change(context, part, { removed_at: context.now, removed_reason: reason }),

    /** All of a record that were not removed, in the order of a column. */
    list: (connection: Connection, ownerId: number, orderedBy: string): (StoredRecord & { writtenBy: string })[] =>
      statement(
        connection,
        `SELECT p.*, w.name AS writtenBy FROM ${table} AS p JOIN staff AS w ON w.id = p.updated_by
         WHERE p.${owner} = ? AND p.removed_at IS NULL ORDER BY p.${orderedBy}, p.id`,
      ).all(ownerId) as (StoredRecord & { writtenBy: string })[],
  };
}

/** A listed part with who wrote it last. */
export function writtenOf(part: StoredRecord & { readonly writtenBy: string }): Written {
  return { id: part.id, updatedBy: part.writtenBy, updatedAt: String(part["updated_at"]) };
}

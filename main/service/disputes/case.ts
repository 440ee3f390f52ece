import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { notFound } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { changeRecord, requireCurrent, writingOf } from "../registers/index.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";
import { refreshDeadlines } from "./deadlines/refreshing.ts";

/** The tables that hold parts of a case file. */
export type CasePart =
  | "term_extension"
  | "assignment"
  | "sitting"
  | "investigation"
  | "evidence"
  | "conflict_declaration"
  | "agreement"
  | "judicial_confirmation"
  | "follow_up"
  | "attachment"
  | "document";

type Target = { readonly disputeId: number; readonly version: number };

/** What the log says about a change of a part: only what changed. */
type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string };

/** The case as it is, or NOT_FOUND / STALE. */
export function requireCase(context: ActContext, { disputeId, version }: Target): StoredRecord {
  return requireCurrent(context.ground.writer, "dispute", { id: disputeId, version });
}

/** A part of this case that was not removed, or NOT_FOUND. */
export function requirePart(context: ActContext, kase: StoredRecord, table: CasePart, id: number): StoredRecord {
  const found = statement(
    context.ground.writer,
    `SELECT * FROM ${table} WHERE id = ? AND dispute_id = ? AND removed_at IS NULL`,
  ).get(id, kase.id);
  if (found === undefined) notFound(table, id);
  return found as StoredRecord;
}

/** Adds a part to the case file; answers its id. Tell the log with {@link noteOnCase}. */
export function insertPart(context: ActContext, kase: StoredRecord, table: CasePart, values: Values): number {
  const { user, now } = context;
  const all: Values = {
    ...values,
    dispute_id: kase.id,
    created_by: user.id,
    created_at: now,
    updated_by: user.id,
    updated_at: now,
  };
  const columns = Object.keys(all);
  const text = `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
  return Number(statement(context.ground.writer, text).run(Object.values(all)).lastInsertRowid);
}

/** Writes what differs in a part; answers what changed, before and after. */
export function changePart(
  context: ActContext,
  table: CasePart,
  before: StoredRecord,
  values: Values,
): { before: Values; after: Values } {
  const changed = Object.keys(values).filter((column) => values[column] !== before[column]);
  if (changed.length > 0) {
    statement(
      context.ground.writer,
      `UPDATE ${table} SET ${changed.map((column) => `${column} = ?, `).join("")} updated_by = ?, updated_at = ? WHERE id = ?`,
    ).run([...changed.map((column) => values[column] ?? null), context.user.id, context.now, before.id]);
  }
  const pick = (from: Values) => Object.fromEntries(changed.map((name) => [name, from[name] ?? null]));
  return { before: pick(before), after: pick(values) };
}

/** Takes a part out of the case file; it stays in its table with the reason. */
export function removePart(context: ActContext, table: CasePart, part: StoredRecord, reason: string): void {
  changePart(context, table, part, { removed_at: context.now, removed_reason: reason });
}

/**
 * Notes an act on the case file in the log and gives the case its next version; its deadlines are reckoned anew. `id` is
 * that of the part. `values` changes columns of the case itself.
 */
export function noteOnCase(
  context: ActContext,
  kase: StoredRecord,
  id: number,
  { before = {}, after, reason }: Told,
  values: Values = {},
): CaseChanged {
  const told = { before: { ...before }, after: { part_id: id as Value, ...after } };
  changeRecord(writingOf(context), "dispute", kase, values, null, reason ?? null, told);
  refreshDeadlines(context.ground, kase.id);
  return { id, version: kase.version + 1 };
}

import { ANONYMOUS } from "../../../shared/privacy/mask-output.ts";
import type { OwnerKind } from "../../../shared/owners/owners.ts";
import type { Connection } from "../../database/open.ts";
import type { ActContext } from "../office/ground.ts";
import { ownerColumn } from "../owners/index.ts";

type Field = { readonly field: string; readonly value: string };
/** Whose records have files and papers of their own; a dispute has a whole case file besides. */
export type Keeper = Exclude<OwnerKind, "dispute">;

/** Expression on the record `r`: what its files are called, and what is said of them. */
export function fileNames(keeper: Keeper): string {
  return `(SELECT group_concat(f.name || coalesce('　' || f.note, ''), '；') FROM attachment AS f
    WHERE f.${ownerColumn(keeper)} = r.id)`;
}

/** Condition on the record `r`: it has files or papers. */
export function hasFiles(keeper: Keeper): string {
  return (["attachment", "document"] as const)
    .map((table) => `EXISTS (SELECT 1 FROM ${table} AS f WHERE f.${ownerColumn(keeper)} = r.id)`)
    .join(" OR ");
}

/** The files, papers and statements of a record that has the person as a party: they concern the person whatever they say. */
export function filesOfRecord(connection: Connection, keeper: Keeper, id: number): Field[] {
  const owned = (["attachment", "document"] as const).flatMap((table) => {
    const [field, column] = table === "attachment" ? ["attachments.name", "name"] : ["documents.title", "title"];
    const text = `SELECT ${column} FROM ${table} WHERE ${ownerColumn(keeper)} = ? AND removed_at IS NULL ORDER BY id`;
    const found = connection.prepare(text).pluck().all(id) as string[];
    return found.map((value) => ({ field, value }));
  });
  return [...owned, ...(keeper === "payment" ? statementsWith(connection, id) : [])];
}

const LISTS = "EXISTS (SELECT 1 FROM json_each(s.facts, '$.entries') AS e WHERE e.value ->> '$.id' = ?)";

function statementsWith(connection: Connection, paymentId: number): Field[] {
  const text = `SELECT s.name || '　' || s.from_on || '—' || s.to_on FROM statement AS s
    WHERE s.removed_at IS NULL AND ${LISTS} ORDER BY s.id`;
  const found = connection.prepare(text).pluck().all(paymentId) as string[];
  return found.map((value) => ({ field: "statements.name", value }));
}

/** How many statements list a payment: they stay as they were signed. */
export function countStatements(connection: Connection, paymentId: number): number {
  const text = `SELECT count(*) FROM statement AS s WHERE s.removed_at IS NULL AND ${LISTS}`;
  return Number(connection.prepare(text).pluck().get(paymentId));
}

/** Takes every file and paper of a record away, with what they are called; answers what was changed, and their hashes. */
export function emptyFiles(
  { ground: { writer }, now }: ActContext,
  keeper: Keeper,
  id: number,
): { readonly fields: string[]; readonly files: string[] } {
  const owned = (table: "attachment" | "document") =>
    writer
      .prepare(`SELECT sha256 FROM ${table} WHERE ${ownerColumn(keeper)} = ?`)
      .pluck()
      .all(id) as string[];
  const [attachments, documents] = [owned("attachment"), owned("document")];
  writer
    .prepare(
      `UPDATE attachment SET name = ?1, note = iif(note IS NULL, NULL, ?1), removed_at = coalesce(removed_at, ?2),
         removed_reason = ?1 WHERE ${ownerColumn(keeper)} = ?3`,
    )
    .run({ 1: ANONYMOUS, 2: now, 3: id });
  writer
    .prepare(
      `UPDATE document SET title = ?1, number = NULL, about = '{}', facts = '{}', removed_at = coalesce(removed_at, ?2),
         removed_reason = ?1 WHERE ${ownerColumn(keeper)} = ?3`,
    )
    .run({ 1: ANONYMOUS, 2: now, 3: id });
  return {
    fields: [
      ...(attachments.length > 0 ? ["attachments.name"] : []),
      ...(documents.length > 0 ? ["documents.title"] : []),
    ],
    files: [...new Set([...attachments, ...documents])],
  };
}

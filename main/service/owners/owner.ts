import type { CaseChanged } from "../../../shared/disputes/case-contract.ts";
import { ownerKinds, ownerOf } from "../../../shared/owners/owners.ts";
import type { Owner, OwnerIds, OwnerKind } from "../../../shared/owners/owners.ts";
import type { Connection } from "../../database/open.ts";
import { noteOnCase } from "../disputes/index.ts";
import type { ActContext } from "../office/ground.ts";
import {
  changeRecord,
  insertPartOf,
  requireCurrent,
  requirePartOf,
  requireRecord,
  writingOf,
} from "../registers/index.ts";
import type { StoredRecord, Value, Values } from "../registers/index.ts";

/** What belongs to somebody: each row names one owner in one of its columns. */
export type OwnedTable = "attachment" | "document";

/** An owner as it lies in its table. */
export type OwnerRecord = Owner & { readonly record: StoredRecord };

/** The column of {@link OwnedTable} that names an owner of this kind. */
export function ownerColumn(kind: OwnerKind): string {
  return `${kind}_id`;
}

/** The owner as it is, to be read. Throws NOT_FOUND. */
export function requireOwner(connection: Connection, ids: OwnerIds): OwnerRecord {
  const owner = ownerOf(ids);
  return { ...owner, record: requireRecord(connection, owner.kind, owner.id) };
}

/** The owner as it is, to be changed. Throws NOT_FOUND and STALE. */
export function requireCurrentOwner(
  { ground }: ActContext,
  target: OwnerIds & { readonly version: number },
): OwnerRecord {
  const owner = ownerOf(target);
  return {
    ...owner,
    record: requireCurrent(ground.writer, owner.kind, { id: owner.id, version: target.version }),
  };
}

const partOwner = ({ kind, id }: Owner) => ({ column: ownerColumn(kind), id });

/** Something of this owner that was not removed. Throws NOT_FOUND. */
export function requireOwned(context: ActContext, owner: Owner, table: OwnedTable, id: number): StoredRecord {
  return requirePartOf(context, table, partOwner(owner), id);
}

/** Adds something to an owner; answers its id. Tell the log with {@link noteOnOwner}. */
export function insertOwned(context: ActContext, owner: Owner, table: OwnedTable, values: Values): number {
  return insertPartOf(context, table, partOwner(owner), values);
}

/** What the log says about a change of what belongs to an owner: only what changed. */
type Told = { readonly before?: Values; readonly after: Values; readonly reason?: string };

/**
 * Notes an act on what belongs to an owner in the log, and gives the owner its next version; of a dispute its deadlines
 * are reckoned anew. `id` is that of the file or paper.
 */
export function noteOnOwner(context: ActContext, owner: OwnerRecord, id: number, told: Told): CaseChanged {
  const { kind, record } = owner;
  if (kind === "dispute") return noteOnCase(context, record, id, told);
  const { before = {}, after, reason = null } = told;
  const belonging = { before: { ...before }, after: { part_id: id as Value, ...after } };
  changeRecord(writingOf(context), kind, record, {}, null, reason, belonging);
  return { id, version: record.version + 1 };
}

/** Joins the owners of the rows of an owned table `t`, and says that none of them was deleted. */
export const joinedOwners = {
  joins: ownerKinds
    .map((kind) => `LEFT JOIN ${kind} AS of_${kind} ON of_${kind}.id = t.${ownerColumn(kind)}`)
    .join(" "),
  isThere: `coalesce(${ownerKinds.map((kind) => `of_${kind}.deleted_at`).join(", ")}) IS NULL`,
} as const;

import type { Kysely } from "kysely";
import { shownAs } from "../../../shared/attachments/content.ts";
import type { Attachment } from "../../../shared/attachments/contract.ts";
import type { AttachmentKind } from "../../../shared/attachments/kinds.ts";
import { LONGEST_PIECE, mayCarryMacros } from "../../../shared/attachments/rules.ts";
import type { Schema } from "../../database/schema.ts";
import { hasFile, openFileStream, readFilePiece, sealOfFile } from "../files/index.ts";
import type { StoredFile } from "../files/index.ts";
import { notFound } from "../office/acting.ts";
import type { Ground } from "../office/ground.ts";

/** The files of a case that were not removed, oldest first. Throws NOT_FOUND. */
export async function attachmentsOf(
  db: Kysely<Schema>,
  disputeId: number,
): Promise<readonly (Omit<Attachment, "missing" | "shownAs" | "mayCarryMacros"> & { readonly sha256: string })[]> {
  await requireDispute(db, disputeId);
  const rows = await db
    .selectFrom("attachment as a")
    .innerJoin("staff", "staff.id", "a.created_by")
    .select(["a.id", "a.name", "a.kind", "a.media_type as mediaType", "a.bytes", "a.pages", "a.note", "a.sha256"])
    .select(["staff.name as createdBy", "a.created_at as createdAt"])
    .where("a.dispute_id", "=", disputeId)
    .where("a.removed_at", "is", null)
    .orderBy("a.id")
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as AttachmentKind }));
}

/** The files of a case as the page shows them. */
export async function shownAttachments(db: Kysely<Schema>, ground: Ground, disputeId: number): Promise<Attachment[]> {
  return (await attachmentsOf(db, disputeId)).map(({ sha256, ...known }) => ({
    ...known,
    shownAs: shownAs(known.name),
    mayCarryMacros: mayCarryMacros(known.name),
    missing: !hasFile(ground, sha256),
  }));
}

/** Throws NOT_FOUND, also for an archived or merged case's id that was deleted. Answers where the case stands. */
export async function requireDispute(db: Kysely<Schema>, id: number): Promise<string> {
  const found = await db
    .selectFrom("dispute")
    .select("state")
    .where("id", "=", id)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return found?.state ?? notFound("dispute", id);
}

/** A file that belongs to a case. Throws NOT_FOUND. */
export async function requireStored(db: Kysely<Schema>, id: number): Promise<StoredFile & { mediaType: string }> {
  const found = await db
    .selectFrom("attachment as a")
    .innerJoin("dispute as d", "d.id", "a.dispute_id")
    .select(["a.sha256", "a.bytes", "a.media_type as mediaType"])
    .where("a.id", "=", id)
    .where("a.removed_at", "is", null)
    .where("d.deleted_at", "is", null)
    .executeTakeFirst();
  return found ?? notFound("attachment", id);
}

/** The seals of the files of each open office that were read to their end, the last ones only. */
const foundWhole = new WeakMap<Ground, Map<string, string>>();
const REMEMBERED = 64;

/**
 * A piece of a file. Before the first is given, all of it is read once, so that nobody begins to look at a file that was
 * altered; the others come out of the very file that was read then. Throws FILE_MISSING, FILE_DAMAGED, FILE_KEY_UNKNOWN.
 */
export async function pieceOf(ground: Ground, file: StoredFile, offset: number): Promise<Buffer> {
  if (offset >= file.bytes) return Buffer.alloc(0);
  const seal = await sealOfFile(ground, file.sha256);
  // The same content may have been sealed anew meanwhile.
  const isKnown = offset > 0 && foundWhole.get(ground)?.get(file.sha256) === seal;
  if (!isKnown) await readToItsEnd(ground, file.sha256, seal);
  return readFilePiece(ground, { ...file, seal }, { offset, length: LONGEST_PIECE });
}

/** Remembers the seal of a file that is whole. */
async function readToItsEnd(ground: Ground, sha256: string, seal: string): Promise<void> {
  for await (const _ of openFileStream(ground, sha256));
  const known = foundWhole.get(ground) ?? new Map<string, string>();
  known.delete(sha256);
  foundWhole.set(ground, known.set(sha256, seal));
  for (const [oldest] of known) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
}

import { shownAs } from "../../../shared/attachments/content.ts";
import type { Attachment } from "../../../shared/attachments/contract.ts";
import { LONGEST_PIECE, mayCarryMacros } from "../../../shared/attachments/rules.ts";
import type { Owner } from "../../../shared/owners/owners.ts";
import type { Connection } from "../../database/open.ts";
import { hasFile, openFileStream, readFilePiece, sealOfFile } from "../files/index.ts";
import type { StoredFile } from "../files/index.ts";
import { notFound } from "../office/acting.ts";
import type { Ground } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { joinedOwners, ownerColumn } from "../owners/index.ts";

type Known = Omit<Attachment, "missing" | "shownAs" | "mayCarryMacros"> & { readonly sha256: string };

/** The files of an owner that were not removed, oldest first. */
export function attachmentsOf(connection: Connection, { kind, id }: Owner): readonly Known[] {
  return statement(
    connection,
    `SELECT a.id, a.name, a.kind, a.media_type AS mediaType, a.bytes, a.pages, a.note, a.sha256, s.name AS createdBy,
       a.created_at AS createdAt
     FROM attachment AS a JOIN staff AS s ON s.id = a.created_by
     WHERE a.${ownerColumn(kind)} = ? AND a.removed_at IS NULL ORDER BY a.id`,
  ).all(id) as Known[];
}

/** The files of an owner as the page shows them. */
export function shownAttachments(ground: Ground, owner: Owner): Attachment[] {
  return attachmentsOf(ground.reader, owner).map(({ sha256, ...known }) => ({
    ...known,
    shownAs: shownAs(known.name),
    mayCarryMacros: mayCarryMacros(known.name),
    missing: !hasFile(ground, sha256),
  }));
}

/** A file whose owner is still there. Throws NOT_FOUND. */
export function requireStored(connection: Connection, id: number): StoredFile & { readonly mediaType: string } {
  const found = statement(
    connection,
    `SELECT t.sha256, t.bytes, t.media_type AS mediaType FROM attachment AS t ${joinedOwners.joins}
     WHERE t.id = ? AND t.removed_at IS NULL AND ${joinedOwners.isThere}`,
  ).get(id) as (StoredFile & { readonly mediaType: string }) | undefined;
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

import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Ground } from "../office/ground.ts";
import { syncFolder } from "../office/replace-file.ts";
import { fileFailure } from "./failures.ts";
import { diskName } from "./names.ts";
import { partOf, putInPlace, readPieces, readStretch, sealOf, writePart } from "./sealed-file.ts";
import type { SealedPlace } from "./sealed-file.ts";
import type { Pieces } from "./sealing.ts";

export const FILES_FOLDER = "files";

/** What the database keeps of a file: the hash of its bytes, by which it is found again, and how many there are. */
export type StoredFile = { readonly sha256: string; readonly bytes: number };

type Storing = {
  /** Longest content, in bytes. */
  readonly limit: number;
  readonly signal?: AbortSignal;
};

export type Filed = Pick<Ground, "folder" | "keys">;

/** A file that is sealed and safe on the disk, but in nobody's way yet: the office has it once it is kept. */
export type PreparedFile = StoredFile & {
  /** Puts it among the office's files. Throws the system's error; then it is gone. */
  readonly keep: () => Promise<void>;
  /** Leaves nothing of it, unless it was kept. */
  readonly discard: () => Promise<void>;
};

/**
 * Seals content into the office's files. The same content is kept once. Throws FILE_TOO_LARGE, the signal's reason and
 * the system's error; then nothing was stored.
 */
export async function storeFile(ground: Filed, content: Uint8Array | Pieces, storing: Storing): Promise<StoredFile> {
  const { sha256, bytes, keep } = await prepareFile(ground, content, storing);
  await keep();
  return { sha256, bytes };
}

/** Seals content as `storeFile` does, and lets the caller say whether the office shall have it. Throws the same. */
export async function prepareFile(
  ground: Filed,
  content: Uint8Array | Pieces,
  { limit, signal }: Storing,
): Promise<PreparedFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      bytes += piece.length;
      if (bytes > limit) throw fileFailure("FILE_TOO_LARGE");
      hash.update(piece);
      yield piece;
    }
  };
  const files = join(ground.folder, FILES_FOLDER);
  mkdirSync(files, { recursive: true });
  const part = partOf(join(files, "new"));
  await writePart(part, "file", ground.keys.files, measured(), signal);
  const sha256 = hash.digest("hex");
  return {
    sha256,
    bytes,
    // In the place of the same content, if it is there already: that heals one that was damaged.
    keep: () => putInPlace(part, pathOf(ground, sha256)),
    discard: () => rm(part, { force: true }),
  };
}

/**
 * A stored file, piece by piece; at the end it is certain that all of it was what was stored. Throws FILE_MISSING,
 * FILE_DAMAGED, FILE_KEY_UNKNOWN while it is read.
 */
export async function* openFileStream(ground: Filed, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of readPieces(placeOf(ground, sha256))) {
    hash.update(piece);
    yield piece;
  }
  // Another of the office's own files may have been put in this one's place.
  if (hash.digest("hex") !== sha256) throw fileFailure("FILE_DAMAGED");
}

/** A whole stored file. Throws FILE_MISSING, FILE_DAMAGED, FILE_KEY_UNKNOWN. */
export async function readFile(ground: Filed, sha256: string): Promise<Buffer> {
  return buffer(openFileStream(ground, sha256));
}

/** A stored file that was read to its end, and the seal that it had then. */
export type WholeFile = StoredFile & { readonly seal: string };

/** The seal of a stored file: it changes whenever another file is put in its place. Throws FILE_MISSING, FILE_DAMAGED. */
export function sealOfFile(ground: Filed, sha256: string): Promise<string> {
  return sealOf(pathOf(ground, sha256));
}

/**
 * A piece of a file that was found whole, without reading the rest of it again; shorter at the end. Throws as
 * `openFileStream` does: also where another file is in its place by now.
 */
export async function readFilePiece(
  ground: Filed,
  { sha256, bytes, seal }: WholeFile,
  { offset, length }: { readonly offset: number; readonly length: number },
): Promise<Buffer> {
  return readStretch(placeOf(ground, sha256), { offset, length, bytes, seal });
}

/** Whether something is stored under this hash; not whether it is whole. */
export function hasFile(ground: Filed, sha256: string): boolean {
  return existsSync(pathOf(ground, sha256));
}

/** Removes a stored file, which need not be there. */
export async function removeFile(ground: Filed, sha256: string): Promise<void> {
  if (!hasFile(ground, sha256)) return;
  await rm(pathOf(ground, sha256), { force: true });
  syncFolder(join(ground.folder, FILES_FOLDER));
}

function placeOf(ground: Filed, sha256: string): SealedPlace {
  return { path: pathOf(ground, sha256), purpose: "file", keys: ground.keys.files };
}

function pathOf({ folder, keys }: Filed, sha256: string): string {
  return join(folder, FILES_FOLDER, diskName(keys.files.current.key, sha256));
}

import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { buffer } from "node:stream/consumers";
import type { FileKeys } from "../keys/key-file.ts";
import { syncFolder } from "../office/replace-file.ts";
import { fileFailure } from "./failures.ts";
import { contentBefore, HEADER_BYTES, readHeader, seal, stretchOf, unseal, unsealStretch } from "./sealing.ts";
import type { Header, Pieces, Purpose } from "./sealing.ts";

const READ_BYTES = 256 * 1024;

/** Where sealed bytes lie or are to lie, what they are, and under which keys. */
export type SealedPlace = { readonly path: string; readonly purpose: Purpose; readonly keys: FileKeys };

/**
 * Seals bytes into a file, whole or not at all: until it is safely on the disk, what was there before stays. Throws the
 * system's error, and the signal's reason.
 */
export async function writeSealed({ path, purpose, keys }: SealedPlace, content: Pieces, signal?: AbortSignal) {
  const part = partOf(path);
  await writePart(part, purpose, keys, content, signal);
  await putInPlace(part, path);
}

/** A name that nobody else writes to; what a power cut leaves under such a name is swept at the next opening. */
export function partOf(path: string): string {
  return `${path}.${randomBytes(6).toString("hex")}.part`;
}

/** Seals bytes into a file that is not yet in its place, and waits until the disk has it. Leaves nothing on failure. */
export async function writePart(
  part: string,
  purpose: Purpose,
  keys: FileKeys,
  content: Pieces,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  try {
    const file = await open(part, "wx", 0o600);
    try {
      await file.writeFile(seal(keys.current, purpose, content), { signal });
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(part, { force: true });
    signal?.throwIfAborted();
    throw error;
  }
}

/** Moves a finished part over whatever was in its place. */
export async function putInPlace(part: string, path: string): Promise<void> {
  try {
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** A sealed file, piece by piece. Throws FILE_MISSING, FILE_DAMAGED, FILE_KEY_UNKNOWN while it is read. */
export async function* readPieces({ path, purpose, keys }: SealedPlace): AsyncGenerator<Buffer> {
  yield* unseal(keys, purpose, bytesOf(path));
}

/** A whole sealed file. Throws as `readPieces` does. */
export async function readSealed(place: SealedPlace): Promise<Buffer> {
  return buffer(readPieces(place));
}

/** A stretch of the content of a sealed file, which is `bytes` long and was sealed under `seal`. */
export type Wanted = {
  readonly offset: number;
  readonly length: number;
  readonly bytes: number;
  readonly seal: string;
};

/**
 * A stretch out of the middle of a sealed file, without reading the rest of it. What it gives is genuine, in its place
 * and out of the file that carries this seal. Throws as `readPieces` does.
 */
export async function readStretch(
  { path, purpose, keys }: SealedPlace,
  { offset, length, bytes, seal }: Wanted,
): Promise<Buffer> {
  const wanted = Math.min(length, bytes - offset);
  if (wanted <= 0) return Buffer.alloc(0);
  const header = await headerOf(path);
  if (sealIn(header) !== seal) throw fileFailure("FILE_DAMAGED");
  const stretch = stretchOf(offset, wanted);
  const sealed = await buffer(bytesOf(path, stretch.length, header.bytes.length + stretch.from));
  const opened = unsealStretch(keys, purpose, header, { sealed, stretch, bytes });
  const start = offset - contentBefore(stretch.first);
  return opened.subarray(start, start + wanted);
}

/** The id of the key under which a file is sealed. Throws FILE_MISSING, FILE_DAMAGED. */
export async function keyIdOf(path: string): Promise<string> {
  return (await headerOf(path)).keyId;
}

/** What no two sealed files have in common, not even of the same content. Throws FILE_MISSING, FILE_DAMAGED. */
export async function sealOf(path: string): Promise<string> {
  return sealIn(await headerOf(path));
}

const sealIn = ({ bytes }: Header): string => bytes.toString("base64");

async function headerOf(path: string): Promise<Header> {
  const header = readHeader(await buffer(bytesOf(path, HEADER_BYTES)));
  if (header === null) throw fileFailure("FILE_DAMAGED");
  return header;
}

/** A file as it lies on the disk, at most `length` bytes of it. Throws FILE_MISSING. */
export async function* bytesOf(path: string, length = Infinity, start = 0): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: READ_BYTES, start, end: start + length - 1 });
  try {
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") throw fileFailure("FILE_MISSING");
    throw error;
  }
}

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { FileKeys } from "../keys/key-file.ts";
import { fileFailure } from "./failures.ts";

/** What a sealed file is. One does not open as another, wherever it is put. */
export type Purpose = "file" | "draft" | "template";

/** The bytes of a file, piece by piece. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const MAGIC = Buffer.from("ASDSEAL\u0001", "latin1");
const SALT_BYTES = 32;
const TAG_BYTES = 16;
const PREFIX_BYTES = 7;
const CHUNK_BYTES = 64 * 1024;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;
/** The longest header that there can be: magic, a length, a key's id, the salt. */
export const HEADER_BYTES = MAGIC.length + 1 + 255 + SALT_BYTES;

/** The beginning of a sealed file. All of it is authenticated with every chunk. */
export type Header = { readonly bytes: Buffer; readonly keyId: string };

type FileKey = FileKeys["current"];

/**
 * Seals bytes with AES-256-GCM in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): chunks of 64 KiB,
 * each under its place in the file and whether it is the last, so that nothing can be cut off, added, moved or
 * exchanged unnoticed. Each file has a key of its own, derived from the office's with a random salt.
 */
export async function* seal(key: FileKey, purpose: Purpose, content: Pieces): AsyncGenerator<Buffer> {
  const header = newHeader(key.id);
  const own = ownKey(key.key, purpose, header);
  yield header.bytes;
  let place = 0;
  const cut = cutter(CHUNK_BYTES);
  for await (const piece of content) {
    for (const chunk of cut.take(piece)) {
      yield sealChunk(own, header, chunk, { place, isLast: false });
      place += 1;
    }
  }
  yield sealChunk(own, header, cut.rest(), { place, isLast: true });
}

/**
 * The bytes that were sealed. Each piece that it gives is genuine and in its place; that nothing is missing is certain
 * when it has come to its end. Throws FILE_DAMAGED, FILE_KEY_UNKNOWN.
 */
export async function* unseal(keys: FileKeys, purpose: Purpose, sealed: Pieces): AsyncGenerator<Buffer> {
  let opened: { header: Header; own: OwnKey } | null = null;
  let beginning = Buffer.alloc(0);
  let place = 0;
  const cut = cutter(SEALED_CHUNK_BYTES);
  for await (const piece of sealed) {
    let rest = piece;
    if (opened === null) {
      beginning = Buffer.concat([beginning, piece]);
      const header = readHeader(beginning);
      if (header === null) continue;
      opened = { header, own: ownKey(keyNamed(keys, header.keyId), purpose, header) };
      rest = beginning.subarray(header.bytes.length);
    }
    for (const chunk of cut.take(rest)) {
      yield openChunk(opened.own, opened.header, chunk, { place, isLast: false });
      place += 1;
    }
  }
  if (opened === null) throw fileFailure("FILE_DAMAGED");
  yield openChunk(opened.own, opened.header, cut.rest(), { place, isLast: true });
}

/** Which sealed bytes hold a stretch of the content, counted behind the header, and which chunks these are. */
export type Stretch = { readonly from: number; readonly length: number; readonly first: number; readonly last: number };

/** Where to look for `length` bytes of the content from `offset` on. */
export function stretchOf(offset: number, length: number): Stretch {
  const first = Math.floor(offset / CHUNK_BYTES);
  const last = Math.floor((offset + Math.max(1, length) - 1) / CHUNK_BYTES);
  return { from: first * SEALED_CHUNK_BYTES, length: (last - first + 1) * SEALED_CHUNK_BYTES, first, last };
}

/**
 * The bytes of some chunks in the middle of a file whose content is `bytes` long; they are genuine and in their place.
 * Throws FILE_DAMAGED, FILE_KEY_UNKNOWN.
 */
export function unsealStretch(
  keys: FileKeys,
  purpose: Purpose,
  header: Header,
  { sealed, stretch, bytes }: { readonly sealed: Buffer; readonly stretch: Stretch; readonly bytes: number },
): Buffer {
  const own = ownKey(keyNamed(keys, header.keyId), purpose, header);
  const lastOfAll = Math.max(0, Math.ceil(bytes / CHUNK_BYTES) - 1);
  const opened: Buffer[] = [];
  for (let place = stretch.first; place <= Math.min(stretch.last, lastOfAll); place += 1) {
    const start = (place - stretch.first) * SEALED_CHUNK_BYTES;
    const chunk = sealed.subarray(start, start + SEALED_CHUNK_BYTES);
    opened.push(openChunk(own, header, chunk, { place, isLast: place === lastOfAll }));
  }
  return Buffer.concat(opened);
}

/** How many bytes of content go before a chunk. */
export const contentBefore = (chunk: number): number => chunk * CHUNK_BYTES;

/** The header at the beginning of a file; null while there are too few bytes. Throws FILE_DAMAGED where it is none. */
export function readHeader(beginning: Buffer): Header | null {
  const known = Math.min(beginning.length, MAGIC.length);
  if (!beginning.subarray(0, known).equals(MAGIC.subarray(0, known))) throw fileFailure("FILE_DAMAGED");
  const idBytes = beginning[MAGIC.length];
  if (idBytes === undefined) return null;
  const length = MAGIC.length + 1 + idBytes + SALT_BYTES;
  if (beginning.length < length) return null;
  const bytes = Buffer.from(beginning.subarray(0, length));
  return { bytes, keyId: bytes.toString("utf8", MAGIC.length + 1, length - SALT_BYTES) };
}

function newHeader(keyId: string): Header {
  const id = Buffer.from(keyId, "utf8");
  if (id.length === 0 || id.length > 255) throw new Error("a key's id has 1 to 255 bytes");
  return { bytes: Buffer.concat([MAGIC, Buffer.from([id.length]), id, randomBytes(SALT_BYTES)]), keyId };
}

function keyNamed(keys: FileKeys, id: string): Buffer {
  const key = keys.find(id);
  if (!key) throw fileFailure("FILE_KEY_UNKNOWN");
  return key;
}

/** The key of one file, and the beginning of each of its nonces. */
type OwnKey = { readonly key: Buffer; readonly prefix: Buffer };

function ownKey(key: Buffer, purpose: Purpose, header: Header): OwnKey {
  const salt = header.bytes.subarray(-SALT_BYTES);
  const derived = Buffer.from(hkdfSync("sha256", key, salt, `anshang desk: sealed ${purpose}`, 32 + PREFIX_BYTES));
  return { key: derived.subarray(0, 32), prefix: derived.subarray(32) };
}

type Place = { readonly place: number; readonly isLast: boolean };

function nonceOf({ prefix }: OwnKey, { place, isLast }: Place): Buffer {
  const nonce = Buffer.alloc(PREFIX_BYTES + 5);
  prefix.copy(nonce);
  // Throws beyond 2³² chunks, which are 256 TiB.
  nonce.writeUInt32BE(place, PREFIX_BYTES);
  nonce.writeUInt8(isLast ? 1 : 0, PREFIX_BYTES + 4);
  return nonce;
}

function sealChunk(own: OwnKey, header: Header, plain: Buffer, place: Place): Buffer {
  const cipher = createCipheriv("aes-256-gcm", own.key, nonceOf(own, place)).setAAD(header.bytes);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openChunk(own: OwnKey, header: Header, sealed: Buffer, place: Place): Buffer {
  if (sealed.length < TAG_BYTES) throw fileFailure("FILE_DAMAGED");
  const decipher = createDecipheriv("aes-256-gcm", own.key, nonceOf(own, place), { authTagLength: TAG_BYTES });
  decipher.setAAD(header.bytes).setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    throw fileFailure("FILE_DAMAGED");
  }
}

type Cutter = {
  /** The chunks that are complete and not the last. */
  take(piece: Uint8Array): Generator<Buffer>;
  /** The last one: never nothing, unless there was nothing at all. */
  rest(): Buffer;
};

/** Cuts pieces of any length into chunks of one length. */
function cutter(length: number): Cutter {
  let held: Uint8Array[] = [];
  let bytes = 0;
  const rest = (): Buffer => {
    const all = Buffer.concat(held);
    held = [];
    bytes = 0;
    return all;
  };
  return {
    rest,
    *take(piece) {
      held.push(piece);
      bytes += piece.length;
      if (bytes <= length) return;
      const all = rest();
      let start = 0;
      for (; all.length - start > length; start += length) yield all.subarray(start, start + length);
      held = [all.subarray(start)];
      bytes = all.length - start;
    },
  };
}

import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { BufferReader, RemoteZipReader } from "@cj-tech-master/excelts/archive";
import { isXmlParseError, SaxParser } from "@cj-tech-master/excelts/xml";
import type { Allowance } from "./allowance.ts";
import { refusal } from "./refusal.ts";

/** An opened zip package (.xlsx and its like). */
export type Package = {
  has(path: string): boolean;
  /**
   * Unpacks one part and feeds it to the parser piece by piece, letting other work in between. Refuses when the part
   * is missing, damaged, not XML, or more than the allowance.
   */
  parse(path: string, parser: SaxParser, signal: AbortSignal | undefined): Promise<void>;
};

type Entry = ReturnType<RemoteZipReader["getEntries"]>[number];

/** Opens a package by its table of contents. FILE_TRUNCATED, FILE_PASSWORD_PROTECTED, FILE_UNPACKS_TOO_LARGE, FILE_UNREADABLE. */
export async function openPackage(bytes: Uint8Array, maxUnpackedBytes: number, allowance: Allowance): Promise<Package> {
  if (!hasEndRecord(bytes)) throw refusal("FILE_TRUNCATED");
  const zip = await RemoteZipReader.fromReader(new BufferReader(bytes)).catch(() => {
    throw refusal("FILE_UNREADABLE");
  });
  const entries = new Map<string, Entry>();
  let declared = 0;
  for (const entry of zip.getEntries()) {
    if (entry.isEncrypted) throw refusal("FILE_PASSWORD_PROTECTED");
    declared += entry.uncompressedSize;
    if (declared > maxUnpackedBytes) throw refusal("FILE_UNPACKS_TOO_LARGE", { maxBytes: maxUnpackedBytes });
    entries.set(partKey(entry.path), entry);
  }
  return {
    has: (path) => entries.has(partKey(path)),
    async parse(path, parser, signal) {
      const entry = entries.get(partKey(path));
      const packed = entry && zip.getRawCompressedStream(entry);
      if (!entry || !packed) throw refusal("FILE_UNREADABLE", { part: path });
      await unpack({ path, entry, packed, parser, allowance, signal });
    },
  };
}

type Unpacking = {
  readonly path: string;
  readonly entry: Entry;
  readonly packed: AsyncIterable<Uint8Array>;
  readonly parser: SaxParser;
  readonly allowance: Allowance;
  readonly signal: AbortSignal | undefined;
};

const STORED = 0;
const DEFLATED = 8;
/** Large enough to be fast, small enough to let other calls through every few milliseconds. */
const PIECE_BYTES = 256 * 1024;

async function unpack({ path, entry, packed, parser, allowance, signal }: Unpacking): Promise<void> {
  const damaged = () => refusal("FILE_UNREADABLE", { part: path });
  const consume = async (pieces: AsyncIterable<Uint8Array>) => {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    let size = 0;
    let checksum = 0;
    for await (const piece of pieces) {
      size += piece.length;
      allowance.takeBytes(piece.length);
      if (size > entry.uncompressedSize) throw damaged();
      checksum = crc32(piece, checksum);
      parser.write(decoder.decode(piece, { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
    if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged();
  };
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw damaged();
  const source = Readable.from(orElse(packed, damaged));
  const options = signal ? { signal } : {};
  try {
    if (entry.compressionMethod === STORED) await pipeline(source, consume, options);
    else await pipeline(source, createInflateRaw({ chunkSize: PIECE_BYTES }), consume, options);
  } catch (error) {
    throw isDamage(error) ? damaged() : error;
  }
}

/** A local header that is not where the table of contents says, or lies outside the file. */
async function* orElse(packed: AsyncIterable<Uint8Array>, damaged: () => Error): AsyncGenerator<Uint8Array> {
  try {
    yield* packed;
  } catch {
    throw damaged();
  }
}

/** Bad deflate data, bytes that are not UTF-8, or broken XML. */
function isDamage(error: unknown): boolean {
  if (isXmlParseError(error)) return true;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code === "ERR_ENCODING_INVALID_ENCODED_DATA";
}

function partKey(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/u, "").toLowerCase();
}

/** The record that closes a zip file lies in its last 64 KB; a copy that broke off has none. */
function hasEndRecord(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-(65_535 + 22));
  return tail.lastIndexOf("PK\x05\x06", undefined, "latin1") !== -1;
}

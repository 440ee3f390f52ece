import { createHash } from "node:crypto";
import { mkdir, open, readdir } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";

const PIECE = 1024 * 1024;

/** Told with every piece how many bytes went over. */
export type Going = { readonly signal: AbortSignal; readonly moved: (bytes: number) => void };

/** What lies in the copy. */
export type Copied = { readonly bytes: number; readonly sha256: string };

/** Copies a file and sees it onto the disk; the copy is new. Throws the system's error, or the signal's reason. */
export async function copyFile(from: string, to: string, going: Going): Promise<Copied> {
  const source = await open(from, "r");
  try {
    return await copyFrom(source, to, Infinity, going);
  } finally {
    await source.close();
  }
}

/** Copies the first `limit` bytes of an open file, wherever it has been read to. */
export async function copyFrom(source: FileHandle, to: string, limit: number, going: Going): Promise<Copied> {
  await mkdir(dirname(to), { recursive: true });
  const target = await open(to, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    const buffer = Buffer.allocUnsafe(PIECE);
    let bytes = 0;
    while (bytes < limit) {
      going.signal.throwIfAborted();
      const { bytesRead } = await source.read(buffer, 0, Math.min(PIECE, limit - bytes), bytes);
      if (bytesRead === 0) break;
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      await target.writeFile(piece);
      bytes += bytesRead;
      going.moved(bytesRead);
    }
    await target.sync();
    return { bytes, sha256: hash.digest("hex") };
  } finally {
    await target.close();
  }
}

/** The hash of what lies there now. */
export async function hashOfFile(path: string, signal: AbortSignal): Promise<Copied> {
  const source = await open(path, "r");
  try {
    const hash = createHash("sha256");
    const buffer = Buffer.allocUnsafe(PIECE);
    let bytes = 0;
    for (;;) {
      signal.throwIfAborted();
      const { bytesRead } = await source.read(buffer, 0, PIECE, bytes);
      if (bytesRead === 0) return { bytes, sha256: hash.digest("hex") };
      hash.update(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    await source.close();
  }
}

/** The files under a folder by their path inside it, with `/` between; none where there is no such folder. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".part"))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
      .toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

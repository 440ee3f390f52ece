import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Connection } from "../../database/open.ts";
import type { Ground } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { diskName } from "./names.ts";
import { HEADER_BYTES, readHeader } from "./sealing.ts";
import { FILES_FOLDER, removeFile } from "./store.ts";

/** Every table whose rows keep a stored file, but for rows that were taken away. */
const USED = `
  SELECT sha256 FROM attachment WHERE removed_at IS NULL
  UNION ALL SELECT sha256 FROM document WHERE removed_at IS NULL
  UNION ALL SELECT sha256 FROM statement WHERE removed_at IS NULL`;

/** Where nothing may be removed for a while: how many want it so, and what waits to be removed. */
type Held = { by: number; readonly waiting: Set<string> };

const held = new WeakMap<Ground, Held>();

/**
 * Lets the files lie that nothing has any more until `release` is called: what copies the office as it was at one moment
 * needs the files of that moment.
 */
export function keepUnusedFiles(ground: Ground): { readonly release: () => Promise<void> } {
  const now = held.get(ground) ?? { by: 0, waiting: new Set() };
  held.set(ground, now);
  now.by += 1;
  return {
    release: async () => {
      now.by -= 1;
      if (now.by > 0) return;
      held.delete(ground);
      // Whatever the disk does not let go, the next opening removes.
      for (const sha256 of now.waiting) await removeUnusedFile(ground, sha256).catch(() => undefined);
    },
  };
}

/**
 * Removes the content that nothing in the office has any more. Not from inside an act: it waits for the one that is
 * running, so that nobody takes the same content into use meanwhile.
 */
export async function removeUnusedFile(ground: Ground, sha256: string): Promise<void> {
  await ground.write.connection().execute(async () => {
    const now = held.get(ground);
    if (now) now.waiting.add(sha256);
    else if (!isUsed(ground.writer, sha256)) await removeFile(ground, sha256);
  });
}

/**
 * Removes what a power cut left between the disk and the database: content that was stored for nothing, or whose last
 * owner was removed. Only at the opening, before anybody stores anything, and never in an office whose database is older
 * than its files. What lies there under another key is not judged: its name cannot be told.
 */
export function sweepUnusedFiles(ground: Ground): void {
  const folder = join(ground.folder, FILES_FOLDER);
  if (!existsSync(folder)) return;
  const found = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  if (found.length === 0) return;
  const { id, key } = ground.keys.files.current;
  const used = new Set(hashesIn(ground.reader).map((sha256) => diskName(key, sha256)));
  for (const { name } of found) {
    const path = join(folder, name);
    try {
      if (!used.has(name) && keyIdAt(path) === id) rmSync(path, { force: true });
    } catch {
      // Not one of the office's files, or one that the disk does not let go: the next opening looks again.
    }
  }
}

function isUsed(connection: Connection, sha256: string): boolean {
  return statement(connection, `SELECT 1 FROM (${USED}) WHERE sha256 = ? LIMIT 1`).get(sha256) !== undefined;
}

function hashesIn(connection: Connection): readonly string[] {
  return statement(connection, `SELECT DISTINCT sha256 FROM (${USED})`).pluck().all() as string[];
}

/** The key under which a file is sealed; null for one that is not sealed at all. */
function keyIdAt(path: string): string | null {
  const file = openSync(path, "r");
  try {
    const beginning = Buffer.alloc(HEADER_BYTES);
    return readHeader(beginning.subarray(0, readSync(file, beginning)))?.keyId ?? null;
  } finally {
    closeSync(file);
  }
}

import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import type { Ground } from "../office/ground.ts";

/**
 * The database's file, opened once for reading and kept open for as long as the office is: on POSIX systems, closing
 * any descriptor of a file drops all locks that the process holds on it, SQLite's own among them.
 */
const held = new Map<Ground, Promise<FileHandle>>();

export function databaseFile(ground: Ground): Promise<FileHandle> {
  const known = held.get(ground);
  if (known) return known;
  const opening = open(ground.writer.name, "r");
  held.set(ground, opening);
  opening.catch(() => held.delete(ground));
  return opening;
}

/** Only where the connections of the office are about to be closed, or are closed already. */
export async function letGoOfDatabaseFile(ground: Ground): Promise<void> {
  const file = held.get(ground);
  held.delete(ground);
  await (await file)?.close();
}

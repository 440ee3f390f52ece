import { createHash } from "node:crypto";
import type { Connection } from "../../main/database/open.ts";
import type { World } from "./world.ts";

/** Written when a password was wrong: the log says who tried. */
const LOG = new Set(["audit_entry"]);

/** To read everything takes long: what was read once stands until the file changes. */
const known = new WeakMap<Connection, { readonly version: unknown; readonly content: string }>();

/** What the office's tables hold, the log of what happened left out; null while the office is not open. */
export function contentOf({ session }: World): string | null {
  const { state } = session.house;
  if (state.kind !== "open") return null;
  const { reader } = state.ground;
  const version = reader.pragma("data_version", { simple: true });
  const before = known.get(reader);
  if (before && before.version === version) return before.content;
  const content = readOf(reader);
  known.set(reader, { version, content });
  return content;
}

function readOf(reader: Connection): string {
  const hash = createHash("sha256");
  for (const table of tablesOf(reader)) {
    hash.update(table);
    for (const row of reader.prepare(`SELECT * FROM "${table}"`).raw().iterate()) hash.update(JSON.stringify(row));
  }
  return hash.digest("hex");
}

/** Goes up with every transaction of another connection that changed something; null while the office is not open. */
export function changesSeen({ session }: World): number | null {
  const { state } = session.house;
  return state.kind === "open" ? Number(state.ground.reader.pragma("data_version", { simple: true })) : null;
}

/** What SQLite itself finds wrong with the file. */
export function damage({ session }: World): unknown[] {
  const { state } = session.house;
  if (state.kind !== "open") return [];
  const { reader } = state.ground;
  const integrity = reader.pragma("integrity_check", { simple: true });
  return [...(integrity === "ok" ? [] : [integrity]), ...(reader.pragma("foreign_key_check") as unknown[])];
}

function tablesOf(reader: Connection): string[] {
  const tables = reader
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
    .pluck()
    .all() as string[];
  // The search tables are made of the others.
  return tables.filter((name) => !LOG.has(name) && !/^sqlite_|_search_/u.test(name));
}

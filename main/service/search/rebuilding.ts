import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { migrate, migrations } from "../../database/migrate.ts";
import { connect, rawKey } from "../../database/open.ts";
import type { Connection } from "../../database/open.ts";
import { keysOf } from "../keys/key-file.ts";
import type { KeyRing } from "../keys/key-file.ts";
import type { House } from "../office/house.ts";
import { damageOf, DATABASE_FILE } from "../office/open.ts";
import { syncFolder } from "../office/replace-file.ts";
import { rewordEverything } from "./rewording.ts";

const PART = "office.db.rebuilt.part";

/**
 * Makes a new database of everything that can be read of a damaged one; indexes and search words are made anew. Answers
 * what cannot be read, and then changes nothing; else the damaged file is kept aside.
 */
export async function rebuildOffice({ folder, clock }: House, ring: KeyRing): Promise<string[]> {
  const { database: key } = keysOf(ring);
  if (key === null) return ["an office without a key"];
  const file = join(folder, DATABASE_FILE);
  const part = join(folder, PART);
  removeDatabase(part);
  const made = connect(part, "write", key);
  try {
    migrate(made, key);
    await copyEverything(made, file, key);
    const report = damageOf(made, "integrity_check");
    if (report.length > 0) return report;
    made.pragma("journal_mode = DELETE");
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    made.close();
  }
  keepAside(folder, file, clock.now());
  renameSync(part, file);
  syncFolder(folder);
  return [];
}

async function copyEverything(made: Connection, file: string, key: Buffer): Promise<void> {
  made.pragma("foreign_keys = OFF");
  made.prepare("ATTACH ? AS damaged KEY ?").run(file, rawKey(key).toString());
  const version = made.pragma("damaged.user_version", { simple: true });
  if (version !== migrations.length) throw new Error(`the damaged database is of version ${String(version)}`);
  made.exec("BEGIN IMMEDIATE");
  for (const table of ordinaryTables(made)) {
    const columns = (made.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name).join(", ");
    made.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM damaged.${table} NOT INDEXED`);
  }
  await rewordEverything(made);
  made.exec("COMMIT");
  made.exec("DETACH damaged");
  made.pragma("foreign_keys = ON");
}

/** Tables that hold what was entered; those of the search are made of them. */
function ordinaryTables(connection: Connection): string[] {
  const names = connection
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all() as string[];
  return names.filter((name) => !/_search($|_)/u.test(name));
}

function keepAside(folder: string, file: string, now: string): void {
  const aside = join(folder, "aside", `damaged-${now.slice(0, 19).replaceAll(":", "")}`);
  mkdirSync(aside, { recursive: true });
  for (const ending of ["", "-wal", "-shm"]) {
    if (existsSync(`${file}${ending}`)) renameSync(`${file}${ending}`, join(aside, `${DATABASE_FILE}${ending}`));
  }
}

function removeDatabase(file: string): void {
  for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${ending}`, { force: true });
}

import { closeSync, existsSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { migrate, migrations } from "../../database/migrate.ts";
import { connect, queriesOver } from "../../database/open.ts";
import type { Connection, DatabaseKey } from "../../database/open.ts";
import { readCalendar } from "../calendar/index.ts";
import type { OfficeKeys } from "../keys/key-file.ts";
import type { Clock } from "./clock.ts";
import { officeError } from "./errors.ts";
import type { Ground } from "./ground.ts";
import { seedMissing, seedOffice } from "./seeding.ts";
import type { NewOffice } from "./seeding.ts";

export const DATABASE_FILE = "office.db";
/** Stands while the office is open: found at the next start, it says that the program was cut off. */
const OPEN_MARK = "office.open";
const REPORTED_LINES = 20;

/** Where an office lies and what it is opened with. */
export type Opening = {
  readonly folder: string;
  readonly seeds: string;
  readonly clock: Clock;
  readonly officeId: string;
  readonly keys: OfficeKeys;
  /** What a database without content is filled with; null where one without content is damaged. */
  readonly fresh: NewOffice | null;
  /** Brought up to the program's schema, or left as it is, to be backed up before. */
  readonly schema: "brought_up" | "as_it_is";
};

/** Opens the database of a folder, made anew when there is none. Throws an OfficeError that says what is in the way. */
export function openGround({ folder, seeds, clock, officeId, keys, fresh, schema }: Opening): Ground {
  const file = join(folder, DATABASE_FILE);
  const key = keys.database;
  const writer = translated(() => connect(file, "write", key));
  const reader = prepared(() => {
    if (existsSync(join(folder, OPEN_MARK))) checkAfterCut(writer);
    if (schema === "brought_up") bringUp(writer, key, { seeds, clock, fresh });
    closeSync(openSync(join(folder, OPEN_MARK), "w"));
    return connect(file, "read", key);
  }, writer);
  return {
    folder,
    seeds,
    clock,
    officeId,
    demo: writer.prepare("SELECT demo FROM office").pluck().get() === 1,
    keys,
    writer,
    write: queriesOver(writer),
    reader,
    read: queriesOver(reader),
    calendar: () => readCalendar(reader),
  };
}

function bringUp(
  writer: Connection,
  key: DatabaseKey,
  { seeds, clock, fresh }: Pick<Opening, "seeds" | "clock" | "fresh">,
): void {
  const result = migrate(writer, key);
  if (!result.ok) throw officeError(result.failure);
  // Not only where the file is new: a start may have been broken off between the two.
  if (isUnseeded(writer)) {
    if (fresh === null) throw officeError({ code: "DATABASE_CORRUPT", report: ["no office in the database"] });
    seedOffice(writer, seeds, clock.now(), fresh);
  } else seedMissing(writer, seeds);
}

/** Whether an office lies there that was written by an earlier version of the program. */
export function isOfEarlierVersion(folder: string, key: DatabaseKey): boolean {
  const connection = translated(() => connect(join(folder, DATABASE_FILE), "read", key));
  try {
    const version = Number(connection.pragma("user_version", { simple: true }));
    return version > 0 && version < migrations.length;
  } finally {
    connection.close();
  }
}

function isUnseeded(connection: Connection): boolean {
  return connection.prepare("SELECT count(*) FROM office").pluck().get() === 0;
}

/** Whether the folder already holds an office. */
export function holdsOffice(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

/** Closes the office after the transaction that is running; nothing may use the ground afterwards. */
export async function closeGround(ground: Ground): Promise<void> {
  // Waits for the transaction that is running, because Kysely gives its one connection to nobody else meanwhile.
  await ground.write.connection().execute(async () => {});
  ground.reader.close();
  ground.writer.pragma("wal_checkpoint(TRUNCATE)");
  ground.writer.close();
  rmSync(join(ground.folder, OPEN_MARK), { force: true });
}

/** SQLite mends what a power cut leaves by itself; that it did is looked at once. */
function checkAfterCut(connection: Connection): void {
  const report = damageOf(connection, "quick_check");
  if (report.length > 0) throw officeError({ code: "DATABASE_CORRUPT", report });
}

/** What SQLite's check finds, line by line, at most 20; nothing where all is well. */
export function damageOf(connection: Connection, check: "quick_check" | "integrity_check"): string[] {
  const lines = connection.pragma(`${check}(${REPORTED_LINES})`) as Record<string, string>[];
  const found = lines.map((line) => Object.values(line)[0] ?? "").filter((line) => line !== "ok");
  const loose = connection.pragma("foreign_key_check") as { table: string; rowid: number }[];
  return [...found, ...loose.map(({ table, rowid }) => `foreign key: ${table} ${rowid}`)].slice(0, REPORTED_LINES);
}

function prepared<T>(work: () => T, connection: Connection): T {
  try {
    return translated(work);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** SQLite's and the system's own codes in the words of an office. */
export function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
      throw officeError({ code: "DATABASE_CORRUPT", report: [code] });
    }
    if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT") throw officeError({ code: "DISK_FULL" });
    if (code.startsWith("SQLITE_BUSY")) throw officeError({ code: "DATABASE_BUSY" });
    throw error;
  }
}

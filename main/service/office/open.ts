import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "../../database/migrate.ts";
import { connect, isForeign, queriesOver } from "../../database/open.ts";
import type { Connection } from "../../database/open.ts";
import { readCalendar } from "../calendar/index.ts";
import type { Clock } from "./clock.ts";
import { officeError } from "./errors.ts";
import type { Ground } from "./ground.ts";
import { seedOffice } from "./seeding.ts";
import type { NewOffice } from "./seeding.ts";

export const DATABASE_FILE = "office.db";

export type OpenOptions = { folder: string; seeds: string; clock: Clock; fresh?: NewOffice };

const ordinary: NewOffice = { name: "为企服务办公室", demo: false, administrator: "管理员" };

/** Opens the office in this folder, made anew when there is none. Throws an OfficeError that says what is in the way. */
export function openGround({ folder, seeds, clock, fresh = ordinary }: OpenOptions): Ground {
  requireWritable(folder);
  const file = join(folder, DATABASE_FILE);
  if (existsSync(file) && translated(() => isForeign(file))) throw officeError({ code: "NOT_AN_OFFICE" });
  const writer = openFile(file, "write");
  const reader = prepared(() => {
    const result = migrate(writer);
    if (!result.ok) throw officeError(result.failure);
    // Not only where the file is new: a start may have been broken off between the two.
    if (isUnseeded(writer)) seedOffice(writer, seeds, clock.now(), fresh);
    return openFile(file, "read");
  }, writer);
  return {
    folder,
    seeds,
    clock,
    writer,
    write: queriesOver(writer),
    reader,
    read: queriesOver(reader),
    calendar: () => readCalendar(reader),
  };
}

function isUnseeded(connection: Connection): boolean {
  return connection.prepare("SELECT count(*) FROM office").pluck().get() === 0;
}

/** Whether the folder already holds an office. */
export function holdsOffice(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

export async function closeGround(ground: Ground): Promise<void> {
  // Waits for the transaction that is running, because Kysely gives its one connection to nobody else meanwhile.
  await ground.write.connection().execute(async () => {});
  ground.reader.close();
  ground.writer.pragma("wal_checkpoint(TRUNCATE)");
  ground.writer.close();
}

function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw officeError(
      existsSync(folder) ? { code: "FOLDER_NOT_WRITABLE", folder } : { code: "FOLDER_MISSING", folder },
    );
  }
}

function openFile(file: string, access: "write" | "read"): Connection {
  return translated(() => connect(file, access));
}

function prepared<T>(work: () => T, connection: Connection): T {
  try {
    return translated(work);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** SQLite's own codes in the words of an office. */
function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")) {
      throw officeError({ code: "DATABASE_CORRUPT", report: code });
    }
    if (code === "SQLITE_FULL") throw officeError({ code: "DISK_FULL" });
    if (code.startsWith("SQLITE_BUSY")) throw officeError({ code: "DATABASE_BUSY" });
    throw error;
  }
}

import { join } from "node:path";
import Database from "better-sqlite3";
import { officeError } from "./errors.ts";

const FILE = "office.lock";

/** Holds the office for this process; the operating system lets go of it however the process ends. */
export type OfficeLock = { release(): void };

/** Throws DATABASE_BUSY where another process holds the office. */
export function takeLock(folder: string): OfficeLock {
  const holder = new Database(join(folder, FILE), { timeout: 0 });
  try {
    holder.pragma("locking_mode = EXCLUSIVE");
    holder.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    holder.close();
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("SQLITE_BUSY")) throw officeError({ code: "DATABASE_BUSY" });
    throw error;
  }
  return { release: () => holder.close() };
}

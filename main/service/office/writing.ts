import { ORPCError } from "@orpc/server";
import type { Transaction } from "kysely";
import type { Schema } from "../../database/schema.ts";
import type { Ground } from "./ground.ts";

/** One immediate transaction; what the disk or another program puts in its way has a name in the contract. */
export async function writing<Result>(
  ground: Ground,
  work: (db: Transaction<Schema>) => Promise<Result>,
): Promise<Result> {
  return obstaclesNamed(() => ground.write.transaction().execute(work));
}

/** What SQLite and the file system say when they can't write, in the words of the contract. */
export async function obstaclesNamed<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const obstacle = obstacles.find(([prefix]) => code.startsWith(prefix));
    throw obstacle ? new ORPCError(obstacle[1]) : error;
  }
}

const obstacles = [
  ["SQLITE_FULL", "DISK_FULL"],
  ["ENOSPC", "DISK_FULL"],
  ["EDQUOT", "DISK_FULL"],
  ["SQLITE_BUSY", "OFFICE_BUSY"],
  ["SQLITE_READONLY", "OFFICE_NOT_WRITABLE"],
  ["EROFS", "OFFICE_NOT_WRITABLE"],
  ["EACCES", "OFFICE_NOT_WRITABLE"],
  ["EPERM", "OFFICE_NOT_WRITABLE"],
] as const;

import { ORPCError } from "@orpc/server";
import type { BackupCredentials } from "../../../shared/backups/contract.ts";
import { problem } from "../../../shared/problems.ts";
import { migrations } from "../../database/migrate.ts";
import type { Connection, DatabaseKey } from "../../database/open.ts";
import { openWith } from "../access/index.ts";
import { keysOf, readKeyFile } from "../keys/key-file.ts";
import type { KeyFile } from "../keys/key-file.ts";
import { refuse } from "../office/acting.ts";
import type { House } from "../office/house.ts";
import { isAdministratorIn } from "./reading.ts";

/** An office that lies somewhere else than in its place: in a backup, or aside. */
export type Lying = {
  readonly officeId: string;
  readonly keyId: string;
  readonly encrypted: boolean;
  /** The key file that lies with it; null where there is none that can be read. */
  readonly keyFile: KeyFile | null;
  /** Looks into its database. */
  readonly look: <Result>(key: DatabaseKey, look: (connection: Connection) => Result) => Result;
};

/** What it takes to put such an office in the place of the present one. */
export type Unlocked = {
  readonly key: DatabaseKey;
  /** Who opened it, as its own staff table knows them; null for whoever holds the recovery code. */
  readonly staffId: number | null;
  /** The present key file opens it, and stays: today's passwords go on. */
  readonly keepsKeyFile: boolean;
};

/**
 * Opens it with the present key file where that has its key, so that whoever has left since has no way in; else with its
 * own. Only for an active administrator of its time or the holder of the recovery code. Throws WRONG_PASSWORD, WAIT,
 * BACKUP_DAMAGED, BACKUP_NEWER, and REFUSED with NOT_AN_ADMINISTRATOR or BACKUP_NEEDS_PASSWORD.
 */
export async function unlockLying(house: House, lying: Lying, credentials: BackupCredentials): Promise<Unlocked> {
  if (!lying.encrypted) {
    requireDemo(house);
    lookedAt(lying, null, requireKnown);
    return { key: null, staffId: null, keepsKeyFile: true };
  }
  if (credentials === null) refuse(problem("credentials", "BACKUP_NEEDS_PASSWORD"));
  const present = presentKeyFile(house.folder);
  const keepsKeyFile = present?.officeId === lying.officeId && present.keyId === lying.keyId;
  const keyFile = keepsKeyFile ? present : lying.keyFile;
  if (keyFile?.officeId !== lying.officeId || keyFile.keyId !== lying.keyId) throw damaged(["the key file is missing"]);
  const { ring, staffId } = await openWith(house, keyFile, credentials);
  const key = keysOf(ring).database;
  lookedAt(lying, key, (connection) => {
    requireKnown(connection);
    if (staffId !== null && !isAdministratorIn(connection, staffId)) {
      refuse(problem("name", "NOT_AN_ADMINISTRATOR", { name: "name" in credentials ? credentials.name : "" }));
    }
  });
  return { key, staffId, keepsKeyFile };
}

/** Looks into the database; what SQLite says of one that does not open becomes BACKUP_DAMAGED. */
export function lookedAt<Result>(lying: Lying, key: DatabaseKey, look: (connection: Connection) => Result): Result {
  try {
    return lying.look(key, look);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw code.startsWith("SQLITE_") ? damaged([code]) : error;
  }
}

export function damaged(report: readonly string[]): Error {
  return new ORPCError("BACKUP_DAMAGED", { data: { report: [...report] } });
}

function requireKnown(connection: Connection): void {
  if (Number(connection.pragma("user_version", { simple: true })) > migrations.length) {
    throw new ORPCError("BACKUP_NEWER");
  }
}

function requireDemo({ state }: House): void {
  if (state.kind !== "open" || !state.ground.demo) throw damaged(["it is not encrypted"]);
}

/** Whose office the folder holds, as far as it can be known without opening it. */
export function presentOffice(house: House): { officeId: string | null; keyId: string | null } {
  const { state } = house;
  if (state.kind === "open") return { officeId: state.ground.officeId, keyId: state.ground.keys.files.current.id };
  const keyFile = presentKeyFile(house.folder);
  return { officeId: keyFile?.officeId ?? null, keyId: keyFile?.keyId ?? null };
}

/** Null where there is none, or none that can be read. */
export function presentKeyFile(folder: string): KeyFile | null {
  const found = readKeyFile(folder);
  return typeof found === "string" ? null : found.file;
}

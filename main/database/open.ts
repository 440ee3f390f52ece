import { closeSync, openSync, readSync } from "node:fs";
import Database from "better-sqlite3";
import { Kysely, SqliteDialect, SqliteDriver, CompiledQuery } from "kysely";
import type { SqliteDialectConfig } from "kysely";
import type { Schema } from "./schema.ts";

/** A handle on the database file itself, for what is SQLite's own: pragmas, backup, bulk loops. */
export type Connection = Database.Database;

/** "ANSD": marks the file as an office of this program. */
export const APPLICATION_ID = 0x414e5344;

/** Whether the file holds another program's database; looked at without changing a byte of it. */
export function isForeign(file: string, key: DatabaseKey): boolean {
  const connection = new Database(file, { readonly: true });
  try {
    unlock(connection, key);
    const isEmpty = connection.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() === 0;
    return !isEmpty && connection.pragma("application_id", { simple: true }) !== APPLICATION_ID;
  } finally {
    connection.close();
  }
}

type Access = "write" | "read";

/** 32 bytes; null for a database that is not encrypted (the demo office, and offices of earlier versions). */
export type DatabaseKey = Buffer | null;

const PLAIN_HEADER = "SQLite format 3\0";

/** Whether anybody could read the file: an encrypted one begins with bytes that say nothing. */
export function isPlainDatabase(file: string): boolean {
  const header = Buffer.alloc(PLAIN_HEADER.length);
  const opened = openSync(file, "r");
  try {
    const read = readSync(opened, header, 0, header.length, 0);
    return read === 0 || header.toString("latin1") === PLAIN_HEADER;
  } finally {
    closeSync(opened);
  }
}

/**
 * Sets the key of a connection that has not read anything yet. A wrong one shows at the first read, as SQLITE_NOTADB.
 * The key is random, so SQLite need not stretch it: "raw:" leaves that out.
 */
export function unlock(connection: Connection, key: DatabaseKey): void {
  if (key !== null) connection.key(rawKey(key));
}

/** Whether this key opens the file. Throws what else is wrong with it. */
export function databaseOpens(file: string, key: DatabaseKey): boolean {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    unlock(connection, key);
    connection.prepare("SELECT count(*) FROM sqlite_schema").get();
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === "SQLITE_NOTADB") return false;
    throw error;
  } finally {
    connection.close();
  }
}

/** How the cipher takes a key that needs no stretching. */
export function rawKey(key: Buffer): Buffer {
  return Buffer.from(`raw:${key.toString("hex")}`);
}

/** Opens the file with the settings that keep a confirmed write through a power cut. */
export function connect(file: string, access: Access, key: DatabaseKey): Connection {
  const connection = new Database(file);
  unlock(connection, key);
  connection.pragma("busy_timeout = 5000");
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("trusted_schema = OFF");
  // KiB. Lists run through whole indexes; writes touch a few pages, and a big import needs its memory for the file.
  connection.pragma(access === "read" ? "cache_size = -65536" : "cache_size = -16384");
  connection.pragma("temp_store = MEMORY");
  if (access === "read") connection.pragma("query_only = ON");
  return connection;
}

/**
 * Typed queries over one connection. Prepared statements are kept, because compiling the same text again costs more
 * than most of the queries; transactions are immediate, so that two writers queue instead of failing half-way.
 */
export function queriesOver(connection: Connection): Kysely<Schema> {
  const config: SqliteDialectConfig = { database: keepingStatements(connection) };
  const dialect = new SqliteDialect(config);
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createDriver: () => {
        const driver = new SqliteDriver(config);
        driver.beginTransaction = async (kept) => {
          await kept.executeQuery(CompiledQuery.raw("begin immediate"));
        };
        const rollBack = driver.rollbackTransaction.bind(driver);
        driver.rollbackTransaction = async (kept) => {
          // A full disk ends the transaction by itself; to end it again would hide why.
          if (connection.inTransaction) await rollBack(kept);
        };
        return driver;
      },
    },
  });
}

const KEPT_STATEMENTS = 500;

function keepingStatements(connection: Connection) {
  const kept = new Map<string, Database.Statement>();
  return {
    prepare(text: string) {
      const known = kept.get(text);
      if (known) return known;
      const statement = connection.prepare(text);
      if (kept.size >= KEPT_STATEMENTS) kept.clear();
      kept.set(text, statement);
      return statement;
    },
    close() {
      kept.clear();
      connection.close();
    },
  } as unknown as SqliteDialectConfig["database"] & object;
}

import Database from "better-sqlite3";
import { Kysely, SqliteDialect, SqliteDriver, CompiledQuery } from "kysely";
import type { SqliteDialectConfig } from "kysely";
import type { Schema } from "./schema.ts";

/** A handle on the database file itself, for what is SQLite's own: pragmas, backup, bulk loops. */
export type Connection = Database.Database;

/** "ANSD": marks the file as an office of this program. */
export const APPLICATION_ID = 0x414e5344;

/** Whether the file holds another program's database; looked at without changing a byte of it. */
export function isForeign(file: string): boolean {
  const connection = new Database(file, { readonly: true });
  try {
    const isEmpty = connection.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() === 0;
    return !isEmpty && connection.pragma("application_id", { simple: true }) !== APPLICATION_ID;
  } finally {
    connection.close();
  }
}

type Access = "write" | "read";

/** Opens the file with the settings that keep a confirmed write through a power cut. */
export function connect(file: string, access: Access): Connection {
  const connection = new Database(file);
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

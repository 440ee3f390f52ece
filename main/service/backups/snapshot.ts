import { open } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { join } from "node:path";
import { auditHead } from "../../database/audit-chain.ts";
import { connect } from "../../database/open.ts";
import type { Connection } from "../../database/open.ts";
import { KEY_FILE } from "../keys/key-file.ts";
import type { Ground } from "../office/ground.ts";
import { countRows, tablesOf } from "./checking/index.ts";
import { copyFrom } from "./copying.ts";
import type { Going } from "./copying.ts";
import { databaseFile } from "./held-files.ts";
import { DATABASE } from "./layout.ts";

const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/** The office as it was at one moment, held fast while work goes on. */
export type Snapshot = {
  /** Bytes of the log beside the database that belong to this moment. */
  readonly walBytes: number;
  /** The way in as it was; null in the demo office. */
  readonly keyFile: Buffer | null;
  readonly schema: number;
  readonly head: { readonly id: number; readonly hash: string } | null;
  counts(signal: AbortSignal): Promise<Record<string, number>>;
  release(): void;
};

/**
 * A reading transaction on a connection of its own. While it lasts the log is not begun anew, and nothing after this
 * moment goes from the log into the main file: the main file and the first `walBytes` of the log, copied one after the
 * other, are the office at this moment, whatever is written meanwhile.
 */
export async function holdSnapshot(ground: Ground): Promise<Snapshot> {
  // No act is half-way while Kysely gives its one writing connection to nobody else.
  return ground.write.connection().execute(async () => {
    const connection = connect(ground.writer.name, "write", ground.keys.database);
    try {
      return begun(ground, connection);
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

function begun(ground: Ground, connection: Connection): Snapshot {
  // A reader for whom the log holds nothing new does not keep it from being begun anew; so it gets one frame more.
  connection.pragma("wal_autocheckpoint = 0");
  const schema = Number(connection.pragma("user_version", { simple: true }));
  connection.pragma(`user_version = ${schema}`);
  const [state] = connection.pragma("wal_checkpoint(NOOP)") as [{ log: number }];
  const pageSize = Number(connection.pragma("page_size", { simple: true }));
  connection.exec("BEGIN");
  connection.prepare("SELECT 1 FROM office").get();
  const head = auditHead(connection);
  return {
    walBytes: WAL_HEADER + state.log * (FRAME_HEADER + pageSize),
    keyFile: ground.keys.database === null ? null : readFileSync(join(ground.folder, KEY_FILE)),
    schema,
    head: head && { id: head.id, hash: head.hash.toString("hex") },
    counts: async (signal) => {
      const counts: Record<string, number> = {};
      for (const table of tablesOf(connection)) {
        signal.throwIfAborted();
        counts[table] = countRows(connection, table);
        await nextTurn();
      }
      return counts;
    },
    release: () => {
      if (!connection.open) return;
      connection.exec("ROLLBACK");
      connection.close();
    },
  };
}

/** The database and its log, as they were when the snapshot was taken. */
export async function copyDatabase(ground: Ground, snapshot: Snapshot, into: string, going: Going): Promise<void> {
  await copyFrom(await databaseFile(ground), join(into, DATABASE), Infinity, going);
  const log = await open(`${ground.writer.name}-wal`, "r");
  try {
    await copyFrom(log, join(into, `${DATABASE}-wal`), snapshot.walBytes, going);
  } finally {
    await log.close();
  }
}

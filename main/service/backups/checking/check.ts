import { auditHead } from "../../../database/audit-chain.ts";
import { connect } from "../../../database/open.ts";
import type { Connection, DatabaseKey } from "../../../database/open.ts";

/** What a database that was opened says about itself. */
export type Findings = {
  /** What its check found, at most 20 lines; empty for a whole one. */
  readonly problems: readonly string[];
  readonly schema: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly head: { readonly id: number; readonly hash: string } | null;
};

const SHOWN = 20;

/** What speaks against a copy that should hold this; empty where it does. */
export function faultsOf(found: Findings, expected: Omit<Findings, "problems">): readonly string[] {
  if (found.problems.length > 0) return found.problems;
  const tables = new Set([...Object.keys(found.counts), ...Object.keys(expected.counts)]);
  const other = [...tables].filter((table) => found.counts[table] !== expected.counts[table]);
  const isSameEnd = found.head?.id === expected.head?.id && found.head?.hash === expected.head?.hash;
  return [
    ...other.map((table) => `${table}: ${found.counts[table] ?? 0} of ${expected.counts[table] ?? 0} rows`),
    ...(isSameEnd ? [] : ["audit_entry: another last entry"]),
    ...(found.schema === expected.schema ? [] : [`schema ${found.schema}, not ${expected.schema}`]),
  ];
}

/**
 * Opens a copied database, brings its log into the file, so that the file stands alone, and reads all of it. What does
 * not open answers with SQLite's code as its problem.
 */
export function checkDatabase(file: string, key: DatabaseKey): Findings {
  try {
    const connection = connect(file, "write", key);
    try {
      connection.pragma("journal_mode = DELETE");
      return {
        problems: [...integrityProblems(connection), ...strayReferences(connection)].slice(0, SHOWN),
        schema: Number(connection.pragma("user_version", { simple: true })),
        counts: Object.fromEntries(tablesOf(connection).map((table) => [table, countRows(connection, table)])),
        head: headOf(connection),
      };
    } finally {
      connection.close();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { problems: [code], schema: 0, counts: {}, head: null };
  }
}

function integrityProblems(connection: Connection): string[] {
  const lines = connection.pragma(`integrity_check(${SHOWN})`) as { integrity_check: string }[];
  return lines.map((line) => line.integrity_check).filter((line) => line !== "ok");
}

function strayReferences(connection: Connection): string[] {
  const rows = connection.pragma("foreign_key_check") as { table: string; rowid: number; parent: string }[];
  return rows.slice(0, SHOWN).map(({ table, rowid, parent }) => `${table} ${rowid} → ${parent}`);
}

/** The office's own tables, without what SQLite keeps for itself and for searching. */
export function tablesOf(connection: Connection): readonly string[] {
  const names = connection
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  return names.map(String);
}

export function countRows(connection: Connection, table: string): number {
  return Number(
    connection
      .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get(),
  );
}

/** Databases of the first version have no audit log yet. */
function headOf(connection: Connection): Findings["head"] {
  if (!tablesOf(connection).includes("audit_entry")) return null;
  const head = auditHead(connection);
  return head && { id: head.id, hash: head.hash.toString("hex") };
}

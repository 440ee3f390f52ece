import Database from "better-sqlite3";
import { auditHead } from "../../database/audit-chain.ts";
import { connect, unlock } from "../../database/open.ts";
import type { Connection, DatabaseKey } from "../../database/open.ts";

/** Looks into a database that stands alone without changing a byte of it or beside it. Throws SQLite's error. */
export function readingAlone<Result>(file: string, key: DatabaseKey, look: (connection: Connection) => Result): Result {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  try {
    unlock(connection, key);
    connection.pragma("trusted_schema = OFF");
    return look(connection);
  } finally {
    connection.close();
  }
}

/** Looks into an office's own database, whose log may hold what its file does not yet. Throws SQLite's error. */
export function readingWithLog<Result>(
  file: string,
  key: DatabaseKey,
  look: (connection: Connection) => Result,
): Result {
  const connection = connect(file, "read", key);
  try {
    return look(connection);
  } finally {
    connection.close();
  }
}

export function officeNameIn(connection: Connection): string {
  return connection.prepare<[], { name: string }>("SELECT name FROM office").get()?.name ?? "";
}

/** Whether this member of staff is an active administrator there. */
export function isAdministratorIn(connection: Connection, staffId: number): boolean {
  const found = connection.prepare("SELECT 1 FROM staff WHERE id = ? AND role = 'administrator' AND active = 1");
  return found.get(staffId) !== undefined;
}

/** An act that one log holds and another does not. */
type ActSince = { at: string; user: string | null; act: string };

const SHOWN_ACTS = 50;

/** What the present log holds after the last entry that both have in common, newest first. */
export function actsSince(present: Connection, backup: Connection): { total: number; acts: ActSince[] } {
  const from = lastInCommon(present, backup);
  const total = Number(present.prepare("SELECT count(*) FROM audit_entry WHERE id > ?").pluck().get(from));
  const acts = present.prepare<[number, number], ActSince>(
    `SELECT audit_entry.at, staff.name AS user, audit_entry.act FROM audit_entry
     LEFT JOIN staff ON staff.id = audit_entry.staff_id
     WHERE audit_entry.id > ? ORDER BY audit_entry.id DESC LIMIT ?`,
  );
  return { total, acts: acts.all(from, SHOWN_ACTS) };
}

/** Entries are chained: where two logs agree at one, they agree at all before it. 0 where they have none in common. */
function lastInCommon(one: Connection, other: Connection): number {
  if (!hasLog(one) || !hasLog(other)) return 0;
  const agreeAt = (id: number): boolean => {
    const [first, second] = [one, other].map((connection) =>
      connection.prepare("SELECT hash FROM audit_entry WHERE id = ?").pluck().get(id),
    );
    return Buffer.isBuffer(first) && Buffer.isBuffer(second) && first.equals(second);
  };
  let low = 0;
  let high = Math.min(auditHead(one)?.id ?? 0, auditHead(other)?.id ?? 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (agreeAt(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Databases of the first version have none. */
function hasLog(connection: Connection): boolean {
  return connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'audit_entry'").get() !== undefined;
}

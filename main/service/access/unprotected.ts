import { join } from "node:path";
import { connect } from "../../database/open.ts";
import type { Connection } from "../../database/open.ts";
import { DATABASE_FILE } from "../office/open.ts";

/** The active administrators of an office of an earlier version, which has no passwords yet. */
export function plainAdministrators(folder: string): { id: number; name: string }[] {
  const text = "SELECT id, name FROM staff WHERE role = 'administrator' AND active = 1 ORDER BY id";
  return inPlainOffice(folder, (connection) => connection.prepare(text).all() as { id: number; name: string }[]);
}

export function plainOfficeName(folder: string): string {
  return inPlainOffice(folder, (connection) => String(connection.prepare("SELECT name FROM office").pluck().get()));
}

function inPlainOffice<Result>(folder: string, ask: (connection: Connection) => Result): Result {
  const connection = connect(join(folder, DATABASE_FILE), "read", null);
  try {
    return ask(connection);
  } finally {
    connection.close();
  }
}

import { join } from "node:path";
import { connect } from "../../database/open.ts";
import { DATABASE_FILE } from "../office/open.ts";

/** The active administrators of an office of an earlier version, which has no passwords yet. */
export function plainAdministrators(folder: string): { id: number; name: string }[] {
  const connection = connect(join(folder, DATABASE_FILE), "read", null);
  try {
    return connection
      .prepare("SELECT id, name FROM staff WHERE role = 'administrator' AND active = 1 ORDER BY id")
      .all() as { id: number; name: string }[];
  } finally {
    connection.close();
  }
}

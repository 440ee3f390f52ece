import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where parts are written: the office's folder itself and those with sealed files. */
const PLACES = [".", "files", "drafts", "templates"];

/** With what SQLite lays beside a database that is a part. */
const PART = /\.part(?:-wal|-shm|-journal)?$/;

/**
 * Removes what a power cut or a killed program left half written. Only for who holds the office alone. What the disk
 * does not let go stays until the next time.
 */
export function sweepParts(officeFolder: string): void {
  for (const place of PLACES) {
    const folder = join(officeFolder, place);
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile() || !PART.test(entry.name)) continue;
      try {
        rmSync(join(folder, entry.name), { force: true });
      } catch {
        // In the way of nothing: every part has a name of its own.
      }
    }
  }
}

import type { Ground } from "../office/ground.ts";
import type { Summary } from "./manifest.ts";

/** What is noted about backups and windows is no work that could be lost. */
const QUIET =
  "'backups.make', 'backups.automatic', 'backups.failed', 'backups.choosePlace', " +
  "'access.signIn', 'access.failedSignIn', 'access.signOut', 'access.lock'";

/** Whether anything was done in the office since the moment that a backup holds. */
export function hasChangedSince(ground: Ground, backup: Pick<Summary, "head"> | null): boolean {
  const head = backup?.head ?? null;
  if (head !== null) {
    const hash = ground.reader.prepare("SELECT hash FROM audit_entry WHERE id = ?").pluck().get(head.id);
    // After a restore the log goes on otherwise than the backup's.
    if (!Buffer.isBuffer(hash) || hash.toString("hex") !== head.hash) return true;
  }
  const later = ground.reader.prepare(`SELECT 1 FROM audit_entry WHERE id > ? AND act NOT IN (${QUIET}) LIMIT 1`);
  return later.get(head?.id ?? 0) !== undefined;
}

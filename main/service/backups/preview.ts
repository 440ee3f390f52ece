import { existsSync } from "node:fs";
import { join } from "node:path";
import type { BackupCredentials, BackupPreview } from "../../../shared/backups/contract.ts";
import type { Connection } from "../../database/open.ts";
import type { House } from "../office/house.ts";
import { countRows, tablesOf } from "./checking/index.ts";
import { hashOfFile } from "./copying.ts";
import { shownBackup } from "./found.ts";
import type { Found } from "./found.ts";
import { DATABASE } from "./layout.ts";
import { damaged, lookedAt, presentOffice } from "./opening.ts";
import type { Unlocked } from "./opening.ts";
import { actsSince, officeNameIn, readingWithLog } from "./reading.ts";
import { lyingIn, unlockBackup } from "./restoring.ts";
import { attachmentsAtHand } from "./staging.ts";

/** What a backup holds and what would be lost with it in the place of the present office. */
export async function previewBackup(
  house: House,
  found: Found,
  credentials: BackupCredentials,
  signal: AbortSignal,
): Promise<BackupPreview> {
  const unlocked = await unlockBackup(house, found, credentials);
  await requireUnaltered(found, signal);
  const atHand = await attachmentsAtHand(house.folder, found);
  return lookedAt(lyingIn(found), unlocked.key, (backup) => ({
    backup: shownBackup(found, presentOffice(house)),
    officeName: officeNameIn(backup),
    missingFiles: found.manifest.attachments.length - atHand.length,
    ...comparedWithPresent(house, unlocked, backup),
  }));
}

type Compared = Pick<BackupPreview, "present" | "since">;
const unknown: Compared = { present: null, since: null };

/** The present office as far as it is open, or opens with the same key. */
function comparedWithPresent(house: House, unlocked: Unlocked, backup: Connection): Compared {
  const compared = (present: Connection): Compared => ({
    present: Object.fromEntries(tablesOf(present).map((table) => [table, countRows(present, table)])),
    since: actsSince(present, backup),
  });
  const { state } = house;
  if (state.kind === "open") return compared(state.ground.reader);
  const file = join(house.folder, DATABASE);
  if (!unlocked.keepsKeyFile || !existsSync(file)) return unknown;
  try {
    return readingWithLog(file, unlocked.key, compared);
  } catch {
    return unknown;
  }
}

/** Throws BACKUP_DAMAGED with the files that are not what they were. */
async function requireUnaltered({ folder, manifest }: Found, signal: AbortSignal): Promise<void> {
  const altered: string[] = [];
  for (const [path, { sha256 }] of Object.entries(manifest.contents)) {
    const present = await hashOfFile(join(folder, path), signal).catch(() => null);
    signal.throwIfAborted();
    if (present?.sha256 !== sha256) altered.push(path);
  }
  if (altered.length > 0) throw damaged(altered);
}

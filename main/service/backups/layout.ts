import { join } from "node:path";
import { formatISO, parse } from "date-fns";
import type { BackupReason } from "../../../shared/backups/reasons.ts";

/** Where a disk or folder keeps the backups of every office that backs up there. */
export const BACKUPS_FOLDER = "anshang-desk-backups";

export const DATABASE = "office.db";
export const MANIFEST = "manifest.json";
/** Sealed attachments lie once beside all backups of an office. */
export const ATTACHMENTS = "files";
/** What a backup holds besides the database, the keys and the attachments. */
export const COPIED_FOLDERS = ["drafts", "templates"] as const;
/** What is being written and not yet checked. */
export const PART = ".part";

/** The backups of one office in a place. */
export function backupsOf(place: string, officeId: string): string {
  return join(place, BACKUPS_FOLDER, officeId);
}

/** `20261123-090000`, from an instant in the office's own time. */
export function stampOf(instant: string): string {
  return instant.slice(0, 19).replaceAll(/[-:]/gu, "").replace("T", "-");
}

/** The instant of a stamp as ISO with offset; null for a name that is none. */
export function instantOf(stamp: string): string | null {
  const time = parse(stamp.slice(0, 15), "yyyyMMdd-HHmmss", new Date(0));
  return Number.isNaN(time.getTime()) ? null : formatISO(time);
}

export function backupName(at: string, reason: BackupReason): string {
  return `${stampOf(at)}-${reason}`;
}

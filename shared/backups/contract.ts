import { eventIterator } from "@orpc/contract";
import { z } from "zod";
import { passwordText } from "../accounts/staff-contract.ts";
import { codesOf } from "../names.ts";
import { open, act, query, shortText } from "../procedures.ts";
import { backupFailureCodes } from "./failures.ts";
import { backupReasons } from "./reasons.ts";

/** Rows of each table. */
const counts = z.record(z.string(), z.int());

const backup = z.object({
  id: z.string().max(200),
  at: z.string(),
  reason: z.enum(codesOf(backupReasons)),
  /** Name of the place where it lies. */
  place: z.string(),
  bytes: z.int(),
  counts,
  /** It is of the office in this folder. */
  sameOffice: z.boolean(),
  /** It opens with today's passwords and recovery code; else with those of its time. */
  presentKey: z.boolean(),
  /** Its files are there with the sizes that it says; whether they hold what it says is seen when it is opened. */
  intact: z.boolean(),
  version: z.string(),
});
export type Backup = z.infer<typeof backup>;

const place = z.object({
  id: z.string().max(300),
  /** A path or the name of a disk, to be shown. */
  name: z.string(),
  kind: z.enum(["office", "disk", "chosen"]),
  freeBytes: z.int().nullable(),
  writable: z.boolean(),
});
export type BackupPlace = z.infer<typeof place>;

const status = z.object({
  place,
  /** The place lies on the disk of the office itself: a broken disk takes both. */
  onSameDisk: z.boolean(),
  lastGood: backup.nullable(),
  /** The last try failed. */
  lastFailure: z.object({ at: z.string(), code: z.enum(backupFailureCodes) }).nullable(),
  /** None for more than a day of work. */
  overdue: z.boolean(),
});
export type BackupStatus = z.infer<typeof status>;

const failures = {
  /** It could not be written, or what was written does not open; nothing of it was left behind. */
  BACKUP_FAILED: { data: z.object({ code: z.enum(backupFailureCodes) }) },
};

/**
 * By whom a backup is opened: an administrator of its time, or whoever holds its recovery code. Null in the demo office,
 * which has no passwords, for its own backups.
 */
const credentials = z
  .union([z.object({ name: shortText.min(1), password: passwordText }), z.object({ recoveryCode: shortText.min(1) })])
  .nullable();
export type BackupCredentials = z.infer<typeof credentials>;

const opening = {
  WRONG_PASSWORD: { data: z.object({ waitSeconds: z.int() }) },
  WAIT: { data: z.object({ waitSeconds: z.int() }) },
  /** No such backup, or its disk is not connected. */
  BACKUP_GONE: {},
  /** What lies there does not open or does not hold what it says. */
  BACKUP_DAMAGED: { data: z.object({ report: z.array(z.string()) }) },
  /** It was made by a newer version of the program. */
  BACKUP_NEWER: {},
};

const preview = z.object({
  backup,
  officeName: z.string(),
  /** Attached files that it lists and that lie neither beside it nor in the present office. */
  missingFiles: z.int(),
  /** What would be lost: how many rows each table has now and had then; null where the present office does not open. */
  present: counts.nullable(),
  /** The acts done since, newest first, at most 50, and how many in all; null where the present office does not open. */
  since: z
    .object({
      total: z.int(),
      acts: z.array(z.object({ at: z.string(), user: z.string().nullable(), act: z.string() })),
    })
    .nullable(),
});
export type BackupPreview = z.infer<typeof preview>;

export const backups = {
  /** The last good backup, always in sight. */
  status: query.output(status),
  /** Backups that can be found on the disks of this machine, newest first; also before anybody signed in. */
  list: open.output(z.array(backup)),
  /** Where backups may go: disks that are connected now. */
  places: query.output(z.array(place)),
  /** Problems: PLACE_GONE, PLACE_NOT_WRITABLE. */
  choosePlace: act.input(z.object({ id: z.string().max(300) })).output(status),
  /** Makes one now. */
  make: act.errors(failures).output(eventIterator(z.object({ doneBytes: z.int(), totalBytes: z.int() }), backup)),
  /**
   * What a backup holds and what would be lost; changes nothing. Problems: NOT_AN_ADMINISTRATOR, BACKUP_NEEDS_PASSWORD,
   * OTHER_OFFICE (an office that opens is not replaced by another one).
   */
  preview: open
    .errors(opening)
    .input(z.object({ id: z.string().max(200), credentials }))
    .output(preview),
  /**
   * Puts the backup in the place of the office, which is backed up first where it is open, and kept aside. Every window
   * has to sign in again. An office without the backup's key gets the key file of the backup. Problems as of `preview`.
   */
  restore: open
    .errors({ ...opening, ...failures })
    .input(z.object({ id: z.string().max(200), credentials }))
    .output(z.object({ restored: backup, missingFiles: z.int() })),
  /** When the office that lies aside was put there by the last restore, if there is one. */
  aside: open.output(z.object({ at: z.string() }).nullable()),
  /** Puts the office that was kept aside back; the restored one is kept aside in its place. Problems as of `preview`. */
  undoRestore: open
    .errors(opening)
    .input(z.object({ credentials }))
    .output(z.object({ at: z.string() })),
};

import type { BackupStatus } from "../../../shared/backups/contract.ts";
import { isBackupOverdue } from "../../../shared/backups/overdue.ts";
import type { Ground } from "../office/ground.ts";
import { hasChangedSince } from "./changes.ts";
import { shown } from "./found.ts";
import { lastGoodBackup } from "./last-good.ts";
import { onSameDisk, presentPlace } from "./places.ts";
import type { Place } from "./places.ts";
import { readRemembered } from "./remembered.ts";

/** The last good backup, where backups go, and what there is to worry about. */
export async function backupStatus(ground: Ground): Promise<BackupStatus> {
  const { place } = await presentPlace(ground.folder);
  const last = await lastGoodBackup(ground.folder, ground.officeId);
  const present = { officeId: ground.officeId, keyId: ground.keys.files.current.id };
  return {
    place: shownPlace(place),
    onSameDisk: place.kind === "office" || (await onSameDisk(ground.folder, place.folder)),
    lastGood: last && shown(last.id, last.place, last.summary, true, present),
    lastFailure: readRemembered(ground.folder).lastFailure,
    overdue: isBackupOverdue({
      lastGoodOn: last?.summary.at.slice(0, 10) ?? null,
      changedSince: hasChangedSince(ground, last?.summary ?? null),
      today: ground.clock.today(),
      calendar: ground.calendar(),
    }),
  };
}

/** Without the folder, which is no business of the page. */
export function shownPlace({ id, name, kind, freeBytes, writable }: Place): BackupStatus["place"] {
  return { id, name, kind, freeBytes, writable };
}

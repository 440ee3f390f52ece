import { mkdir } from "node:fs/promises";
import { basename } from "node:path";
import type { BackupReason } from "../../../shared/backups/reasons.ts";
import { appendEntry } from "../office/audit-log.ts";
import type { Ground } from "../office/ground.ts";
import { writing } from "../office/writing.ts";
import { hasChangedSince } from "./changes.ts";
import { asBackupFailure, backupFailure } from "./failure.ts";
import type { BackupFailure } from "./failure.ts";
import type { Found } from "./found.ts";
import { letGoOfDatabaseFile } from "./held-files.ts";
import { lastGoodBackup } from "./last-good.ts";
import { makeBackup } from "./making.ts";
import type { Progress } from "./making.ts";
import { summaryOf } from "./manifest.ts";
import { ownPlace, presentPlace } from "./places.ts";
import { remember } from "./remembered.ts";
import { tidyUp } from "./tidying.ts";
import { endTurns, inTurn } from "./turns.ts";

/** Who wants it, how it can be stopped, and who is told how far it is. */
export type Asked = {
  /** The id of a member of staff; null for what the program does by itself. */
  readonly by: number | null;
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress) => void;
};

const byItself: Asked = { by: null, signal: new AbortController().signal, tell: () => undefined };

/**
 * Makes a backup after any that is under way, and takes it down in the audit log. While the place that was chosen is not
 * connected, what the program makes by itself goes into the office's own folder. Throws a BackupFailure.
 */
export function backUp(ground: Ground, reason: BackupReason, asked: Asked = byItself): Promise<Found> {
  return inTurn(ground, (closing) => carriedOut(ground, reason, asked, closing));
}

/** The daily one, unless there is a good one of today already. Null where none was due. */
export function backUpIfDue(ground: Ground): Promise<Found | null> {
  return inTurn(ground, async (closing) => {
    const last = await lastGoodBackup(ground.folder, ground.officeId);
    const { place, isThere } = await presentPlace(ground.folder);
    const isToday = last?.summary.at.slice(0, 10) === ground.clock.today();
    if (isToday && (last?.place === place.folder || !isThere)) return null;
    return carriedOut(ground, "daily", byItself, closing);
  });
}

/** When the office is about to be closed: only where something was done since the last good one. */
export function backUpOnQuit(ground: Ground): Promise<Found | null> {
  return inTurn(ground, async (closing) => {
    const last = await lastGoodBackup(ground.folder, ground.officeId);
    if (!hasChangedSince(ground, last?.summary ?? null)) return null;
    return carriedOut(ground, "quit", byItself, closing);
  });
}

/** Before the connections of the office are closed: stops a backup that is under way and lets go of its files. */
export async function endBackups(ground: Ground): Promise<void> {
  await endTurns(ground);
  await letGoOfDatabaseFile(ground);
}

async function carriedOut(ground: Ground, reason: BackupReason, asked: Asked, closing: AbortSignal): Promise<Found> {
  const signal = AbortSignal.any([asked.signal, closing]);
  try {
    const { folder, isInstead } = await whereTo(ground, reason);
    const made = await makeBackup(ground, { reason, place: folder, signal, tell: asked.tell });
    const at = made.manifest.at;
    remember(ground.folder, {
      lastGood: { place: folder, name: basename(made.folder), summary: summaryOf(made.manifest) },
      lastFailure: isInstead ? { at, code: "PLACE_GONE" } : null,
    });
    await note(ground, asked.by, reason === "by_hand" ? "backups.make" : "backups.automatic", {
      reason,
      backup: basename(made.folder),
      place: folder,
    });
    // What stays too long does no harm, and the next backup tidies again. Before a restore nothing may go away that is
    // about to be restored.
    if (reason !== "restore") await tidyUp(made, ground.clock.today()).catch(() => undefined);
    return made;
  } catch (error) {
    const failure = asBackupFailure(error, signal);
    if (failure.backupFailure !== "STOPPED") await takeDown(ground, asked.by, reason, failure);
    throw failure;
  }
}

/** Something may stand in the way of a note, too; what is told is why there is no backup. */
async function takeDown(
  ground: Ground,
  by: number | null,
  reason: BackupReason,
  failure: BackupFailure,
): Promise<void> {
  const code = failure.backupFailure;
  try {
    remember(ground.folder, { lastFailure: { at: ground.clock.now(), code } });
    await note(ground, by, "backups.failed", { reason, code });
  } catch {
    // Told already.
  }
}

function note(ground: Ground, staffId: number | null, act: string, after: Record<string, unknown>): Promise<void> {
  const entry = { at: ground.clock.now(), staffId, act, entity: null, recordId: null, reason: null, before: {}, after };
  return writing(ground, async () => appendEntry(ground.writer, entry));
}

async function whereTo(ground: Ground, reason: BackupReason): Promise<{ folder: string; isInstead: boolean }> {
  const { place, isThere } = await presentPlace(ground.folder);
  if (isThere && place.kind !== "office") {
    if (!place.writable) throw backupFailure("PLACE_NOT_WRITABLE");
    return { folder: place.folder, isInstead: false };
  }
  if (!isThere && reason === "by_hand" && place.kind !== "office") throw backupFailure("PLACE_GONE");
  const own = ownPlace(ground.folder);
  await mkdir(own, { recursive: true });
  return { folder: own, isInstead: place.kind !== "office" };
}

import { basename, join } from "node:path";
import { ORPCError } from "@orpc/server";
import type { BackupCredentials } from "../../../shared/backups/contract.ts";
import { problem } from "../../../shared/problems.ts";
import { isPlainDatabase } from "../../database/open.ts";
import { refuse } from "../office/acting.ts";
import { appendEntry } from "../office/audit-log.ts";
import type { Ground } from "../office/ground.ts";
import type { House } from "../office/house.ts";
import { lastAside, nextAside, tidyAsides } from "./asides.ts";
import type { Aside } from "./asides.ts";
import { backUp } from "./backing-up.ts";
import { isBackupFailure } from "./failure.ts";
import type { Found } from "./found.ts";
import { DATABASE } from "./layout.ts";
import { damaged, presentKeyFile, presentOffice, unlockLying } from "./opening.ts";
import type { Lying, Unlocked } from "./opening.ts";
import { readingAlone, readingWithLog } from "./reading.ts";
import { readRemembered, remember } from "./remembered.ts";
import type { RestoreNote } from "./remembered.ts";
import { ASIDE, changePlaces, RESTORING } from "./restore-journal.ts";
import { isStillStaged, stage } from "./staging.ts";

const changing = new WeakSet<House>();

/**
 * Puts a backup in the place of the office. The present one is backed up first where it is open, and kept aside; every
 * window has to sign in again. What was cut off half-way is finished at the next opening.
 */
export function restoreBackup(
  house: House,
  found: Found,
  credentials: BackupCredentials,
  signal: AbortSignal,
): Promise<{ missingFiles: number }> {
  return oneAtATime(house, async () => {
    const unlocked = await unlockBackup(house, found, credentials);
    await backUpFirst(house);
    const staged = await stage(house.folder, found, unlocked, signal);
    await replaceOffice(house, RESTORING, {
      act: "backups.restore",
      staffId: unlocked.staffId,
      restored: basename(found.folder),
      since: found.manifest.at,
      isReady: () => isStillStaged(house.folder, staged),
    });
    return { missingFiles: staged.missingFiles };
  });
}

/** Puts the office that the last restore replaced back; the restored one is kept aside in its place. */
export function undoRestore(house: House, credentials: BackupCredentials): Promise<Aside> {
  return oneAtATime(house, async () => {
    const aside = lastAside(house.folder);
    if (aside === null) throw new ORPCError("BACKUP_GONE");
    requireReplaceable(house);
    const unlocked = await unlockLying(house, lyingAside(house.folder, aside), credentials);
    await replaceOffice(house, `${ASIDE}/${aside.name}`, {
      act: "backups.undoRestore",
      staffId: unlocked.staffId,
      restored: aside.name,
      since: aside.at,
      isReady: () => Promise.resolve(true),
    });
    return aside;
  });
}

/** Opens a backup for looking or restoring. See `unlockLying`; also throws OTHER_OFFICE. */
export function unlockBackup(house: House, found: Found, credentials: BackupCredentials): Promise<Unlocked> {
  requireReplaceable(house);
  refuseOtherOffice(house, found);
  if (!found.intact) throw damaged(["a file is missing or has another size"]);
  return unlockLying(house, lyingIn(found), credentials);
}

/**
 * The entry about a restore, in the log of the office that came in by it: first of all when that opens, before anybody
 * can write. What stands in the way must not keep the office shut: then it is noted at the next opening.
 */
export function noteRestored(ground: Ground): void {
  const { note } = readRemembered(ground.folder);
  if (note === null) return;
  try {
    ground.writer.transaction(() => takeDown(ground, note)).immediate();
    remember(ground.folder, { note: null });
  } catch {
    // It stays remembered.
  }
}

function takeDown({ writer }: Ground, { act, at, staffId, restored, since, aside }: RestoreNote): void {
  // Cut off before it was forgotten, it is in the log already.
  if (writer.prepare("SELECT 1 FROM audit_entry WHERE act = ? AND at = ?").get(act, at) !== undefined) return;
  const after = { restored, since, aside };
  appendEntry(writer, { at, staffId, act, entity: null, recordId: null, reason: null, before: {}, after });
}

export function lyingIn({ folder, manifest: { officeId, keyId, encrypted } }: Found): Lying {
  const look: Lying["look"] = (key, work) => readingAlone(join(folder, DATABASE), key, work);
  return { officeId, keyId, encrypted, keyFile: presentKeyFile(folder), look };
}

function lyingAside(officeFolder: string, { name }: Aside): Lying {
  const folder = join(officeFolder, ASIDE, name);
  const file = join(folder, DATABASE);
  const keyFile = presentKeyFile(folder);
  const look: Lying["look"] = (key, work) => readingWithLog(file, key, work);
  return {
    officeId: keyFile?.officeId ?? "",
    keyId: keyFile?.keyId ?? "",
    encrypted: !isPlainDatabase(file),
    keyFile,
    look,
  };
}

type Replacement = {
  readonly act: "backups.restore" | "backups.undoRestore";
  readonly staffId: number | null;
  readonly restored: string;
  readonly since: string;
  /** Whether what comes in is still whole. */
  readonly isReady: () => Promise<boolean>;
};

async function replaceOffice(house: House, from: string, { isReady, ...what }: Replacement): Promise<void> {
  const { folder, clock } = house;
  await house.closeForChange(async () => {
    if (!(await isReady())) throw new ORPCError("OFFICE_BUSY");
    const at = clock.now();
    const aside = nextAside(folder, at);
    changePlaces(folder, from, aside, { ...what, at, aside });
    tidyAsides(folder, clock.today());
  });
}

async function backUpFirst({ state }: House): Promise<void> {
  if (state.kind !== "open") return;
  try {
    await backUp(state.ground, "restore");
  } catch (error) {
    if (!isBackupFailure(error)) throw error;
    throw new ORPCError("BACKUP_FAILED", { data: { code: error.backupFailure } });
  }
}

async function oneAtATime<Result>(house: House, work: () => Promise<Result>): Promise<Result> {
  if (changing.has(house)) throw new ORPCError("OFFICE_BUSY");
  changing.add(house);
  try {
    return await work();
  } finally {
    changing.delete(house);
  }
}

/** Failures after which the folder is ours to change. */
const REPLACEABLE: readonly string[] = ["DATABASE_CORRUPT", "KEY_FILE_MISSING", "KEY_FILE_DAMAGED", "OFFICE_NEWER"];

/** Throws OFFICE_BUSY where another process has the office, and OFFICE_NOT_WRITABLE where its folder is no good. */
function requireReplaceable({ state }: House): void {
  if (state.kind === "changing") throw new ORPCError("OFFICE_BUSY");
  if (state.kind !== "failed" || REPLACEABLE.includes(state.failure.code)) return;
  throw new ORPCError(state.failure.code === "DATABASE_BUSY" ? "OFFICE_BUSY" : "OFFICE_NOT_WRITABLE");
}

/** An office that opens is not replaced by another one, to which somebody else may hold the password. */
function refuseOtherOffice(house: House, { manifest }: Found): void {
  const { kind } = house.state;
  if (kind === "new" || kind === "failed") return;
  if (presentOffice(house).officeId !== manifest.officeId) refuse(problem("id", "OTHER_OFFICE"));
}

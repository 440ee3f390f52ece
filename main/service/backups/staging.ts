import { copyFile as duplicate, rm } from "node:fs/promises";
import { join } from "node:path";
import { ORPCError } from "@orpc/server";
import { KEY_FILE, KEY_FILE_COPY } from "../keys/key-file.ts";
import { check, faultsOf } from "./checking/index.ts";
import { copyFile, filesUnder } from "./copying.ts";
import type { Going } from "./copying.ts";
import { asBackupFailure } from "./failure.ts";
import type { Found } from "./found.ts";
import { ATTACHMENTS, backupsOf, DATABASE } from "./layout.ts";
import { sizeOf } from "./manifest.ts";
import type { Attachment } from "./manifest.ts";
import { damaged } from "./opening.ts";
import type { Unlocked } from "./opening.ts";
import { RESTORING } from "./restore-journal.ts";

/** What was put together: its files, and how many attachments are nowhere to be found. */
export type Staged = { readonly paths: readonly string[]; readonly missingFiles: number };

/**
 * Puts a backup together beside the office, whole and checked.
 * Throws BACKUP_DAMAGED, BACKUP_GONE and BACKUP_FAILED, and then nothing of it is left.
 */
export async function stage(
  officeFolder: string,
  found: Found,
  unlocked: Unlocked,
  signal: AbortSignal,
): Promise<Staged> {
  const restoring = join(officeFolder, RESTORING);
  const going: Going = { signal, moved: () => undefined };
  try {
    await rm(restoring, { recursive: true, force: true });
    await copyContents(found, restoring, going);
    if (unlocked.key !== null) {
      const keyFile = join(unlocked.keepsKeyFile ? officeFolder : restoring, KEY_FILE);
      if (unlocked.keepsKeyFile) await duplicate(keyFile, join(restoring, KEY_FILE));
      await duplicate(keyFile, join(restoring, KEY_FILE_COPY));
    }
    const faults = faultsOf(await check(join(restoring, DATABASE), unlocked.key, signal), found.manifest);
    if (faults.length > 0) throw damaged(faults);
    const present = await attachmentsAtHand(officeFolder, found);
    for (const { path, from } of present) await copyFile(from, join(restoring, ATTACHMENTS, path), going);
    const missingFiles = found.manifest.attachments.length - present.length;
    return { paths: await filesUnder(restoring), missingFiles };
  } catch (error) {
    await rm(restoring, { recursive: true, force: true });
    throw named(error, signal);
  }
}

/** Whether all of it is still there. */
export async function isStillStaged(officeFolder: string, { paths }: Staged): Promise<boolean> {
  const there = new Set(await filesUnder(join(officeFolder, RESTORING)));
  return paths.every((path) => there.has(path));
}

async function copyContents({ folder, manifest }: Found, restoring: string, going: Going): Promise<void> {
  const altered: string[] = [];
  for (const [path, { sha256 }] of Object.entries(manifest.contents)) {
    const copied = await copyFile(join(folder, path), join(restoring, path), going);
    if (copied.sha256 !== sha256) altered.push(path);
  }
  if (altered.length > 0) throw damaged(altered);
}

/** Where each attachment of a backup can be had: beside it, or in the present office. */
export async function attachmentsAtHand(
  officeFolder: string,
  { place, manifest }: Found,
): Promise<readonly { path: string; from: string }[]> {
  const folders = [join(backupsOf(place, manifest.officeId), ATTACHMENTS), join(officeFolder, ATTACHMENTS)];
  const found = await Promise.all(manifest.attachments.map((attachment) => sourceOf(attachment, folders)));
  return found.filter((one) => one !== null);
}

async function sourceOf(
  { path, bytes }: Attachment,
  folders: readonly string[],
): Promise<{ path: string; from: string } | null> {
  for (const folder of folders) {
    if ((await sizeOf(join(folder, path))) === bytes) return { path, from: join(folder, path) };
  }
  return null;
}

function named(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof ORPCError) return error;
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return new ORPCError("BACKUP_GONE");
  return new ORPCError("BACKUP_FAILED", { data: { code: asBackupFailure(error, signal).backupFailure } });
}

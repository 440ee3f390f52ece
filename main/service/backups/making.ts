import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BackupReason } from "../../../shared/backups/reasons.ts";
import { keepUnusedFiles } from "../files/index.ts";
import { KEY_FILE } from "../keys/key-file.ts";
import type { Ground } from "../office/ground.ts";
import { syncFolder } from "../office/replace-file.ts";
import { programVersion } from "../office/version.ts";
import { check, faultsOf } from "./checking/index.ts";
import { copyFile, filesUnder, hashOfFile } from "./copying.ts";
import type { Copied, Going } from "./copying.ts";
import { backupFailure } from "./failure.ts";
import { backupId } from "./found.ts";
import type { Found } from "./found.ts";
import { ATTACHMENTS, backupName, backupsOf, COPIED_FOLDERS, DATABASE, MANIFEST, PART } from "./layout.ts";
import { manifestText, sizeOf } from "./manifest.ts";
import type { Attachment, Manifest } from "./manifest.ts";
import { copyDatabase, holdSnapshot } from "./snapshot.ts";
import type { Snapshot } from "./snapshot.ts";

/** Bytes that went over, and how many will have. */
export type Progress = { readonly doneBytes: number; readonly totalBytes: number };

export type Making = {
  readonly reason: BackupReason;
  /** The folder of the place. */
  readonly place: string;
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress) => void;
};

/**
 * Writes a backup beside the others of this office, opens it, compares it with the office as it was when the backup
 * began, and only then gives it its name. Whatever goes wrong, nothing of it is left.
 */
export async function makeBackup(ground: Ground, making: Making): Promise<Found> {
  // What is taken out of the office from now on still belongs to the moment that the backup holds.
  const files = keepUnusedFiles(ground);
  try {
    return await written(ground, making);
  } finally {
    await files.release();
  }
}

async function written(ground: Ground, { reason, place, signal, tell }: Making): Promise<Found> {
  const folder = backupsOf(place, ground.officeId);
  await mkdir(folder, { recursive: true });
  await removeParts(folder);
  const at = ground.clock.now();
  const name = await freeName(folder, backupName(at, reason));
  const part = join(folder, `${name}${PART}`);
  const snapshot = await holdSnapshot(ground);
  try {
    await mkdir(part);
    const { keyFile, schema, head } = snapshot;
    const sources = await copiedFiles(ground);
    const attachments = await attachmentsOf(ground);
    const going = counting(await sizeOfAll(ground, snapshot, sources, attachments), signal, tell);
    await copyDatabase(ground, snapshot, part, going);
    const counts = await snapshot.counts(signal);
    const contents: Record<string, Copied> = {};
    for (const path of sources) contents[path] = await copyFile(join(ground.folder, path), join(part, path), going);
    await copyAttachments(ground, attachments, join(folder, ATTACHMENTS), going);
    snapshot.release();

    const file = join(part, DATABASE);
    const findings = await check(file, ground.keys.database, signal);
    const faults = faultsOf(findings, { schema, counts, head });
    if (faults.length > 0) throw backupFailure("DOES_NOT_OPEN", faults.join("; "));
    contents[DATABASE] = await hashOfFile(file, signal);
    if (keyFile !== null) {
      await writeFile(join(part, KEY_FILE), keyFile, { flag: "wx", mode: 0o600, flush: true });
      contents[KEY_FILE] = await hashOfFile(join(part, KEY_FILE), signal);
    }
    const manifest: Manifest = {
      format: 1,
      officeId: ground.officeId,
      keyId: ground.keys.files.current.id,
      encrypted: ground.keys.database !== null,
      at,
      reason,
      version: programVersion,
      schema,
      counts,
      head,
      contents,
      attachments: [...attachments],
    };
    await writeFile(join(part, MANIFEST), manifestText(manifest), { flag: "wx", flush: true });
    syncFolder(part);
    signal.throwIfAborted();
    await rename(part, join(folder, name));
    syncFolder(folder);
    return { id: backupId(place, ground.officeId, name), place, folder: join(folder, name), manifest, intact: true };
  } catch (error) {
    snapshot.release();
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** What a broken-off backup left; there is never more than one under way. */
async function removeParts(folder: string): Promise<void> {
  for (const path of await filesAndFolders(folder)) {
    if (path.endsWith(PART)) await rm(join(folder, path), { recursive: true, force: true });
  }
  for (const path of await filesAndFolders(join(folder, ATTACHMENTS))) {
    if (path.endsWith(PART)) await rm(join(folder, ATTACHMENTS, path), { force: true });
  }
}

async function filesAndFolders(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

/** Two in the same second are told apart by a number. */
async function freeName(folder: string, wanted: string): Promise<string> {
  const taken = new Set(await readdir(folder));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  return name;
}

async function copiedFiles(ground: Ground): Promise<readonly string[]> {
  const found = await Promise.all(
    COPIED_FOLDERS.map(async (name) => (await filesUnder(join(ground.folder, name))).map((path) => `${name}/${path}`)),
  );
  return found.flat();
}

async function attachmentsOf(ground: Ground): Promise<readonly Attachment[]> {
  const folder = join(ground.folder, ATTACHMENTS);
  const found = await Promise.all(
    (await filesUnder(folder)).map(async (path) => ({ path, bytes: await sizeOf(join(folder, path)) })),
  );
  return found.flatMap(({ path, bytes }) => (bytes === null ? [] : [{ path, bytes }]));
}

/** A sealed file never changes under its name, so one of the same name and size is the same. */
async function copyAttachments(
  ground: Ground,
  attachments: readonly Attachment[],
  folder: string,
  going: Going,
): Promise<void> {
  for (const { path, bytes } of attachments) {
    const target = join(folder, path);
    if ((await sizeOf(target)) === bytes) {
      going.moved(bytes);
      continue;
    }
    const part = `${target}${PART}`;
    await rm(part, { force: true });
    await copyFile(join(ground.folder, ATTACHMENTS, path), part, going);
    await rename(part, target);
    syncFolder(dirname(target));
  }
}

async function sizeOfAll(
  ground: Ground,
  snapshot: Snapshot,
  sources: readonly string[],
  attachments: readonly Attachment[],
): Promise<number> {
  const copied = await Promise.all(
    [ground.writer.name, ...sources.map((path) => join(ground.folder, path))].map(sizeOf),
  );
  const sizes = [snapshot.walBytes, ...copied.map((size) => size ?? 0), ...attachments.map(({ bytes }) => bytes)];
  return sizes.reduce((sum, size) => sum + size, 0);
}

function counting(totalBytes: number, signal: AbortSignal, tell: Making["tell"]): Going {
  let doneBytes = 0;
  return {
    signal,
    moved: (bytes) => {
      doneBytes = Math.min(totalBytes, doneBytes + bytes);
      tell({ doneBytes, totalBytes });
    },
  };
}

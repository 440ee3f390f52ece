import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Backup } from "../../../shared/backups/contract.ts";
import { backupsOf, BACKUPS_FOLDER, PART } from "./layout.ts";
import { isIntact, readManifest, summaryOf } from "./manifest.ts";
import type { Manifest, Summary } from "./manifest.ts";
import { listPlaces, placeId } from "./places.ts";

/** A backup that lies somewhere and says what it is. */
export type Found = {
  readonly id: string;
  /** Of the place, to be shown. */
  readonly place: string;
  /** Its own folder, with the manifest. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly intact: boolean;
};

/** Whose office is asked about, as far as it can be known without opening it. */
export type Present = { readonly officeId: string | null; readonly keyId: string | null };

/** Every backup on the disks that are connected now, newest first. */
export async function findBackups(officeFolder: string): Promise<readonly Found[]> {
  const places = await listPlaces(officeFolder);
  const found = await Promise.all(places.map(async ({ folder }) => backupsIn(folder)));
  return found.flat().toSorted((one, other) => Date.parse(other.manifest.at) - Date.parse(one.manifest.at));
}

export async function findBackup(officeFolder: string, id: string): Promise<Found | null> {
  return (await findBackups(officeFolder)).find((backup) => backup.id === id) ?? null;
}

/** The backups of every office in one place. */
export async function backupsIn(place: string): Promise<readonly Found[]> {
  const offices = await foldersIn(join(place, BACKUPS_FOLDER));
  return (await Promise.all(offices.map((officeId) => backupsOfOffice(place, officeId)))).flat();
}

/** Those of one office; what has no manifest that can be read is none. */
export async function backupsOfOffice(place: string, officeId: string): Promise<readonly Found[]> {
  const folder = backupsOf(place, officeId);
  const names = (await foldersIn(folder)).filter((name) => !name.endsWith(PART));
  const found = await Promise.all(names.map((name) => lookAt(place, officeId, name)));
  return found.filter((backup) => backup !== null);
}

async function lookAt(place: string, officeId: string, name: string): Promise<Found | null> {
  const folder = join(backupsOf(place, officeId), name);
  const manifest = await readManifest(folder);
  // One that was put into another office's folder would look for its attachments there.
  if (manifest === null || manifest.officeId !== officeId) return null;
  return { id: backupId(place, officeId, name), place, folder, manifest, intact: await isIntact(folder, manifest) };
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Says which backup it is without saying where it lies. */
export function backupId(place: string, officeId: string, name: string): string {
  return `${placeId(place)}/${officeId}/${name}`;
}

export function shownBackup({ id, place, manifest, intact }: Found, present: Present): Backup {
  return shown(id, place, summaryOf(manifest), intact, present);
}

export function shown(id: string, place: string, summary: Summary, intact: boolean, present: Present): Backup {
  const { at, reason, bytes, counts, version, officeId, keyId } = summary;
  const sameOffice = officeId === present.officeId;
  const presentKey = sameOffice && keyId === present.keyId;
  return { id, at, reason, place, bytes, counts, sameOffice, presentKey, intact, version };
}

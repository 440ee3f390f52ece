import { createHash } from "node:crypto";
import { access, constants, stat, statfs } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { BackupPlace } from "../../../shared/backups/contract.ts";
import { connectedDisks } from "./disks.ts";
import { readRemembered } from "./remembered.ts";

/** A place as the service knows it: the page is told everything but may only send the id. */
export type Place = BackupPlace & { readonly folder: string };

/** How long a disk may take to say what it has. */
const PATIENCE_MS = 3000;

/** Where the office itself keeps its backups until somebody chooses another place. */
export function ownPlace(officeFolder: string): string {
  return join(officeFolder, "backups");
}

/** The office's own folder, the disks that are connected now, and the place that was chosen, if it is there. */
export async function listPlaces(officeFolder: string): Promise<readonly Place[]> {
  const { place: chosen } = readRemembered(officeFolder);
  const disks = await connectedDisks();
  const all: { folder: string; kind: Place["kind"] }[] = [
    { folder: ownPlace(officeFolder), kind: "office" },
    ...disks.map((folder) => ({ folder, kind: "disk" as const })),
    ...(chosen?.kind === "chosen" ? [{ folder: chosen.folder, kind: chosen.kind }] : []),
  ];
  const looked = await Promise.all(all.map(lookedAt));
  return looked.filter((place) => place !== null);
}

/** The place where backups go, as it is now; `isThere` is false while its disk is not connected. */
export async function presentPlace(officeFolder: string): Promise<{ place: Place; isThere: boolean }> {
  const { place: chosen } = readRemembered(officeFolder);
  const wanted = chosen ?? { folder: ownPlace(officeFolder), kind: "office" as const };
  const found = (await listPlaces(officeFolder)).find(
    ({ folder, kind }) => kind === wanted.kind && folder === wanted.folder,
  );
  const gone = { ...named(wanted), freeBytes: null, writable: false };
  return found ? { place: found, isThere: true } : { place: gone, isThere: false };
}

/** Null for what is no folder or does not answer. The office's own place is made when it is first needed. */
async function lookedAt(place: { folder: string; kind: Place["kind"] }): Promise<Place | null> {
  const folder = place.kind === "office" ? resolve(place.folder, "..") : place.folder;
  const looking = (async () => {
    if (!(await stat(folder)).isDirectory()) return null;
    const { bavail, bsize } = await statfs(folder);
    return { ...named(place), freeBytes: bavail * bsize, writable: await isWritable(folder) };
  })();
  return Promise.race([looking.catch(() => null), afterPatience()]);
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function afterPatience(): Promise<null> {
  return new Promise((tell) => setTimeout(tell, PATIENCE_MS, null).unref());
}

function named({
  folder,
  kind,
}: {
  folder: string;
  kind: Place["kind"];
}): Pick<Place, "id" | "name" | "kind" | "folder"> {
  return { id: placeId(folder), name: folder, kind, folder };
}

export function placeId(folder: string): string {
  return createHash("sha256").update(folder).digest("hex").slice(0, 16);
}

/** Whether both lie on one disk, so that a broken one takes both; so far as the system tells. */
export async function onSameDisk(one: string, other: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(one), stat(other)]);
    return first.dev === second.dev;
  } catch {
    return false;
  }
}

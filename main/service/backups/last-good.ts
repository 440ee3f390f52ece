import { existsSync } from "node:fs";
import { join } from "node:path";
import { backupId, backupsOfOffice } from "./found.ts";
import { backupsOf } from "./layout.ts";
import { isIntact, readManifest, summaryOf } from "./manifest.ts";
import type { Summary } from "./manifest.ts";
import { presentPlace } from "./places.ts";
import { readRemembered } from "./remembered.ts";

export type LastGood = { readonly id: string; readonly place: string; readonly summary: Summary };

/**
 * The newest backup of an office that is known to be good: of those that lie where backups go now, and the last one
 * that was made, unless it was taken away from a disk that is connected.
 */
export async function lastGoodBackup(officeFolder: string, officeId: string): Promise<LastGood | null> {
  const { place, isThere } = await presentPlace(officeFolder);
  const here = isThere ? await backupsOfOffice(place.folder, officeId) : [];
  const candidates: LastGood[] = here
    .filter(({ intact }) => intact)
    .map((backup) => ({ id: backup.id, place: backup.place, summary: summaryOf(backup.manifest) }));
  const remembered = await rememberedLast(officeFolder, officeId);
  if (remembered) candidates.push(remembered);
  const newestFirst = candidates.toSorted(
    ({ summary: one }, { summary: other }) =>
      Date.parse(other.at) - Date.parse(one.at) || (other.head?.id ?? 0) - (one.head?.id ?? 0),
  );
  return newestFirst[0] ?? null;
}

async function rememberedLast(officeFolder: string, officeId: string): Promise<LastGood | null> {
  const { lastGood } = readRemembered(officeFolder);
  if (lastGood === null || lastGood.summary.officeId !== officeId) return null;
  const { place, name, summary } = lastGood;
  const folder = join(backupsOf(place, officeId), name);
  const manifest = await readManifest(folder);
  if (existsSync(place) && !(manifest && (await isIntact(folder, manifest)))) return null;
  return { id: backupId(place, officeId, name), place, summary };
}

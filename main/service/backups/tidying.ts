import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { LocalDate } from "../../../shared/calendar.ts";
import { keptBackups } from "../../../shared/backups/kept.ts";
import { filesUnder } from "./copying.ts";
import { backupsOfOffice } from "./found.ts";
import type { Found } from "./found.ts";
import { ATTACHMENTS, backupsOf, PART } from "./layout.ts";

/**
 * Removes the backups that need not stay, besides `made`, and the attachments that belonged to them alone. Only what is
 * whole is counted; what is damaged is left for somebody to look at, with all attachments.
 */
export async function tidyUp(made: Found, today: LocalDate): Promise<void> {
  const { officeId } = made.manifest;
  const all = await backupsOfOffice(made.place, officeId);
  const intact = all.filter((backup) => backup.intact);
  const kept = keptBackups(
    intact.map(({ id, manifest: { at, reason } }) => ({ id, at, reason })),
    today,
  );
  const removed = intact.filter(({ id }) => !kept.has(id) && id !== made.id);
  for (const { folder } of removed) {
    // A removal that is broken off leaves a part, which nobody takes for a backup.
    await rename(folder, `${folder}${PART}`);
    await rm(`${folder}${PART}`, { recursive: true, force: true });
  }
  if (removed.length > 0) await removeStrayAttachments(made.place, officeId);
}

async function removeStrayAttachments(place: string, officeId: string): Promise<void> {
  const left = await backupsOfOffice(place, officeId);
  const needed = new Set(left.flatMap(({ manifest }) => manifest.attachments.map(({ path }) => path)));
  const folder = join(backupsOf(place, officeId), ATTACHMENTS);
  for (const path of await filesUnder(folder)) {
    if (!needed.has(path)) await rm(join(folder, path), { force: true });
  }
}

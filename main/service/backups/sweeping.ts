import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Ground } from "../office/ground.ts";
import { backupsOf, PART } from "./layout.ts";
import { ownPlace, presentPlace } from "./places.ts";
import { inTurn } from "./turns.ts";

/** Takes away what a backup left that was cut off, in the office's own folder and in the place that was chosen. */
export function sweepUnfinished(ground: Ground): Promise<void> {
  return inTurn(ground, async () => {
    const { place } = await presentPlace(ground.folder);
    for (const at of new Set([ownPlace(ground.folder), place.folder])) {
      const folder = backupsOf(at, ground.officeId);
      const names = await readdir(folder).catch((): string[] => []);
      for (const name of names.filter((one) => one.endsWith(PART))) {
        await rm(join(folder, name), { recursive: true, force: true });
      }
    }
  });
}

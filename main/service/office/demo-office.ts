import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Clock } from "./clock.ts";
import { holdsOffice } from "./open.ts";

/**
 * Makes the demo office in `folder` unless there is an office already. It is made beside the folder and moved there
 * when it is complete, so that a start that is broken off leaves no half of one. Throws the system's `ENOTEMPTY` when
 * the folder holds something else.
 */
export async function ensureDemoOffice(options: { folder: string; seeds: string; clock: Clock }): Promise<void> {
  const { folder } = options;
  if (holdsOffice(folder)) return;
  if (existsSync(folder)) rmdirSync(folder);
  mkdirSync(dirname(folder), { recursive: true });
  const making = `${folder}.making-${process.pid}`;
  try {
    mkdirSync(making);
    // Loaded only here: an ordinary start needs nothing of it.
    const { makeDemoOffice } = await import("../../../seeds/demo/make.ts");
    await makeDemoOffice({ ...options, folder: making });
    renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

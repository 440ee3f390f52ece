import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Ground } from "../office/ground.ts";
import { DRAFTS_FOLDER } from "./draft-file.ts";

const KEPT_DAYS = 60;
const DAY_MS = 24 * 60 * 60_000;

/** Removes drafts that nobody has touched for 60 days. What the disk does not let go stays until the next time. */
export function sweepDrafts({ folder, clock }: Pick<Ground, "folder" | "clock">): void {
  const drafts = join(folder, DRAFTS_FOLDER);
  if (!existsSync(drafts)) return;
  const oldest = Date.parse(clock.now()) - KEPT_DAYS * DAY_MS;
  for (const name of readdirSync(drafts)) {
    const path = join(drafts, name);
    try {
      if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
    } catch {
      // An old draft that stays is no reason to keep the office from opening.
    }
  }
}

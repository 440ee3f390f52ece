import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { backupFailureCodes } from "../../../shared/backups/failures.ts";
import { replaceFileSync } from "../office/replace-file.ts";
import { summarySchema } from "./manifest.ts";

/** Lies outside the database, because it is needed when the database does not open. */
const FILE = "backups.json";

/** What a restore did and the restored office's log has not taken down yet. */
export const noteSchema = z.object({
  act: z.enum(["backups.restore", "backups.undoRestore"]),
  at: z.string(),
  /** Null for whoever held the recovery code. */
  staffId: z.int().nullable(),
  /** What took the place of the office: the name of the backup or of the folder in which it lay aside. */
  restored: z.string(),
  /** What the office did from this instant to `at` was done in the one that was replaced. */
  since: z.string(),
  /** The folder in which the office lies that was replaced. */
  aside: z.string(),
});
export type RestoreNote = z.infer<typeof noteSchema>;

const remembered = z.object({
  format: z.literal(1),
  /** Where backups go; null for the office's own folder. */
  place: z.object({ folder: z.string(), kind: z.enum(["office", "disk", "chosen"]) }).nullable(),
  /** The last one that was made and checked, and where. */
  lastGood: z.object({ place: z.string(), name: z.string(), summary: summarySchema }).nullable(),
  /** The last try failed. */
  lastFailure: z.object({ at: z.string(), code: z.enum(backupFailureCodes) }).nullable(),
  note: noteSchema.nullable(),
  /** The folder in which the office lies that the last restore replaced. */
  aside: z.string().nullable(),
});
export type Remembered = z.infer<typeof remembered>;

const nothing: Remembered = { format: 1, place: null, lastGood: null, lastFailure: null, note: null, aside: null };

/** A file that is missing or cannot be read counts as nothing remembered: it must not keep anybody out. */
export function readRemembered(folder: string): Remembered {
  try {
    return remembered.parse(JSON.parse(readFileSync(join(folder, FILE), "utf8")));
  } catch {
    return nothing;
  }
}

export function remember(folder: string, news: Partial<Remembered>): void {
  const content = { ...readRemembered(folder), ...news };
  replaceFileSync(join(folder, FILE), `${JSON.stringify(content, null, 1)}\n`);
}

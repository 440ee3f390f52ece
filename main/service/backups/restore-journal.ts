import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { KEY_FILE, KEY_FILE_COPY } from "../keys/key-file.ts";
import { replaceFileSync, syncFolder } from "../office/replace-file.ts";
import { ATTACHMENTS, COPIED_FOLDERS, DATABASE } from "./layout.ts";
import { noteSchema, remember } from "./remembered.ts";
import type { RestoreNote } from "./remembered.ts";

/** Where a restored office is put together before it takes its place. */
export const RESTORING = "restoring";
/** Where the offices lie that were replaced, each under the time at which it was. */
export const ASIDE = "aside";
const JOURNAL = "restore.json";

/** What makes up an office, and changes places as a whole. */
const PARTS: readonly string[] = [
  DATABASE,
  `${DATABASE}-wal`,
  `${DATABASE}-shm`,
  KEY_FILE,
  KEY_FILE_COPY,
  ATTACHMENTS,
  ...COPIED_FOLDERS,
];

const inner = z.string().regex(/^(?:restoring|aside\/[0-9-]+)$/u);
const journal = z.object({
  format: z.literal(1),
  /** The folder from which the other office comes. */
  from: inner,
  /** The folder to which the present one goes. */
  to: inner,
  out: z.array(z.enum(PARTS)),
  in: z.array(z.enum(PARTS)),
  note: noteSchema,
});
type Journal = z.infer<typeof journal>;

/**
 * Puts the office in `from` in the place of the present one, which goes to `to`. From the moment that the journal is
 * written it will happen, whatever is cut off; before it, nothing has.
 */
export function changePlaces(folder: string, from: string, to: string, note: RestoreNote): void {
  const plan: Journal = { format: 1, from, to, out: partsIn(folder), in: partsIn(join(folder, from)), note };
  replaceFileSync(join(folder, JOURNAL), `${JSON.stringify(plan, null, 1)}\n`);
  finishRestore(folder);
}

/** Finishes a change of places that was cut off, or throws away what was put together for one that had not begun. */
export function finishRestore(folder: string): void {
  if (!existsSync(join(folder, JOURNAL))) {
    rmSync(join(folder, RESTORING), { recursive: true, force: true });
    return;
  }
  const { from, to, out, in: coming, note } = readJournal(folder);
  mkdirSync(join(folder, to), { recursive: true });
  for (const name of out) move(join(folder, name), join(folder, to, name));
  syncFolder(join(folder, to));
  for (const name of coming) moveIn(join(folder, from, name), join(folder, name));
  syncFolder(folder);
  remember(folder, { note, aside: to });
  rmSync(join(folder, from), { recursive: true, force: true });
  rmSync(join(folder, JOURNAL));
  syncFolder(folder);
}

/** What lies in the new place already was moved before the cut; what has its name now came in after it. */
function move(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}

/** Everything that was in the way is aside by now. */
function moveIn(from: string, to: string): void {
  if (!existsSync(from)) return;
  renameSync(from, to);
  syncFolder(dirname(to));
}

function readJournal(folder: string): Journal {
  return journal.parse(JSON.parse(readFileSync(join(folder, JOURNAL), "utf8")));
}

function partsIn(folder: string): string[] {
  const there = new Set(readdirSync(folder));
  return PARTS.filter((name) => there.has(name));
}

import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { diskName, firstLineOf, isFileFailure, readSealed, writeSealed } from "../files/index.ts";
import type { SealedPlace } from "../files/index.ts";
import type { Ground } from "../office/ground.ts";

export const DRAFTS_FOLDER = "drafts";

/** Whose draft of which form. */
export type DraftOf = { readonly staffId: number; readonly form: string };

type Drafted = Pick<Ground, "folder" | "keys">;

/** What was kept; null where nothing was, or where it cannot be read any more. A damaged one is removed. */
export async function readDraft(ground: Drafted, of: DraftOf): Promise<string | null> {
  const place = placeOf(ground, of);
  return inTurn(place.path, async () => {
    try {
      const bytes = await readSealed(place);
      const label = firstLineOf(bytes);
      // Somebody else's draft, put in this one's place: it stays where it is and is nobody's.
      return label === labelOf(of) ? bytes.toString("utf8", Buffer.byteLength(label) + 1) : null;
    } catch (error) {
      if (!isFileFailure(error, "FILE_MISSING", "FILE_DAMAGED", "FILE_KEY_UNKNOWN")) throw error;
      if (error.code === "FILE_DAMAGED") await rm(place.path, { force: true });
      return null;
    }
  });
}

/** Keeps the draft in the place of the one before. Throws the system's error; then the one before is still there. */
export async function keepDraft(ground: Drafted, of: DraftOf, content: string): Promise<void> {
  const place = placeOf(ground, of);
  await inTurn(place.path, async () => {
    mkdirSync(join(ground.folder, DRAFTS_FOLDER), { recursive: true });
    await writeSealed(place, [Buffer.from(`${labelOf(of)}\n${content}`)]);
  });
}

/** Whether there was one. */
export async function clearDraft(ground: Drafted, of: DraftOf): Promise<boolean> {
  const { path } = placeOf(ground, of);
  return inTurn(path, async () => {
    try {
      await rm(path);
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
      throw error;
    }
  });
}

/** The draft's first line, and what its name on the disk is made of. */
const labelOf = ({ staffId, form }: DraftOf): string => `${staffId} ${form}`;

function placeOf({ folder, keys }: Drafted, of: DraftOf): SealedPlace {
  const path = join(folder, DRAFTS_FOLDER, diskName(keys.files.current.key, labelOf(of)));
  return { path, purpose: "draft", keys: keys.files };
}

/** The last thing that was asked of each draft's file, until it is done. */
const last = new Map<string, Promise<unknown>>();

/** Works on a file after everything that was asked of it before, so that the last word stands. */
async function inTurn<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const before = last.get(path) ?? Promise.resolve();
  const done = before.then(work, work);
  last.set(path, done);
  try {
    return await done;
  } finally {
    if (last.get(path) === done) last.delete(path);
  }
}

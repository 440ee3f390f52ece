import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { connect, databaseOpens, rawKey } from "../../database/open.ts";
import { resealFolders } from "../files/index.ts";
import { databaseKeyOf, keysOf, presentOf, withNewKey, withRing } from "../keys/key-file.ts";
import type { KeyRing } from "../keys/key-file.ts";
import { officeError } from "./errors.ts";
import type { House } from "./house.ts";
import { damageOf, DATABASE_FILE } from "./open.ts";
import { syncFolder } from "./replace-file.ts";

/** Files encrypted anew, and how many there are; the database counts as one. */
export type RotationProgress = (done: number, total: number) => void;

/**
 * Puts a new key in the place of the present one while the office is closed. From the first step on every way in leads
 * to both keys, so that the office opens whatever is cut off, and the rest is done at the next opening. `hold` learns of
 * every ring that opens the office from then on.
 */
export async function rotateKey(
  house: House,
  ring: KeyRing,
  hold: (ring: KeyRing) => void,
  tell: RotationProgress,
): Promise<KeyRing> {
  const { keyFile } = house;
  if (!keyFile) throw new Error("an office without keys");
  // One that was begun before and could not be finished comes first.
  const [opening = presentOf(ring)] = ring.length > 1 ? await finished(house, ring, tell) : ring;
  const both = withNewKey([opening]);
  house.changeKeyFile(withRing(house.keyFile ?? keyFile, both));
  hold(both);
  return finishRotation(house, both, opening, tell);
}

function finished(house: House, ring: KeyRing, tell: RotationProgress): Promise<KeyRing> {
  const file = join(house.folder, DATABASE_FILE);
  const opening = ring.findLast((key) => databaseOpens(file, databaseKeyOf(key))) ?? presentOf(ring);
  return finishRotation(house, ring, opening, tell);
}

/** Encrypts what is still under another key than the ring's present one; `opening` opens the database. */
export async function finishRotation(
  house: House,
  ring: KeyRing,
  opening: KeyRing[number],
  tell: RotationProgress,
): Promise<KeyRing> {
  const { folder, keyFile } = house;
  if (!keyFile) throw new Error("an office without keys");
  const present = presentOf(ring);
  let files = 0;
  await resealFolders(folder, { from: keysOf(ring).files, to: keysOf([present]).files }, (done, total) => {
    files = total;
    tell(done, total + 1);
  });
  if (opening.id !== present.id) {
    rekeyDatabase(join(folder, DATABASE_FILE), databaseKeyOf(opening), databaseKeyOf(present));
  }
  const alone: KeyRing = [present];
  house.changeKeyFile(withRing(keyFile, alone));
  tell(files + 1, files + 1);
  return alone;
}

/** A copy is made, encrypted with the other key and looked at before it takes the place of the file. */
function rekeyDatabase(file: string, from: Buffer, to: Buffer): void {
  const part = `${file}.rotating.part`;
  rmSync(part, { force: true });
  try {
    const old = connect(file, "write", from);
    try {
      old.prepare("VACUUM INTO ?").run(part);
      // Leaves no log of the old file beside the new one.
      old.pragma("journal_mode = DELETE");
    } finally {
      old.close();
    }
    const copy = connect(part, "write", from);
    try {
      copy.pragma("journal_mode = DELETE");
      copy.rekey(rawKey(to));
    } finally {
      copy.close();
    }
    const anew = connect(part, "read", to);
    try {
      const report = damageOf(anew, "quick_check");
      if (report.length > 0) throw officeError({ code: "DATABASE_CORRUPT", report });
      anew.pragma("query_only = OFF");
      anew.pragma("journal_mode = DELETE");
    } finally {
      anew.close();
    }
    const opened = openSync(part, "r+");
    fsyncSync(opened);
    closeSync(opened);
    renameSync(part, file);
    syncFolder(dirname(file));
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(`${part}${ending}`, { force: true });
  }
}

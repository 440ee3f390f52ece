import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { connect, isPlainDatabase, rawKey } from "../../database/open.ts";
import { resealFolders } from "../files/index.ts";
import { KEY_FILE, KEY_FILE_COPY, keysOf, newKeyFile, newKeyRing, writeKeyFile } from "../keys/key-file.ts";
import type { KeyRing } from "../keys/key-file.ts";
import type { House } from "./house.ts";
import { closeGround, DATABASE_FILE, openGround } from "./open.ts";
import { syncFolder } from "./replace-file.ts";

/** An office is made here, whole, and moved into its folder when nothing is missing. */
const MAKING = "making";
/** Moved last: while it lies in `making`, the moving is not done. */
const MOVED = [DATABASE_FILE, KEY_FILE_COPY, KEY_FILE];
/** The first member of staff. */
const FIRST = 1;

type First = { readonly name: string; readonly password: string; readonly recoveryCode: string };

/** Makes an office with its first administrator in the folder of a house that has none. */
export async function makeOffice(house: House, officeName: string, first: First): Promise<KeyRing> {
  const { folder, seeds, clock, cost } = house;
  const ring = newKeyRing();
  const keyFile = await newKeyFile(ring, { ...first, staffId: FIRST }, first.recoveryCode, cost);
  const making = emptyMaking(folder);
  const fresh = { name: officeName, demo: false, administrator: first.name };
  const ground = openGround({
    folder: making,
    seeds,
    clock,
    officeId: keyFile.officeId,
    keys: keysOf(ring),
    fresh,
    schema: "brought_up",
  });
  await closeGround(ground);
  writeKeyFile(making, keyFile);
  finishMaking(folder);
  return ring;
}

/** Encrypts an office of an earlier version; the unencrypted file is gone afterwards. */
export async function protectOffice(house: House, staffId: number, officeName: string, first: First): Promise<KeyRing> {
  const { folder, seeds, clock, cost } = house;
  const ring = newKeyRing();
  const keyFile = await newKeyFile(ring, { ...first, staffId }, first.recoveryCode, cost);
  const making = emptyMaking(folder);
  const target = join(making, DATABASE_FILE);
  const plain = connect(join(folder, DATABASE_FILE), "write", null);
  try {
    plain.prepare("VACUUM INTO ?").run(target);
    // Leaves no log of the old file beside the new one.
    plain.pragma("journal_mode = DELETE");
  } finally {
    plain.close();
  }
  const keys = keysOf(ring);
  const copy = connect(target, "write", null);
  try {
    copy.pragma("journal_mode = DELETE");
    if (keys.database) copy.rekey(rawKey(keys.database));
  } finally {
    copy.close();
  }
  const opening = { folder: making, seeds, clock, officeId: keyFile.officeId, keys, fresh: null };
  const ground = openGround({ ...opening, schema: "brought_up" });
  ground.writer.prepare("UPDATE office SET name = ?").run(officeName);
  await closeGround(ground);
  writeKeyFile(making, keyFile);
  finishMaking(folder);
  removePlainCopies(join(folder, "backups"));
  // The office's own template lay open too.
  await resealFolders(folder, { from: keys.files, to: keys.files }, () => {});
  return ring;
}

/** Moves an office that was made whole into its place; throws away one that was not finished. */
export function finishMaking(folder: string): void {
  const making = join(folder, MAKING);
  if (!existsSync(making)) return;
  if (existsSync(join(making, KEY_FILE))) {
    for (const name of MOVED) {
      if (existsSync(join(making, name))) renameSync(join(making, name), join(folder, name));
      syncFolder(folder);
    }
  }
  rmSync(making, { recursive: true, force: true });
}

function emptyMaking(folder: string): string {
  const making = join(folder, MAKING);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  return making;
}

/** Copies that an upgrade of an unencrypted office left are as readable as it was. */
function removePlainCopies(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith(".db") && isPlainDatabase(path)) rmSync(path, { force: true });
  }
}

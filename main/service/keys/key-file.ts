import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { replaceFileSync } from "../office/replace-file.ts";
import { derived, lockSchema, lockWith, openLock, resealed } from "./wrapping.ts";
import type { Lock, PasswordCost } from "./wrapping.ts";
import { readRecoveryCode } from "./recovery-code.ts";

export const KEY_FILE = "office.keys";
/** A second copy, because an office without this file is lost. */
export const KEY_FILE_COPY = "office-copy.keys";

const staffLock = z.object({
  staffId: z.int(),
  /** A keyed hash of the name, so that the file tells nobody who works here. */
  who: z.string(),
  /** The password was chosen by somebody else and has to be replaced at the first sign-in. */
  first: z.boolean(),
  lock: lockSchema,
});
export type StaffLock = z.infer<typeof staffLock>;

const content = z.object({
  format: z.literal(1),
  officeId: z.string(),
  /** The key with which everything new is encrypted. */
  keyId: z.string(),
  staff: z.array(staffLock),
  recovery: lockSchema,
});
/** Every way into an office. Nothing in it can be used without a password or the recovery code. */
export type KeyFile = z.infer<typeof content>;

/** The random keys of an office: the present one last. There are two only while one replaces the other. */
export type KeyRing = readonly { readonly id: string; readonly key: Buffer }[];

/** The keys in use: one for the database, and those of sealed files by the id that stands in each file. */
export type OfficeKeys = {
  /** Null for the demo office, whose database is open to everybody. */
  readonly database: Buffer | null;
  readonly files: FileKeys;
};

export type FileKeys = {
  readonly current: { readonly id: string; readonly key: Buffer };
  find(id: string): Buffer | undefined;
};

export function newKeyRing(): KeyRing {
  return [newKey()];
}

/** The ring with another key, which is the present one from now on. */
export function withNewKey(ring: KeyRing): KeyRing {
  return [...ring, newKey()];
}

function newKey(): KeyRing[number] {
  return { id: randomBytes(8).toString("hex"), key: randomBytes(32) };
}

/** The keys that a ring gives; while one key replaces another, `opening` is the one that opens the database. */
export function keysOf(ring: KeyRing, opening: KeyRing[number] = presentOf(ring)): OfficeKeys {
  const files = new Map(ring.map(({ id, key }) => [id, derived(key, "anshang desk: files")]));
  const present = presentOf(ring);
  const current = files.get(present.id);
  if (!current) throw new Error("a ring without a key");
  return {
    database: databaseKeyOf(opening),
    files: { current: { id: present.id, key: current }, find: (id) => files.get(id) },
  };
}

export function databaseKeyOf({ key }: KeyRing[number]): Buffer {
  return derived(key, "anshang desk: database");
}

export function presentOf(ring: KeyRing): KeyRing[number] {
  const present = ring.at(-1);
  if (!present) throw new Error("a ring without a key");
  return present;
}

/** The demo office is for everybody: its files are sealed like all files, under a key that everybody may know. */
export const demoKeys: OfficeKeys = (() => {
  const current = { id: "demo", key: createHash("sha256").update("anshang desk: demo office").digest() };
  return { database: null, files: { current, find: (id) => (id === current.id ? current.key : undefined) } };
})();

/** A new office's way in: its first administrator's password and the recovery code. */
export async function newKeyFile(
  ring: KeyRing,
  first: { staffId: number; name: string; password: string },
  recoveryCode: string,
  cost: PasswordCost,
): Promise<KeyFile> {
  const empty: KeyFile = {
    format: 1,
    officeId: randomUUID(),
    keyId: presentOf(ring).id,
    staff: [],
    recovery: await lockWith(readRecoveryCode(recoveryCode), cost, packed(ring)),
  };
  return withStaffLock(empty, ring, { ...first, chosenBy: "themselves" }, cost);
}

/** The key file with this member's password in the place of any that they had. */
export async function withStaffLock(
  file: KeyFile,
  ring: KeyRing,
  member: { staffId: number; name: string; password: string; chosenBy: "themselves" | "somebody_else" },
  cost: PasswordCost,
): Promise<KeyFile> {
  const added: StaffLock = {
    staffId: member.staffId,
    who: whoIs(file.officeId, member.name),
    first: member.chosenBy === "somebody_else",
    lock: await lockWith(member.password, cost, packed(ring)),
  };
  return { ...file, staff: [...file.staff.filter(({ staffId }) => staffId !== member.staffId), added] };
}

export async function withRecoveryCode(
  file: KeyFile,
  ring: KeyRing,
  recoveryCode: string,
  cost: PasswordCost,
): Promise<KeyFile> {
  return { ...file, recovery: await lockWith(readRecoveryCode(recoveryCode), cost, packed(ring)) };
}

/** The key file under which every way in leads to this ring. */
export function withRing(file: KeyFile, ring: KeyRing): KeyFile {
  const secret = packed(ring);
  return {
    ...file,
    keyId: presentOf(ring).id,
    staff: file.staff.map((member) => ({ ...member, lock: resealed(member.lock, secret) })),
    recovery: resealed(file.recovery, secret),
  };
}

export function withoutStaff(file: KeyFile, staffId: number): KeyFile {
  return { ...file, staff: file.staff.filter((member) => member.staffId !== staffId) };
}

export function withName(file: KeyFile, staffId: number, name: string): KeyFile {
  const who = whoIs(file.officeId, name);
  return { ...file, staff: file.staff.map((member) => (member.staffId === staffId ? { ...member, who } : member)) };
}

export function lockOf(file: KeyFile, name: string): StaffLock | undefined {
  const who = whoIs(file.officeId, name);
  return file.staff.find((member) => member.who === who);
}

/** What stands for a name outside of the database. */
export function whoIs(officeId: string, name: string): string {
  return createHmac("sha256", officeId).update(name.normalize("NFKC").trim()).digest("hex");
}

/** Null where the password is another. */
export async function openRing(lock: Lock, password: string): Promise<KeyRing | null> {
  const secret = await openLock(lock, password);
  return secret === null ? null : unpacked(secret);
}

/** Null where the code is another. */
export function openRingWithCode(file: KeyFile, recoveryCode: string): Promise<KeyRing | null> {
  return openRing(file.recovery, readRecoveryCode(recoveryCode));
}

function packed(ring: KeyRing): Buffer {
  return Buffer.from(JSON.stringify(ring.map(({ id, key }) => ({ id, key: key.toString("base64") }))));
}

function unpacked(secret: Buffer): KeyRing {
  const stored = z
    .array(z.object({ id: z.string(), key: z.base64() }))
    .min(1)
    .parse(JSON.parse(secret.toString()));
  return stored.map(({ id, key }) => ({ id, key: Buffer.from(key, "base64") }));
}

export type FoundKeyFile = { readonly file: KeyFile } | "missing" | "damaged";

/** The key file of a folder; where one of the two copies is damaged or gone, the other mends it. */
export function readKeyFile(folder: string): FoundKeyFile {
  const places = [join(folder, KEY_FILE), join(folder, KEY_FILE_COPY)];
  if (!places.some((place) => existsSync(place))) return "missing";
  const read = places.map(readCopy);
  const whole = read.find((file) => file !== null);
  return whole ? { file: whole } : "damaged";
}

/** Whether both copies are there and say the same. */
export function keyFileIsWhole(folder: string): boolean {
  const [one, other] = [join(folder, KEY_FILE), join(folder, KEY_FILE_COPY)].map(readCopy);
  return one !== null && JSON.stringify(one) === JSON.stringify(other);
}

/** Writes both copies, one after the other, so that one of them is always whole. */
export function writeKeyFile(folder: string, file: KeyFile): void {
  const text = `${JSON.stringify({ ...file, checksum: checksumOf(file) }, null, 1)}\n`;
  for (const name of [KEY_FILE, KEY_FILE_COPY]) replaceFileSync(join(folder, name), text);
}

/** Null where the file is missing, cut off or altered. */
function readCopy(path: string): KeyFile | null {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, "utf8"));
    const { checksum, ...rest } = content.extend({ checksum: z.string() }).parse(stored);
    return checksum === checksumOf(rest) ? rest : null;
  } catch {
    return null;
  }
}

function checksumOf(file: KeyFile): string {
  return createHash("sha256")
    .update(JSON.stringify(content.parse(file)))
    .digest("hex");
}

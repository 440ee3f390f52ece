import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import { argon2id } from "hash-wasm";
import { z } from "zod";
import { normalPassword } from "../../../shared/access/passwords.ts";

/** What one try at a password costs: KiB of memory and passes over it. */
export type PasswordCost = { readonly memory: number; readonly passes: number };

/** RFC 9106, 4: the second recommended choice, on one lane. */
export const usualCost: PasswordCost = { memory: 64 * 1024, passes: 3 };

const bytes = z.base64();
const box = z.object({ nonce: bytes, text: bytes, tag: bytes });
type Box = z.infer<typeof box>;

/** A way in: a key pair whose private half opens with a secret, and the office's keys sealed to its public half. */
export const lockSchema = z.object({
  memory: z.int().min(8).max(1_048_576),
  passes: z.int().min(1).max(50),
  salt: bytes,
  publicKey: bytes,
  privateKey: box,
  /** The sender's public key of this sealing, and what was sealed. */
  sealed: z.object({ sender: bytes, box }),
});
export type Lock = z.infer<typeof lockSchema>;

/** Seals `secret` so that whoever knows the password can open it. */
export async function lockWith(password: string, cost: PasswordCost, secret: Buffer): Promise<Lock> {
  const pair = generateKeyPairSync("x25519");
  const publicKey = pair.publicKey.export({ type: "spki", format: "der" });
  const salt = randomBytes(16);
  const key = await stretched(password, salt, cost);
  return {
    ...cost,
    salt: salt.toString("base64"),
    publicKey: publicKey.toString("base64"),
    privateKey: boxed(key, pair.privateKey.export({ type: "pkcs8", format: "der" }), publicKey),
    sealed: sealTo(pair.publicKey, secret),
  };
}

/** What the lock holds, or null where the password is another. */
export async function openLock(lock: Lock, password: string): Promise<Buffer | null> {
  const { memory, passes } = lock;
  const key = await stretched(password, Buffer.from(lock.salt, "base64"), { memory, passes });
  const privateKey = unboxed(key, lock.privateKey, Buffer.from(lock.publicKey, "base64"));
  if (privateKey === null) return null;
  return openSealed(createPrivateKey({ key: privateKey, type: "pkcs8", format: "der" }), lock);
}

/** The same way in to something else; needs no password. */
export function resealed(lock: Lock, secret: Buffer): Lock {
  const publicKey = createPublicKey({ key: Buffer.from(lock.publicKey, "base64"), type: "spki", format: "der" });
  return { ...lock, sealed: sealTo(publicKey, secret) };
}

/** As long as a real try, for a name that nobody has. */
export async function openNothing(password: string, cost: PasswordCost): Promise<void> {
  await stretched(password, randomBytes(16), cost);
}

async function stretched(password: string, salt: Buffer, { memory, passes }: PasswordCost): Promise<Buffer> {
  const hash = await argon2id({
    // No lock was made with an empty one, and argon2id takes none.
    password: normalPassword(password) || "\0",
    salt,
    parallelism: 1,
    iterations: passes,
    memorySize: memory,
    hashLength: 32,
    outputType: "binary",
  });
  return Buffer.from(hash);
}

/** Ephemeral X25519, HKDF-SHA256, AES-256-GCM. */
function sealTo(publicKey: KeyObject, secret: Buffer): Lock["sealed"] {
  const sender = generateKeyPairSync("x25519");
  const shown = sender.publicKey.export({ type: "spki", format: "der" });
  return { sender: shown.toString("base64"), box: boxed(shared(sender.privateKey, publicKey), secret, shown) };
}

function openSealed(privateKey: KeyObject, { sealed }: Lock): Buffer | null {
  const shown = Buffer.from(sealed.sender, "base64");
  const sender = createPublicKey({ key: shown, type: "spki", format: "der" });
  return unboxed(shared(privateKey, sender), sealed.box, shown);
}

function shared(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  return derived(diffieHellman({ privateKey, publicKey }), "anshang desk: sealed keys");
}

/** 32 bytes for one purpose. */
export function derived(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), purpose, 32));
}

function boxed(key: Buffer, plain: Buffer, bound: Buffer): Box {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(bound);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return {
    nonce: nonce.toString("base64"),
    text: text.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
  };
}

function unboxed(key: Buffer, { nonce, text, tag }: Box, bound: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64"), { authTagLength: 16 });
    decipher.setAAD(bound).setAuthTag(Buffer.from(tag, "base64"));
    return Buffer.concat([decipher.update(Buffer.from(text, "base64")), decipher.final()]);
  } catch {
    return null;
  }
}

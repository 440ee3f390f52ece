import { createHash } from "node:crypto";
import type { Connection } from "./open.ts";

/** An entry of the audit log as it is hashed; `before` and `after` are JSON text. */
export type ChainedEntry = {
  readonly id: number;
  readonly at: string;
  readonly staffId: number | null;
  readonly act: string;
  readonly entity: string | null;
  readonly recordId: number | null;
  readonly reason: string | null;
  readonly before: string;
  readonly after: string;
};

/** SHA-256 over the hash of the entry before and everything that the entry says; 32 bytes. */
export function hashOf(previous: Buffer | null, entry: ChainedEntry): Buffer {
  const { id, at, staffId, act, entity, recordId, reason, before, after } = entry;
  return createHash("sha256")
    .update(previous ?? "")
    .update(JSON.stringify([id, at, staffId, act, entity, recordId, reason, before, after]))
    .digest();
}

/** The last entry of the log; a log without entries has none. */
export type AuditHead = { readonly id: number; readonly hash: Buffer };

export function auditHead(connection: Connection): AuditHead | null {
  const head = connection.prepare("SELECT id, hash FROM audit_entry ORDER BY id DESC LIMIT 1").get();
  return (head as AuditHead | undefined) ?? null;
}

import { setImmediate as nextTurn } from "node:timers/promises";
import { auditHead, hashOf } from "./audit-chain.ts";
import type { ChainedEntry } from "./audit-chain.ts";
import type { Connection } from "./open.ts";

type Stored = ChainedEntry & { readonly hash: Buffer };

/** What a backup remembers of the end of the log when it was made. */
export type RememberedHead = { readonly id: number; readonly hash: string };

export type ChainVerdict = {
  readonly entries: number;
  /**
   * The first entry that does not follow from those before it (CHANGED), whose number is not the next (MISSING), or that a
   * backup remembers and that is not here any more (CUT_OFF).
   */
  readonly broken: { id: number; why: "CHANGED" | "MISSING" | "CUT_OFF" } | null;
};

const AT_ONCE = 2000;

/** Follows the chain from its first entry to its last, in pieces, so that the desk goes on meanwhile. */
export async function verifyChain(
  connection: Connection,
  remembered: readonly RememberedHead[],
  signal?: AbortSignal,
): Promise<ChainVerdict> {
  const last = auditHead(connection)?.id ?? 0;
  const page = connection.prepare<[number, number], Stored>(
    `SELECT id, at, staff_id AS staffId, act, entity, record_id AS recordId, reason, before, after, hash
     FROM audit_entry WHERE id > ? AND id <= ? ORDER BY id LIMIT ${AT_ONCE}`,
  );
  const expected = new Map(remembered.map(({ id, hash }) => [id, hash]));
  let previous: Buffer | null = null;
  let at = 0;
  while (at < last) {
    signal?.throwIfAborted();
    const entries = page.all(at, last);
    for (const entry of entries) {
      if (entry.id !== at + 1) return { entries: last, broken: { id: at + 1, why: "MISSING" } };
      previous = hashOf(previous, entry);
      if (!previous.equals(entry.hash)) return { entries: last, broken: { id: entry.id, why: "CHANGED" } };
      const known = expected.get(entry.id);
      if (known !== undefined && known !== entry.hash.toString("hex")) {
        return { entries: last, broken: { id: entry.id, why: "CHANGED" } };
      }
      at = entry.id;
    }
    if (entries.length === 0) return { entries: last, broken: { id: at + 1, why: "MISSING" } };
    await nextTurn();
  }
  const cutOff = remembered.filter(({ id }) => id > last).toSorted((one, other) => one.id - other.id)[0];
  return { entries: last, broken: cutOff ? { id: last + 1, why: "CUT_OFF" } : null };
}

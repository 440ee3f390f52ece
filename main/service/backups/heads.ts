import { auditHead } from "../../database/audit-chain.ts";
import type { Ground } from "../office/ground.ts";
import { findBackups } from "./found.ts";
import type { Manifest } from "./manifest.ts";
import { readRemembered } from "./remembered.ts";

/** The last entry of the audit log when a backup was made; `hash` in hex. */
type Head = { readonly id: number; readonly hash: string };

/** A restore as the log tells it: its entry, and from when to when the office that it replaced went its own way. */
type Turn = { readonly id: number; readonly since: number; readonly at: number };

/**
 * What the backups of this office remember of its log, so that a log cut off at its end is noticed. Backups of an office
 * that a restore replaced remember entries that this log never had: those are left out.
 */
export async function rememberedHeads(ground: Ground): Promise<readonly Head[]> {
  const found = await findBackups(ground.folder);
  const { lastGood } = readRemembered(ground.folder);
  const known = [...found.map(({ manifest }) => manifest), ...(lastGood ? [lastGood.summary] : [])];
  const turns = turnsOf(ground);
  return known.flatMap(({ officeId, at, head }) => {
    if (officeId !== ground.officeId || head === null) return [];
    return turns.some((turn) => isOfTheOther(turn, Date.parse(at), head)) ? [] : [head];
  });
}

function isOfTheOther(turn: Turn, at: number, head: NonNullable<Manifest["head"]>): boolean {
  return at <= turn.at && (at > turn.since || head.id >= turn.id);
}

/**
 * Whether the database is an older one than the last good backup of this office, as after somebody has put one into the
 * folder by hand. Beside it may lie what only the newer one knows.
 */
export function isOlderThanItsBackup({ folder, officeId, reader }: Ground): boolean {
  const { lastGood } = readRemembered(folder);
  const head = lastGood?.summary.officeId === officeId ? lastGood.summary.head : null;
  if (head === null) return false;
  const hash = reader.prepare("SELECT hash FROM audit_entry WHERE id = ?").pluck().get(head.id);
  return !Buffer.isBuffer(hash) || hash.toString("hex") !== head.hash;
}

/** Those in the log, and one that it has not taken down yet. */
function turnsOf({ reader, folder }: Ground): readonly Turn[] {
  const noted = reader
    .prepare<[], { id: number; at: string; since: string }>(
      `SELECT id, at, json_extract(after, '$.since') AS since FROM audit_entry
       WHERE act IN ('backups.restore', 'backups.undoRestore')`,
    )
    .all();
  const { note } = readRemembered(folder);
  const pending = note ? [{ ...note, id: (auditHead(reader)?.id ?? 0) + 1 }] : [];
  return [...noted, ...pending].map(({ id, since, at }) => ({ id, since: Date.parse(since), at: Date.parse(at) }));
}

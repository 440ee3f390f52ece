import type { Ground } from "../office/ground.ts";
import { statement } from "../office/statements.ts";
import { isFileFailure } from "./failures.ts";
import { openFileStream } from "./store.ts";

export type Condition = "whole" | "missing" | "damaged";

/** Reads a file to its end. Throws the signal's reason and what the disk says. */
export async function conditionOf(ground: Ground, sha256: string, signal: AbortSignal): Promise<Condition> {
  try {
    for await (const _ of openFileStream(ground, sha256)) signal.throwIfAborted();
    return "whole";
  } catch (error) {
    if (isFileFailure(error, "FILE_MISSING")) return "missing";
    if (isFileFailure(error, "FILE_DAMAGED", "FILE_KEY_UNKNOWN")) return "damaged";
    throw error;
  }
}

/** A file that is not as it was stored: where it is named, and in which case. */
export type Faulty = {
  readonly table: "attachment" | "document";
  readonly id: number;
  readonly disputeId: number;
};

export type AllFiles = {
  readonly total: number;
  readonly missing: readonly Faulty[];
  readonly damaged: readonly Faulty[];
};

/** Every table whose rows keep a stored file, but for rows that were taken out of their case. */
const KEPT = `
  SELECT 'attachment' AS "table", id, dispute_id AS disputeId, sha256 FROM attachment WHERE removed_at IS NULL
  UNION ALL SELECT 'document', id, dispute_id, sha256 FROM document WHERE removed_at IS NULL`;

/** Reads every file of the office, once however often it is named. Throws as `conditionOf` does. */
export async function conditionOfAll(ground: Ground, signal: AbortSignal): Promise<AllFiles> {
  const kept = statement(ground.reader, KEPT).all() as (Faulty & { readonly sha256: string })[];
  const found: { missing: Faulty[]; damaged: Faulty[] } = { missing: [], damaged: [] };
  const known = new Map<string, Condition>();
  for (const { sha256, ...faulty } of kept) {
    const condition = known.get(sha256) ?? (await conditionOf(ground, sha256, signal));
    known.set(sha256, condition);
    if (condition !== "whole") found[condition].push(faulty);
  }
  return { total: kept.length, ...found };
}

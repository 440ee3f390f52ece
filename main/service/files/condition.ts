import { ownerIds, ownerKinds } from "../../../shared/owners/owners.ts";
import type { OwnerKind } from "../../../shared/owners/owners.ts";
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

/** Of whom a file is. */
type OwnerColumn = (typeof ownerIds)[OwnerKind] | "meetingId";

type OwnerOfFile = { readonly [Column in OwnerColumn]?: number };

/** A file that is not as it was stored: where it is named, and, but for a statement, of whom by one of the ids. */
export type Faulty = {
  readonly table: "attachment" | "document" | "statement";
  readonly id: number;
} & OwnerOfFile;

export type AllFiles = {
  readonly total: number;
  readonly missing: readonly Faulty[];
  readonly damaged: readonly Faulty[];
};

const owners = ownerKinds.map((kind) => `${kind}_id AS ${ownerIds[kind]}`).join(", ");
const nobody = ownerKinds.map(() => "NULL").join(", ");

/** Every table whose rows keep a stored file, but for rows that were taken away. */
const KEPT = `
  SELECT 'attachment' AS "table", id, ${owners}, NULL AS meetingId, sha256 FROM attachment WHERE removed_at IS NULL
  UNION ALL SELECT 'document', id, ${owners}, meeting_id, sha256 FROM document WHERE removed_at IS NULL
  UNION ALL SELECT 'statement', id, ${nobody}, NULL, sha256 FROM statement WHERE removed_at IS NULL`;

type Kept = Pick<Faulty, "table" | "id"> & { readonly sha256: string } & Readonly<Record<OwnerColumn, number | null>>;

/** Reads every file of the office, once however often it is named. Throws as `conditionOf` does. */
export async function conditionOfAll(ground: Ground, signal: AbortSignal): Promise<AllFiles> {
  const kept = statement(ground.reader, KEPT).all() as Kept[];
  const found: { missing: Faulty[]; damaged: Faulty[] } = { missing: [], damaged: [] };
  const known = new Map<string, Condition>();
  for (const { sha256, table, id, ...of } of kept) {
    const condition = known.get(sha256) ?? (await conditionOf(ground, sha256, signal));
    known.set(sha256, condition);
    const owner = Object.fromEntries(Object.entries(of).filter(([, owned]) => owned !== null)) as OwnerOfFile;
    if (condition !== "whole") found[condition].push({ table, id, ...owner });
  }
  return { total: kept.length, ...found };
}

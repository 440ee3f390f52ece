import { ORPCError } from "@orpc/server";
import { z } from "zod";

/** By which rows stand in their order: a rank, and what tells those of the same rank apart. */
export type Place = readonly [rank: number, key: string | number | null];

const pageKey = z.tuple([z.number(), z.union([z.string(), z.int(), z.null()])]);

/** One page of rows that were reckoned together, by key: a row that came or went meanwhile moves no other. */
export function pageAfter<Row>(
  rows: readonly Row[],
  placeOf: (row: Row) => Place,
  after: string | undefined,
  limit: number,
): { readonly shown: Row[]; readonly next: string | null } {
  const ordered = rows.map((row) => ({ row, place: placeOf(row) })).toSorted((a, b) => compared(a.place, b.place));
  const start = after === undefined ? 0 : firstAfter(ordered, readKey(after));
  const shown = ordered.slice(start, start + limit);
  const last = shown.at(-1);
  return {
    shown: shown.map(({ row }) => row),
    next: last !== undefined && start + limit < ordered.length ? JSON.stringify(last.place) : null,
  };
}

function firstAfter(ordered: readonly { readonly place: Place }[], place: Place): number {
  const found = ordered.findIndex((row) => compared(row.place, place) > 0);
  return found === -1 ? ordered.length : found;
}

/** What has no key comes last within its rank. */
function compared([rank, key]: Place, [otherRank, otherKey]: Place): number {
  if (rank !== otherRank) return rank - otherRank;
  if (key === otherKey) return 0;
  return key !== null && (otherKey === null || key < otherKey) ? -1 : 1;
}

function readKey(after: string): Place {
  try {
    return pageKey.parse(JSON.parse(after));
  } catch {
    throw new ORPCError("BAD_REQUEST", { message: "after is not the `next` of a page" });
  }
}

/** The `next` of a page that goes by id alone. */
export function readId(after: string): number {
  if (!/^\d{1,15}$/u.test(after)) throw new ORPCError("BAD_REQUEST", { message: "after is not the `next` of a page" });
  return Number(after);
}

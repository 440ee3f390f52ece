import { fieldsOf } from "../../../../shared/imports/fields.ts";
import type { LedgerKind } from "../../../../shared/imports/kinds.ts";
import { shownHeader } from "./headers.ts";
import type { Header } from "./headers.ts";
import { headerWord } from "./words.ts";

/** Which column holds which field of a ledger. A field has at most one column and a column at most one field. */
export type Assignment = {
  readonly fieldByColumn: ReadonlyMap<number, string>;
  /** How well the words fit, summed over the fields. */
  readonly score: number;
};

type Match = { readonly column: number; readonly field: string; readonly score: number };

const EXACT = 1;
/** A header longer than this is a title or a note. */
const LONGEST_HEADER = 24;

/** Gives each field the column whose header fits its words best; among equals the one further left. */
export function assignColumns(kind: LedgerKind, headers: readonly Header[]): Assignment {
  const matches = headers.flatMap((header) => matchesOf(kind, header));
  const fieldByColumn = new Map<number, string>();
  const taken = new Set<string>();
  let score = 0;
  for (const match of matches.toSorted((one, other) => other.score - one.score || one.column - other.column)) {
    if (fieldByColumn.has(match.column) || taken.has(match.field)) continue;
    fieldByColumn.set(match.column, match.field);
    taken.add(match.field);
    score += match.score;
  }
  return { fieldByColumn, score };
}

/** The lowest part names the column; the group above it, or both together, can say the same. */
function matchesOf(kind: LedgerKind, header: Header): Match[] {
  const lowest = header.parts.at(-1);
  if (lowest === undefined) return [];
  const group = header.parts.length > 1 ? header.parts[0] : undefined;
  const texts = [
    { word: headerWord(lowest).word, trust: EXACT },
    { word: headerWord(shownHeader(header).replaceAll("/", "")).word, trust: EXACT },
    ...(group === undefined ? [] : [{ word: headerWord(group).word, trust: 0.6 }]),
  ];
  return fieldsOf(kind).flatMap(({ key, words }) => {
    const score = Math.max(...texts.map(({ word, trust }) => trust * likeness(word, words)));
    return score > 0 ? [{ column: header.column, field: key, score }] : [];
  });
}

/** 1 for one of the words, less for a longer header that contains one, 0 where the word is under half of it. */
function likeness(header: string, words: readonly string[]): number {
  if (header.length > LONGEST_HEADER) return 0;
  let best = 0;
  for (const word of words) {
    if (header === word) return EXACT;
    const share = word.length / header.length;
    if (word.length >= 2 && share >= 0.5 && header.includes(word)) best = Math.max(best, 0.3 + 0.5 * share);
  }
  return best;
}

import type { DictionaryEntry } from "../../../../shared/dictionaries/contract.ts";
import type { DictionaryName } from "../../../../shared/dictionaries/names.ts";

/** Finds the code of a word that a ledger uses for a dictionary entry. */
export type WordBook = {
  codeOf(dictionary: DictionaryName, word: string): string | null;
  /** Like `codeOf`, and an unknown word is noted to be added to the dictionary. */
  codeOrNew(dictionary: "organisation" | "bank", word: string): string;
  /** The code, or the word itself as long as no entry has been made for it. */
  shown(dictionary: "organisation" | "bank", code: string): string;
  isCash(method: string): boolean;
  officialTypeOf(type: string): string | null;
  readonly added: readonly NewWord[];
};

export type NewWord = { readonly dictionary: "organisation" | "bank"; readonly code: string; readonly word: string };

export function wordBook(entries: readonly DictionaryEntry[]): WordBook {
  const codes = new Map<string, string>();
  const byCode = new Map<string, DictionaryEntry>();
  for (const entry of entries) {
    byCode.set(`${entry.dictionary} ${entry.code}`, entry);
    for (const word of [entry.code, entry.zh, entry.en, ...entry.aliases]) {
      const key = keyOf(entry.dictionary, word);
      if (!codes.has(key)) codes.set(key, entry.code);
    }
  }
  const added: NewWord[] = [];
  const codeOf = (dictionary: DictionaryName, word: string) => codes.get(keyOf(dictionary, word)) ?? null;
  return {
    added,
    codeOf,
    codeOrNew(dictionary, word) {
      const known = codeOf(dictionary, word);
      if (known !== null) return known;
      const code = freeCode(dictionary, byCode, added);
      codes.set(keyOf(dictionary, word), code);
      added.push({ dictionary, code, word });
      return code;
    },
    shown: (dictionary, code) =>
      added.find((entry) => entry.dictionary === dictionary && entry.code === code)?.word ?? code,
    isCash: (method) => byCode.get(`collection_method ${method}`)?.extra["cash"] === true,
    officialTypeOf: (type) => {
      const official = byCode.get(`dispute_type_enterprise ${type}`)?.extra["official"];
      return typeof official === "string" ? official : null;
    },
  };
}

function keyOf(dictionary: DictionaryName, word: string): string {
  return `${dictionary} ${word.normalize("NFKC").replace(/\s/gu, "").toLowerCase()}`;
}

function freeCode(dictionary: string, taken: ReadonlyMap<string, unknown>, added: readonly NewWord[]): string {
  let number = 1;
  const isTaken = (code: string) =>
    taken.has(`${dictionary} ${code}`) || added.some((word) => word.dictionary === dictionary && word.code === code);
  while (isTaken(`${dictionary}_${number}`)) number += 1;
  return `${dictionary}_${number}`;
}

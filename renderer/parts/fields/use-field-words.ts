import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { DictionaryEntry } from "../../../shared/dictionaries/contract.ts";
import type { DictionaryName } from "../../../shared/dictionaries/names.ts";
import { fen, formatYuan } from "../../../shared/money.ts";
import { formatRate } from "../../../shared/rates.ts";
import { orpc } from "../../app/client.ts";
import { useWords } from "../../language/index.ts";
import type { Words } from "../../language/index.ts";
import { formatInstant } from "../instants.ts";
import { isBlank } from "./blank.ts";
import type { Field } from "./field.ts";

export type Dictionaries = {
  /** The entries in their order, retired ones among them. */
  readonly entriesOf: (dictionary: DictionaryName) => readonly DictionaryEntry[];
  readonly entryOf: (dictionary: DictionaryName, code: string) => DictionaryEntry | undefined;
};

const none: readonly DictionaryEntry[] = [];

export function useDictionaries(): Dictionaries {
  const { data = none } = useQuery(orpc.dictionaries.all.queryOptions({ staleTime: 5 * 60_000 }));
  return useMemo(() => dictionariesOf(data), [data]);
}

function dictionariesOf(entries: readonly DictionaryEntry[]): Dictionaries {
  const sorted = entries.toSorted((a, b) => a.position - b.position);
  const byDictionary = Map.groupBy(sorted, (entry) => entry.dictionary);
  const byCode = new Map(entries.map((entry) => [`${entry.dictionary} ${entry.code}`, entry]));
  return {
    entriesOf: (dictionary) => byDictionary.get(dictionary) ?? none,
    entryOf: (dictionary, code) => byCode.get(`${dictionary} ${code}`),
  };
}

/** What a code of a dictionary is called; the code itself where there is no such entry. */
export type WordName = (dictionary: DictionaryName, code: string) => string;

export function useWordName(): WordName {
  const { nameOf } = useWords();
  const { entryOf } = useDictionaries();
  return (dictionary, code) => {
    const entry = entryOf(dictionary, code);
    return entry ? nameOf(entry) : code;
  };
}

/** The name of a column; amounts say their unit there instead of in every row. */
export function columnTitle(field: Field, { t, nameOf }: Words): string {
  return field.kind === "money" ? t("money.column", { name: nameOf(field.name) }) : nameOf(field.name);
}

export type FieldWords = (field: Field, value: unknown) => string;

/** Says a value in one line; "" where there is none. Ids of other records are named elsewhere, by asking for them. */
export function useFieldWords(): FieldWords {
  const words = useWords();
  const dictionaries = useDictionaries();
  return useMemo(() => (field, value) => fieldWords(field, value, words, dictionaries), [words, dictionaries]);
}

function fieldWords(field: Field, value: unknown, words: Words, dictionaries: Dictionaries): string {
  if (field.kind === "own") return field.words(value, words);
  // The history holds flags as the database does, as 0 and 1.
  if (field.kind === "flag" || field.kind === "yesNo")
    return isBlank(value) ? "" : words.t(value === true || value === 1 ? "flag.yes" : "flag.no");
  if (typeof value === "number") {
    return numberWords(field, value);
  }
  if (field.kind === "words") {
    return codesIn(value)
      .map((code) => {
        const entry = dictionaries.entryOf(field.dictionary, code);
        return entry ? words.nameOf(entry) : code;
      })
      .join("、");
  }
  if (typeof value !== "string" || value === "") return "";
  switch (field.kind) {
    case "instant":
      return formatInstant(value);
    case "choice": {
      const name = field.choices[value];
      return name ? words.nameOf(name) : "";
    }
    case "word": {
      const entry = dictionaries.entryOf(field.dictionary, value);
      return entry ? words.nameOf(entry) : value;
    }
    case "money":
    case "count":
    case "rate":
    case "record":
      return "";
    default:
      return value;
  }
}

function numberWords(field: Field, value: number): string {
  switch (field.kind) {
    case "money":
      return formatYuan(fen(value));
    case "count":
      return String(value);
    case "rate":
      return formatRate(value);
    default:
      return "";
  }
}

/** A list as a row has it, or as the history tells it: as JSON. */
function codesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((each) => typeof each === "string");
  if (typeof value !== "string" || !value.startsWith("[")) return [];
  return codesIn(JSON.parse(value));
}

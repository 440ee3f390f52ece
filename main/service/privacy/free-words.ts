import { ANONYMOUS } from "../../../shared/privacy/mask-output.ts";
import type { Name } from "../../../shared/names.ts";
import type { Connection } from "../../database/open.ts";

/** A table whose rows belong to a record, removed ones too, and where free words stand in it. All texts are the program's own. */
export type WordsOfPart = {
  readonly table: string;
  /** The column that names the record. */
  readonly owner: string;
  /** Columns that are emptied to nothing. */
  readonly cleared?: readonly string[];
  /** Columns that go on telling that something was said. */
  readonly replaced?: readonly string[];
  /** A column of names that stay different from each other, by an expression on the row. */
  readonly numbered?: { readonly column: string; readonly by: string };
  /** Columns that name a thing, and stay. */
  readonly kept?: readonly string[];
  /** Names in the JSON object `details`. */
  readonly details?: readonly string[];
  /** Names in `details` that repeat what stands in another part, and go with it. */
  readonly repeated?: readonly string[];
  /** A column with a JSON list, and the names in its entries; the list is emptied. */
  readonly list?: { readonly column: string; readonly names: readonly string[] };
};

/** What a record says in free words in other tables, under one name. */
export type FreeWords = { readonly field: string; readonly name: Name; readonly parts: readonly WordsOfPart[] };

/** Expression on the record `r`: all of these words in one text; null where nobody said anything. */
export function wordsIn(parts: readonly WordsOfPart[]): string {
  const each = parts.map((part) => {
    const words = [...wordsThatGo(part), ...(part.kept ?? []).map((column) => `t.${column}`)];
    return `SELECT concat_ws('；', ${words.join(", ")}) AS said FROM ${part.table} AS t WHERE t.${part.owner} = r.id`;
  });
  return `(SELECT group_concat(said, '；') FROM (${each.join(" UNION ALL ")}) WHERE said <> '')`;
}

/** Takes these words out of the parts of a record; answers whether there were any. */
export function emptyWords(writer: Connection, parts: readonly WordsOfPart[], id: number): boolean {
  return parts.map((part) => emptyPart(writer, part, id)).some((changes) => changes > 0);
}

function emptyPart(writer: Connection, part: WordsOfPart, id: number): number {
  const { table, owner, cleared = [], replaced = [], numbered, list } = part;
  const names = namesInDetails(part);
  const sets = [
    ...cleared.map((column) => `${column} = NULL`),
    ...replaced.map((column) => `${column} = iif(${column} IS NULL, NULL, :anonymous)`),
    ...(numbered === undefined ? [] : [`${numbered.column} = :anonymous || (${numbered.by})`]),
    ...(names.length === 0 ? [] : [`details = json_remove(details, ${names.map((name) => `'$.${name}'`).join(", ")})`]),
    ...(list === undefined ? [] : [`${list.column} = '[]'`]),
  ];
  const words = [...wordsThatGo(part), ...(part.repeated ?? []).map(inDetails)];
  return writer
    .prepare(
      `UPDATE ${table} AS t SET ${sets.join(", ")} WHERE t.${owner} = :id AND concat_ws('', ${words.join(", ")}) <> ''`,
    )
    .run({ id, ...(replaced.length > 0 || numbered !== undefined ? { anonymous: ANONYMOUS } : {}) }).changes;
}

/** Expressions on the row `t`. */
function wordsThatGo({ cleared = [], replaced = [], numbered, details = [], list }: WordsOfPart): string[] {
  const columns = [...cleared, ...replaced, ...(numbered === undefined ? [] : [numbered.column])];
  return [
    ...columns.map((column) => `t.${column}`),
    ...details.map(inDetails),
    ...(list === undefined
      ? []
      : [`(SELECT group_concat(concat_ws('；', ${inEntry(list.names)}), '；') FROM json_each(t.${list.column}) AS e)`]),
  ];
}

function inEntry(names: readonly string[]): string {
  return names.map((name) => `e.value ->> '${name}'`).join(", ");
}

function namesInDetails({ details = [], repeated = [] }: WordsOfPart): string[] {
  return [...details, ...repeated];
}

function inDetails(name: string): string {
  return `t.details ->> '${name}'`;
}

import type { Kysely } from "kysely";
import type { DictionaryName } from "../../../shared/dictionaries/names.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import type { Schema } from "../../database/schema.ts";
import { statement } from "../office/statements.ts";

/** UNKNOWN_WORD for every given code that its dictionary does not hold; an empty field is nobody's problem here. */
export async function unknownWords(
  db: Kysely<Schema>,
  asked: readonly (readonly [field: string, dictionary: DictionaryName, code: string | null])[],
): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const [field, dictionary, code] of asked) {
    if (code === null) continue;
    const known = await db
      .selectFrom("dictionary_entry")
      .select("id")
      .where("dictionary", "=", dictionary)
      .where("code", "=", code)
      .executeTakeFirst();
    if (!known) found.push(problem(field, "UNKNOWN_WORD", { value: code }));
  }
  return found;
}

/** Says a code of a dictionary in words; the code itself where there is no such entry. */
export type WordName = (dictionary: DictionaryName, code: string) => string;

/** The words of every dictionary in one language, for what is written line by line. */
export function wordNames(connection: Connection, language: "zh" | "en"): WordName {
  const entries = statement(connection, "SELECT dictionary, code, zh, en FROM dictionary_entry").all() as {
    dictionary: string;
    code: string;
    zh: string;
    en: string;
  }[];
  const known = new Map(entries.map((entry) => [`${entry.dictionary} ${entry.code}`, entry[language]]));
  return (dictionary, code) => known.get(`${dictionary} ${code}`) ?? code;
}

/** What the program needs to know of an entry besides its words. */
export async function extraOf(
  db: Kysely<Schema>,
  dictionary: DictionaryName,
  code: string,
): Promise<Readonly<Record<string, string | number | boolean>>> {
  const entry = await db
    .selectFrom("dictionary_entry")
    .select("extra")
    .where("dictionary", "=", dictionary)
    .where("code", "=", code)
    .executeTakeFirst();
  return entry ? (JSON.parse(entry.extra) as Record<string, string | number | boolean>) : {};
}

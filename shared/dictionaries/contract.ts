import { z } from "zod";
import { codesOf } from "../names.ts";
import { act, dictionaryCode, query, recordId, shortText } from "../procedures.ts";
import { dictionaryNames } from "./names.ts";

export const dictionaryEntry = z.object({
  id: recordId,
  version: z.int(),
  dictionary: z.enum(codesOf(dictionaryNames)),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Other words that ledgers use for it. */
  aliases: z.array(z.string()),
  /** What the program needs besides: `cash` of a collection method, `official` of a dispute type. */
  extra: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Retired entries stay on old records and are no longer offered. */
  active: z.boolean(),
  position: z.int(),
});
export type DictionaryEntry = z.infer<typeof dictionaryEntry>;

export const dictionaries = {
  all: query.output(z.array(dictionaryEntry)),
  /** Adds an entry (no id) or changes its words. Problems: WORD_TAKEN, CODE_TAKEN. */
  save: act
    .input(
      z.object({
        id: recordId.optional(),
        version: z.int().optional(),
        dictionary: z.enum(codesOf(dictionaryNames)),
        code: dictionaryCode.regex(/^[A-Za-z0-9_]*$/).optional(),
        zh: shortText.min(1),
        en: shortText,
        aliases: z.array(shortText.min(1)).max(40),
        extra: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
        active: z.boolean(),
      }),
    )
    .output(dictionaryEntry),
  /** Moves an entry one place up or down. */
  move: act.input(z.object({ id: recordId, direction: z.enum(["up", "down"]) })).output(z.array(dictionaryEntry)),
};

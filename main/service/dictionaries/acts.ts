import type { Kysely } from "kysely";
import type { DictionaryEntry } from "../../../shared/dictionaries/contract.ts";
import type { DictionaryName } from "../../../shared/dictionaries/names.ts";
import { problem } from "../../../shared/problems.ts";
import type { Schema } from "../../database/schema.ts";
import { act, notFound, office, question, refuse, stale } from "../office/acting.ts";
import { noteAct } from "../office/audit-log.ts";

const os = office.dictionaries;

export const dictionaries = os.router({
  all: os.all.use(question).handler(({ context }) => allEntries(context.db)),

  save: os.save.use(act).handler(async ({ context, input }) => {
    const { db } = context;
    const entries = (await allEntries(db)).filter((entry) => entry.dictionary === input.dictionary);
    const others = entries.filter((entry) => entry.id !== input.id);
    const words = [input.zh, ...input.aliases];
    const taken = others.find((entry) => words.some((word) => [entry.zh, ...entry.aliases].includes(word)));
    if (taken) refuse(problem("zh", "WORD_TAKEN", { name: taken.zh }));
    const values = {
      zh: input.zh,
      en: input.en === "" ? input.zh : input.en,
      aliases: JSON.stringify(input.aliases),
      active: input.active ? 1 : 0,
    };
    if (input.id === undefined) {
      const code = input.code ?? nextCode(input.dictionary, entries);
      if (entries.some((entry) => entry.code === code)) refuse(problem("code", "CODE_TAKEN", { code }));
      const { insertId } = await db
        .insertInto("dictionary_entry")
        .values({
          ...values,
          dictionary: input.dictionary,
          code,
          extra: JSON.stringify(input.extra ?? {}),
          position: entries.length,
        })
        .executeTakeFirstOrThrow();
      noteAct(context, {
        entity: "dictionary_entry",
        recordId: Number(insertId),
        after: { dictionary: input.dictionary, code, zh: values.zh, en: values.en, aliases: input.aliases },
      });
      return requireEntry(db, Number(insertId));
    }
    const before = entries.find((entry) => entry.id === input.id) ?? notFound("dictionary_entry", input.id);
    if (before.version !== input.version) stale("dictionary_entry", input.id, before.version);
    await db
      .updateTable("dictionary_entry")
      .set({ ...values, extra: JSON.stringify(input.extra ?? before.extra), version: before.version + 1 })
      .where("id", "=", input.id)
      .execute();
    noteAct(context, {
      entity: "dictionary_entry",
      recordId: input.id,
      before: { zh: before.zh, en: before.en, aliases: before.aliases, active: before.active },
      after: { zh: values.zh, en: values.en, aliases: input.aliases, active: input.active },
    });
    return requireEntry(db, input.id);
  }),

  move: os.move.use(act).handler(async ({ context, input }) => {
    const { db } = context;
    const moved = await requireEntry(db, input.id);
    const entries = (await allEntries(db)).filter((entry) => entry.dictionary === moved.dictionary);
    const from = entries.findIndex((entry) => entry.id === moved.id);
    const to = input.direction === "up" ? from - 1 : from + 1;
    const neighbour = entries[to];
    if (neighbour) {
      const order = entries.map((entry) => entry.id);
      order[from] = neighbour.id;
      order[to] = moved.id;
      for (const [position, id] of order.entries()) {
        await db.updateTable("dictionary_entry").set({ position }).where("id", "=", id).execute();
      }
      noteAct(context, {
        entity: "dictionary_entry",
        recordId: moved.id,
        before: { position: from },
        after: { position: to },
      });
    }
    return allEntries(db);
  }),
});

/** Every entry, dictionary by dictionary, in the office's order. */
export async function allEntries(db: Kysely<Schema>): Promise<DictionaryEntry[]> {
  const rows = await db.selectFrom("dictionary_entry").selectAll().orderBy("dictionary").orderBy("position").execute();
  return rows.map((row) => ({
    ...row,
    dictionary: row.dictionary as DictionaryName,
    aliases: JSON.parse(row.aliases) as string[],
    extra: JSON.parse(row.extra) as DictionaryEntry["extra"],
    active: row.active === 1,
  }));
}

async function requireEntry(db: Kysely<Schema>, id: number): Promise<DictionaryEntry> {
  return (await allEntries(db)).find((entry) => entry.id === id) ?? notFound("dictionary_entry", id);
}

/** `town_19`: codes made by the program for words that the office adds. */
function nextCode(dictionary: DictionaryName, entries: readonly DictionaryEntry[]): string {
  const taken = new Set(entries.map((entry) => entry.code));
  let number = entries.length + 1;
  while (taken.has(`${dictionary}_${number}`)) number += 1;
  return `${dictionary}_${number}`;
}

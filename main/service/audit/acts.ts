import { office, question } from "../office/acting.ts";
import { noteEvent } from "../office/audit-log.ts";
import { exportEntries } from "./exporting.ts";
import { countOf, entriesOf } from "./listing.ts";
import { isClockBehind, verdictOf } from "./verifying.ts";

const os = office.audit;

export const audit = os.router({
  list: os.list.use(question).handler(async ({ context, input: { filter = {}, before, limit } }) => {
    const entries = await entriesOf(context.db, filter, before ?? null, limit + 1);
    const shown = entries.slice(0, limit);
    return {
      entries: shown,
      total: before === undefined ? await countOf(context.db, filter) : null,
      next: entries.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }),

  choices: os.choices.use(question).handler(async ({ context: { db } }) => {
    const acts = await db.selectFrom("audit_entry").select("act").distinct().orderBy("act").execute();
    const entities = await db
      .selectFrom("audit_entry")
      .select("entity")
      .distinct()
      .where("entity", "is not", null)
      .orderBy("entity")
      .execute();
    return { acts: acts.map(({ act }) => act), entities: entities.flatMap(({ entity }) => entity ?? []) };
  }),

  health: os.health.use(question).handler(({ context: { session, ground } }) => {
    const { verdict } = session.house;
    return verdict && { ...verdict, clockBehind: isClockBehind(ground) };
  }),

  verify: os.verify.use(question).handler(async ({ context }) => {
    const verdict = await verdictOf(context.ground);
    context.session.house.verdict = verdict;
    await noteEvent(context, { after: { entries: verdict.entries, broken: verdict.broken?.id ?? null } });
    return verdict;
  }),

  export: os.export.use(question).handler(async ({ context, input: { filter = {}, format, language } }) => {
    const file = await exportEntries(context, filter, format, language);
    await noteEvent(context, { after: { format, ...filter } });
    return file;
  }),

  printed: os.printed.use(question).handler(async ({ context, input: { what } }) => {
    const at = context.ground.clock.now();
    await noteEvent(context, { after: { what } });
    return { user: context.user.name, at };
  }),
});

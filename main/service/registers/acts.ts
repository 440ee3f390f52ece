import type { Kysely } from "kysely";
import { unmaskedDraft } from "../../../shared/privacy/unmasked-draft.ts";
import type { HistoryEntry } from "../../../shared/registers/contract.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Connection } from "../../database/open.ts";
import type { Schema } from "../../database/schema.ts";
import { refuseIfAny } from "../office/acting.ts";
import type { ActContext, QuestionContext } from "../office/ground.ts";
import { refuseIfLinked } from "./links.ts";
import { historyOf, listRecords, readRecord } from "./listing.ts";
import type { ListInput, Page, Register } from "./listing.ts";
import { removeRecord, requireCurrent, writingOf } from "./records.ts";
import type { StoredRecord } from "./records.ts";

type Version = { readonly id: number; readonly version: number };
type Call<Context, Input> = { readonly context: Context; readonly input: Input };

/** What one domain says about its register; the rest is the same for all. */
type RegisterRules<Row, Draft> = {
  readonly register: Register<Row>;
  /** Everything that speaks against the draft; `id` is that of the record which it would change. */
  problemsOf(context: ActContext, draft: Draft, id: number | null): Promise<readonly Problem[]> | readonly Problem[];
  /** Enters a checked draft; answers its id. */
  record(context: ActContext, draft: Draft): Promise<number> | number;
  /** Writes a checked draft over the record as it was. */
  change(context: ActContext, before: StoredRecord, draft: Draft): Promise<void> | void;
  /** Refuses what may no longer be changed or deleted. */
  refuseKept?(before: StoredRecord): void;
  /** One record with what belongs to it besides its row. */
  complete?(connection: Connection, row: Row): Row;
};

/**
 * What carries the five procedures of a register out (`registerContract`): list and open answer; create, revise and
 * remove run inside the act's transaction.
 */
export function registerActs<Row, Draft>(rules: RegisterRules<Row, Draft>) {
  const { register } = rules;
  const { table } = register;
  const read = async (db: Kysely<Schema>, connection: Connection, id: number): Promise<Row> => {
    const row = await readRecord(db, register, id);
    return rules.complete?.(connection, row) ?? row;
  };
  return {
    list: ({ context, input }: Call<QuestionContext, ListInput>): Promise<Page<Row>> =>
      listRecords(context.db, register, input),

    open: async ({
      context: { db, ground },
      input: { id },
    }: Call<QuestionContext, { id: number }>): Promise<{ record: Row; history: HistoryEntry[] }> => ({
      record: await read(db, ground.reader, id),
      history: await historyOf(db, table, id),
    }),

    create: async ({ context, input }: Call<ActContext, Draft>): Promise<Row> => {
      refuseIfAny(await rules.problemsOf(context, input, null));
      return read(context.db, context.ground.writer, await rules.record(context, input));
    },

    revise: async ({ context, input }: Call<ActContext, Draft & Version>): Promise<Row> => {
      const before = requireCurrent(context.ground.writer, table, input);
      rules.refuseKept?.(before);
      // What came back masked, as the page was shown it, means what is stored.
      const stored = await read(context.db, context.ground.writer, input.id);
      const meant = unmaskedDraft(stored, input, context.user.role);
      refuseIfAny(meant.problems);
      refuseIfAny(await rules.problemsOf(context, meant.draft, input.id));
      await rules.change(context, before, meant.draft);
      return read(context.db, context.ground.writer, input.id);
    },

    remove: ({ context, input }: Call<ActContext, Version & { reason: string }>): { id: number } => {
      const before = requireCurrent(context.ground.writer, table, input);
      rules.refuseKept?.(before);
      refuseIfLinked(context.ground.writer, table, input.id);
      removeRecord(writingOf(context), table, before, input.reason);
      return { id: input.id };
    },
  };
}

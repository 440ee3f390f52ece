import { auditHead, hashOf } from "../../database/audit-chain.ts";
import type { ChainedEntry } from "../../database/audit-chain.ts";
import type { Connection } from "../../database/open.ts";
import { writing } from "./writing.ts";
import type { ActContext, QuestionContext } from "./ground.ts";
import { statement } from "./statements.ts";

type Facts = Readonly<Record<string, unknown>>;

/** What the log takes down about one thing that happened. */
export type NewEntry = {
  /** ISO with offset. */
  readonly at: string;
  /** Null for what the program did by itself, and for a sign-in under a name that nobody has. */
  readonly staffId: number | null;
  readonly act: string;
  readonly entity: string | null;
  readonly recordId: number | null;
  readonly reason: string | null;
  /** Only what changed. */
  readonly before: Facts;
  readonly after: Facts;
};

/** Adds an entry to the end of the chain. Only inside the transaction that writes what the entry tells. */
export function appendEntry(connection: Connection, entry: NewEntry): void {
  const head = auditHead(connection);
  const chained: ChainedEntry = {
    ...entry,
    id: (head?.id ?? 0) + 1,
    before: JSON.stringify(entry.before),
    after: JSON.stringify(entry.after),
  };
  const { id, at, staffId, act, entity, recordId, reason, before, after } = chained;
  statement(
    connection,
    `INSERT INTO audit_entry (id, at, staff_id, act, entity, record_id, reason, before, after, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run([id, at, staffId, act, entity, recordId, reason, before, after, hashOf(head?.hash ?? null, chained)]);
}

/** What an act or a question says about itself; who, when and what follow from its context. */
export type Note = {
  readonly act?: string;
  readonly entity?: string;
  readonly recordId?: number;
  readonly reason?: string;
  readonly before?: Facts;
  readonly after?: Facts;
};

/** The entry of an act, inside its transaction. */
export function noteAct(context: ActContext, note: Note): void {
  appendEntry(context.ground.writer, entryOf(context, context.now, note));
}

/** The entry of a question that leaves a trace, such as an export, in a transaction of its own. */
export async function noteEvent(context: QuestionContext, note: Note): Promise<void> {
  const { ground } = context;
  await writing(ground, async () => appendEntry(ground.writer, entryOf(context, ground.clock.now(), note)));
}

function entryOf(context: { user: { id: number }; act: string }, at: string, note: Note): NewEntry {
  return {
    at,
    staffId: context.user.id,
    act: note.act ?? context.act,
    entity: note.entity ?? null,
    recordId: note.recordId ?? null,
    reason: note.reason ?? null,
    before: note.before ?? {},
    after: note.after ?? {},
  };
}

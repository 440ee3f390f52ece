import type { Connection } from "../../database/open.ts";
import { statement } from "./statements.ts";

const MOST = 40;

type Kept = { readonly version: unknown; readonly answers: Map<string, unknown> };

const kept = new WeakMap<Connection, Kept>();

/**
 * What was reckoned on a connection that only reads is kept until another connection writes anything: who turns a page, or
 * comes back to one, waits for nothing. `name` says everything that the answer depends on besides what is stored; the answer
 * is shared, and must not be changed.
 */
export function whileUnchanged<Answer>(connection: Connection, name: string, reckon: () => Answer): Answer {
  const version = statement(connection, "PRAGMA data_version").pluck().get();
  const known = kept.get(connection);
  const current: Kept = known !== undefined && known.version === version ? known : { version, answers: new Map() };
  kept.set(connection, current);
  const { answers } = current;
  if (!answers.has(name)) {
    const answer = reckon();
    if (answers.size >= MOST) answers.clear();
    answers.set(name, answer);
  }
  return answers.get(name) as Answer;
}

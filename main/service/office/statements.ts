import type Database from "better-sqlite3";
import type { Connection } from "../../database/open.ts";

type Prepared = Database.Statement;

const kept = new WeakMap<Connection, Map<string, Prepared>>();

/**
 * Prepared once per connection and text. A LIMIT stands in the text, as a number: SQLite plans by it, and a bound one makes
 * it prepare the statement anew each time that it is asked.
 */
export function statement(connection: Connection, text: string): Prepared {
  let known = kept.get(connection);
  if (!known) kept.set(connection, (known = new Map()));
  let prepared = known.get(text);
  if (!prepared) known.set(text, (prepared = connection.prepare(text)));
  return prepared;
}

/** The program's own codes, as they stand in an IN. */
export function listed(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(", ");
}

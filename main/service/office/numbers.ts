import { formatNumber } from "../../../shared/numbering.ts";
import { statement } from "./statements.ts";
import type { Connection } from "../../database/open.ts";

/** What is numbered, with the rule set's template of each. */
export type NumberScope = "dispute" | "assessment" | "fast_track";

/** The next number of this kind and year; a number is never given twice, whatever becomes of its record. */
export function nextNumber(connection: Connection, scope: NumberScope, date: string): string {
  const year = Number(date.slice(0, 4));
  // Not RETURNING: it opens a savepoint, at which the search tables write out what they would else gather.
  statement(
    connection,
    `INSERT INTO number_sequence (scope, year, last) VALUES (?, ?, 1)
     ON CONFLICT (scope, year) DO UPDATE SET last = last + 1`,
  ).run(scope, year);
  const seq = Number(
    statement(connection, "SELECT last FROM number_sequence WHERE scope = ? AND year = ?").pluck().get(scope, year),
  );
  return formatNumber(templateFor(connection, scope, date), { yyyy: year, prefix: "", seq });
}

/** The template in force on that day; before the first one, as old ledgers ask, the first. */
function templateFor(connection: Connection, scope: NumberScope, date: string): string {
  const template = statement(
    connection,
    `SELECT json_extract(parameters, '$.' || ?) FROM rule_set
     WHERE code = 'numbering'
     ORDER BY effective_from <= ? DESC, abs(julianday(effective_from) - julianday(?)), rule_version DESC LIMIT 1`,
  )
    .pluck()
    .get(scope, date, date);
  if (typeof template !== "string") throw new Error(`no number template for ${scope} on ${date}`);
  return template;
}

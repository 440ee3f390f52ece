import { formatNumber } from "../../../shared/numbering.ts";
import type { NumberGap } from "../../../shared/numbers/gaps.ts";
import { ruleOfScope } from "../../../shared/numbers/scopes.ts";
import type { NumberScope } from "../../../shared/numbers/scopes.ts";
import type { Connection } from "../../database/open.ts";
import { ruleInForce } from "./rule-sets.ts";
import { statement } from "./statements.ts";

type Giving = { readonly connection: Connection; readonly userId: number; readonly now: string };

type Wanted = {
  readonly scope: NumberScope;
  /** Decides the year, and the version of the template. */
  readonly date: string;
  /** Of a record that is entered in a state in which it does not count. */
  readonly gap?: NumberGap | null;
};

/**
 * Gives the next number of its kind, prefix and year: sequences begin anew with each year and each prefix (domain sheet
 * 3.4). A number is never given twice, whatever becomes of its record, and however often the template is changed.
 */
export function giveNumber(giving: Giving, { scope, date, gap = null }: Wanted): string {
  const { connection, userId, now } = giving;
  const year = Number(date.slice(0, 4));
  const { template, prefix } = ruleOnce(giving, scope, date);
  for (;;) {
    const seq = nextPlace(connection, scope, prefix, year);
    const number = formatNumber(template, { yyyy: year, prefix, seq });
    const { changes } = statement(
      connection,
      `INSERT INTO number_given (scope, prefix, year, seq, number, given_at, given_by, gap)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ).run([scope, prefix, year, seq, number, now, userId, gap]);
    // Written so once already, under another prefix that the template did not show.
    if (changes === 1) return number;
  }
}

type NumberRule = { readonly template: string; readonly prefix: string };

const known = new WeakMap<Giving, Map<string, NumberRule>>();

/** An act that enters thousands of records asks for the rule of a day once. */
function ruleOnce(giving: Giving, scope: NumberScope, date: string): NumberRule {
  const rules = known.get(giving) ?? new Map<string, NumberRule>();
  known.set(giving, rules);
  const key = `${scope} ${date}`;
  const rule = rules.get(key) ?? numberRule(giving.connection, scope, date);
  rules.set(key, rule);
  return rule;
}

function nextPlace(connection: Connection, scope: NumberScope, prefix: string, year: number): number {
  // Not RETURNING: it opens a savepoint, at which the search tables write out what they would else gather.
  statement(
    connection,
    `INSERT INTO number_sequence (scope, prefix, year, last) VALUES (?, ?, ?, 1)
     ON CONFLICT (scope, prefix, year) DO UPDATE SET last = last + 1`,
  ).run(scope, prefix, year);
  return lastPlace(connection, scope, prefix, year);
}

/** The last place that was given in a sequence; 0 where none was. */
export function lastPlace(connection: Connection, scope: NumberScope, prefix: string, year: number): number {
  return Number(
    statement(connection, "SELECT last FROM number_sequence WHERE scope = ? AND prefix = ? AND year = ?")
      .pluck()
      .get(scope, prefix, year) ?? 0,
  );
}

/** The template and prefix in force on a day. */
export function numberRule(
  connection: Connection,
  scope: NumberScope,
  date: string,
): { readonly template: string; readonly prefix: string } {
  const parameters = ruleInForce(connection, ruleOfScope[scope], date).parameters as Readonly<Record<string, unknown>>;
  const { [scope]: template, prefix = "" } = parameters;
  if (typeof template !== "string" || typeof prefix !== "string") {
    throw new Error(`no number template for ${scope} on ${date}`);
  }
  return { template, prefix };
}

import type { Outputs } from "../../../shared/contract.ts";
import { formatNumber } from "../../../shared/numbering.ts";
import { numberScopes } from "../../../shared/numbers/scopes.ts";
import type { NumberScope, Sequence } from "../../../shared/numbers/scopes.ts";
import type { Connection } from "../../database/open.ts";
import { lastPlace, numberRule } from "../office/numbers.ts";
import { statement } from "../office/statements.ts";

type Sequences = Outputs["numbers"]["sequences"];

const scopes = Object.keys(numberScopes) as NumberScope[];

/** Every sequence with how its numbers stand, the latest year first. */
export function sequencesOf(connection: Connection): Sequences["sequences"] {
  const counters = statement(
    connection,
    "SELECT scope, prefix, year, last FROM number_sequence WHERE last > 0",
  ).all() as (Sequence & { last: number })[];
  const known = counters.map((counter) => ({ ...counter, ...standingOf(connection, counter) }));
  return known.toSorted(
    (a, b) => b.year - a.year || scopes.indexOf(a.scope) - scopes.indexOf(b.scope) || (a.prefix < b.prefix ? -1 : 1),
  );
}

const ofSequence = "scope = :scope AND prefix = :prefix AND year = :year";

function standingOf(connection: Connection, { scope, prefix, year, last }: Sequence & { last: number }) {
  const asked = { scope, prefix, year };
  const count = (text: string) => Number(statement(connection, text).pluck().get(asked));
  const given = count(`SELECT count(*) FROM number_given WHERE ${ofSequence}`);
  const passed = count(`SELECT count(*) FROM number_given WHERE ${ofSequence} AND gap IS NOT NULL`);
  // What was explained and counts again, as a dispute that was merged by mistake, is no gap any more.
  const explained = count(
    `SELECT count(*) FROM number_explained AS e WHERE ${ofSequence}
       AND NOT EXISTS (SELECT 1 FROM number_given AS g WHERE g.scope = e.scope AND g.prefix = e.prefix
         AND g.year = e.year AND g.seq = e.seq AND g.gap IS NULL)`,
  );
  const number = statement(connection, `SELECT number FROM number_given WHERE ${ofSequence} AND seq = :last`)
    .pluck()
    .get({ ...asked, last });
  const gaps = last - given + passed;
  return {
    lastNumber: typeof number === "string" ? number : null,
    inUse: given - passed,
    gaps,
    unexplained: gaps - explained,
  };
}

/** What the next number of each kind would be on a day. */
export function nextNumbers(connection: Connection, on: string): Sequences["next"] {
  const year = Number(on.slice(0, 4));
  return scopes.map((scope) => {
    const { template, prefix } = numberRule(connection, scope, on);
    const seq = lastPlace(connection, scope, prefix, year) + 1;
    return { scope, prefix, year, number: formatNumber(template, { yyyy: year, prefix, seq }) };
  });
}

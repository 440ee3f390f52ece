import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Period } from "../../../shared/period.ts";
import type { BreakdownBy, IndicatorCode } from "../../../shared/reports/indicators.ts";
import { WITHOUT_DISPUTE } from "../../../shared/reports/indicators.ts";
import type { Schema } from "../../database/schema.ts";
import { partsOf } from "./parts.ts";
import type { Part } from "./parts.ts";
import { sources } from "./sources.ts";
import type { Sql } from "./sources.ts";

/** A record behind a number: its id, what it adds to the number, and what to the denominator. */
export type Counted = { readonly id: number; readonly adds: number; readonly base: number | null };
export type CountedOn = Counted & { readonly day: string | null };

export type OneRow = { readonly by: BreakdownBy; readonly code: string };

/** The records behind a number, by id. A record that takes part twice (resolved in the period, too) stands once. */
export async function recordsBehind(
  db: Kysely<Schema>,
  {
    code,
    period,
    only,
    page,
  }: {
    code: IndicatorCode;
    period: Period;
    only?: OneRow | undefined;
    page?: { after: number; limit: number };
  },
): Promise<CountedOn[]> {
  const after = page === undefined ? sql`TRUE` : sql`id > ${page.after}`;
  const limit = page === undefined ? sql`` : sql`LIMIT ${sql.lit(page.limit)}`;
  const { rows } = await sql<CountedOn>`
    SELECT id, sum(adds) AS adds, sum(base) AS base, max(day) AS day FROM (${behind(code, period, only)}) AS behind
    WHERE ${after} GROUP BY id ORDER BY id ${limit}`.execute(db);
  return rows;
}

/** How many records stand behind a number. */
export async function countBehind(
  db: Kysely<Schema>,
  code: IndicatorCode,
  period: Period,
  only: OneRow | undefined,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(DISTINCT id) AS n FROM (${behind(code, period, only)}) AS behind`.execute(db);
  return rows[0]?.n ?? 0;
}

function behind(code: IndicatorCode, period: Period, only: OneRow | undefined): Sql {
  return sql.join(
    partsOf(code, period).map((part) => selection(part, period, only)),
    sql` UNION ALL `,
  );
}

function selection({ source, where, adds, base }: Part, period: Period, only: OneRow | undefined): Sql {
  const { from, day } = sources[source];
  const narrowed = only === undefined ? sql`TRUE` : inRow(source === "recovered", only);
  return sql`SELECT r.id, ${adds} AS adds, ${base ?? sql`NULL`} AS base, ${sql.raw(day)} AS day
    FROM ${from(period)} AND ${where} AND ${narrowed}`;
}

/** Money is broken down by the dispute that it belongs to. */
function inRow(isMoney: boolean, { by, code }: OneRow): Sql {
  if (!isMoney) return sql`r.${sql.raw(by)} = ${code}`;
  const belongs = sql`r.dispute_id IN (SELECT d.id FROM dispute AS d WHERE d.deleted_at IS NULL`;
  return code === WITHOUT_DISPUTE
    ? sql`(r.dispute_id IS NULL OR NOT ${belongs}))`
    : sql`${belongs} AND d.${sql.raw(by)} = ${code})`;
}

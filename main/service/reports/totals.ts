import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Period } from "../../../shared/period.ts";
import { medianTenths, valueOf } from "../../../shared/reports/formulas.ts";
import type { DaysCount, Totals } from "../../../shared/reports/formulas.ts";
import { indicatorCodes, indicators } from "../../../shared/reports/indicators.ts";
import type { IndicatorCode } from "../../../shared/reports/indicators.ts";
import type { Schema } from "../../database/schema.ts";
import { partsOf } from "./parts.ts";
import type { Part } from "./parts.ts";
import { sources } from "./sources.ts";
import type { Sql, SourceName } from "./sources.ts";

export type Computed = { readonly value: number | null; readonly totals: Totals };
export type Figures = Readonly<Record<IndicatorCode, Computed>>;

/** Every indicator of a period: each source is read once for all that is made of it. */
export async function figuresOf(db: Kysely<Schema>, period: Period): Promise<Figures> {
  const sums = await sumsOf(db, period);
  const figures = {} as Record<IndicatorCode, Computed>;
  for (const code of indicatorCodes) {
    const totals = sums.get(code) ?? NOTHING;
    figures[code] = { totals, value: valueOf(indicators[code].unit, totals) };
  }
  figures.medianDays = { ...figures.medianDays, value: medianTenths(await daysTaken(db, period)) };
  return figures;
}

const NOTHING: Totals = { numerator: 0, denominator: 0, records: 0 };

async function sumsOf(db: Kysely<Schema>, period: Period): Promise<Map<IndicatorCode, Totals>> {
  const sums = new Map<IndicatorCode, Totals>();
  for (const [source, wanted] of bySource(period)) {
    const columns = wanted.flatMap(({ part }, place) => [
      sql`sum(CASE WHEN ${part.where} THEN ${part.adds} END) AS ${sql.ref(`adds${place}`)}`,
      ...(part.base === null ? [] : shareColumns(part.where, part.base, place)),
    ]);
    const { rows } = await sql<Record<string, number | null>>`
      SELECT ${sql.join(columns)} FROM ${sources[source].from(period)}`.execute(db);
    const [row = {}] = rows;
    wanted.forEach(({ code }, place) => {
      const before = sums.get(code) ?? NOTHING;
      sums.set(code, {
        numerator: before.numerator + (row[`adds${place}`] ?? 0),
        denominator: before.denominator + (row[`base${place}`] ?? 0),
        records: before.records + (row[`records${place}`] ?? 0),
      });
    });
  }
  return sums;
}

/** What only a rate or a mean needs. */
function shareColumns(where: Sql, base: Sql, place: number): Sql[] {
  return [
    sql`sum(CASE WHEN ${where} THEN ${base} END) AS ${sql.ref(`base${place}`)}`,
    sql`count(CASE WHEN ${where} THEN 1 END) AS ${sql.ref(`records${place}`)}`,
  ];
}

function bySource(period: Period): Map<SourceName, { code: IndicatorCode; part: Part }[]> {
  const grouped = new Map<SourceName, { code: IndicatorCode; part: Part }[]>();
  for (const code of indicatorCodes) {
    for (const part of partsOf(code, period)) {
      const known = grouped.get(part.source);
      if (known) known.push({ code, part });
      else grouped.set(part.source, [{ code, part }]);
    }
  }
  return grouped;
}

async function daysTaken(db: Kysely<Schema>, period: Period): Promise<DaysCount[]> {
  const [part] = partsOf("medianDays", period);
  if (!part) return [];
  const { rows } = await sql<DaysCount>`
    SELECT ${part.adds} AS tenths, count(*) AS count FROM ${sources[part.source].from(period)} AND ${part.where}
    GROUP BY tenths`.execute(db);
  return rows;
}

import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { Period } from "../../../shared/period.ts";
import type { BreakdownRow, Report } from "../../../shared/reports/contract.ts";
import { breakdownBys, breakdownColumns, WITHOUT_DISPUTE } from "../../../shared/reports/indicators.ts";
import type { BreakdownBy, BreakdownColumn } from "../../../shared/reports/indicators.ts";
import type { Schema } from "../../database/schema.ts";
import { partsOf } from "./parts.ts";
import { sources } from "./sources.ts";
import type { Sql } from "./sources.ts";

type Cell = Readonly<Record<BreakdownBy, string>> & { readonly adds: number };
type Amounts = Omit<BreakdownRow, "code">;

const key: Readonly<Record<BreakdownColumn, keyof Amounts>> = {
  registered: "registered",
  resolved: "resolved",
  open: "open",
  claimed: "claimedFen",
  recovered: "recoveredFen",
};

/** By type, town and source; each column adds up to the indicator of its name. Rows in the dictionaries' order. */
export async function breakdownsOf(db: Kysely<Schema>, period: Period): Promise<Report["breakdowns"]> {
  const rows = { type: new Map(), town: new Map(), source: new Map() } as Record<BreakdownBy, Map<string, Amounts>>;
  for (const column of breakdownColumns) {
    for (const cell of await cellsOf(db, column, period)) {
      for (const by of breakdownBys) add(rows[by], cell[by], key[column], cell.adds);
    }
  }
  const places = await dictionaryPlaces(db);
  const sorted = (by: BreakdownBy) =>
    [...rows[by]]
      .map(([code, amounts]): BreakdownRow => ({ code, ...amounts }))
      .toSorted((a, b) => place(places[by], a.code) - place(places[by], b.code) || (a.code < b.code ? -1 : 1));
  return { type: sorted("type"), town: sorted("town"), source: sorted("source") };
}

function add(rows: Map<string, Amounts>, code: string, column: keyof Amounts, amount: number): void {
  const before = rows.get(code) ?? { registered: 0, resolved: 0, open: 0, claimedFen: 0, recoveredFen: 0 };
  rows.set(code, { ...before, [column]: before[column] + amount });
}

async function cellsOf(db: Kysely<Schema>, column: BreakdownColumn, period: Period): Promise<Cell[]> {
  const [part] = partsOf(column, period);
  if (!part) return [];
  const from = sources[part.source].from(period);
  const query: Sql =
    part.source === "recovered"
      ? sql`SELECT coalesce(d.type, ${WITHOUT_DISPUTE}) AS type, coalesce(d.town, ${WITHOUT_DISPUTE}) AS town,
          coalesce(d.source, ${WITHOUT_DISPUTE}) AS source, sum(paid.adds) AS adds
        FROM (SELECT r.dispute_id, ${part.adds} AS adds FROM ${from} AND ${part.where}) AS paid
        LEFT JOIN dispute AS d ON d.id = paid.dispute_id AND d.deleted_at IS NULL
        GROUP BY 1, 2, 3`
      : sql`SELECT r.type, r.town, r.source, sum(${part.adds}) AS adds FROM ${from} AND ${part.where} GROUP BY 1, 2, 3`;
  const { rows } = await sql<Cell>`${query}`.execute(db);
  return rows;
}

async function dictionaryPlaces(db: Kysely<Schema>): Promise<Record<BreakdownBy, Map<string, number>>> {
  const entries = await db
    .selectFrom("dictionary_entry")
    .select(["dictionary", "code", "position"])
    .where("dictionary", "in", ["dispute_type_enterprise", "town", "dispute_source"])
    .execute();
  const of = (dictionary: string) =>
    new Map(entries.filter((entry) => entry.dictionary === dictionary).map(({ code, position }) => [code, position]));
  return { type: of("dispute_type_enterprise"), town: of("town"), source: of("dispute_source") };
}

/** Words unknown to the dictionary come after it, money without a dispute last. */
function place(places: ReadonlyMap<string, number>, code: string): number {
  return code === WITHOUT_DISPUTE ? Infinity : (places.get(code) ?? Number.MAX_SAFE_INTEGER);
}

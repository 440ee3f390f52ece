import type { Kysely } from "kysely";
import type { Period } from "../../../shared/period.ts";
import type { IssuedReport, Report, ReportDifference } from "../../../shared/reports/contract.ts";
import { indicatorCodes, indicators } from "../../../shared/reports/indicators.ts";
import type { IndicatorCode } from "../../../shared/reports/indicators.ts";
import type { Schema } from "../../database/schema.ts";
import { notFound } from "../office/acting.ts";
import type { ActContext } from "../office/ground.ts";
import { tellRecords } from "./record-facts.ts";
import { recordsBehind } from "./record-lists.ts";
import type { Counted } from "./record-lists.ts";

/** How many records of each kind of difference are told; their count is always complete. */
const TOLD = 200;

/** A record that adds 1 and is not divided by anything is kept as its bare id: most are. */
type Kept = number | readonly [id: number, adds: number, base: number | null];

/** Keeps the report with every value and the records behind it; answers its id. */
export async function freeze(context: ActContext, title: string, period: Period, report: Report): Promise<number> {
  const { db } = context;
  const { id } = await db
    .insertInto("report")
    .values({
      title,
      period_from: period.from,
      period_to: period.to,
      issued_by: context.user.id,
      issued_at: context.now,
      content: JSON.stringify(report),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const { code, unit, value, formulaVersion } of report.indicators) {
    const records = await recordsBehind(db, { code, period: { from: period.from, to: report.asOf } });
    await db
      .insertInto("report_figure")
      .values({
        report_id: id,
        indicator: code,
        formula_version: formulaVersion,
        value,
        unit,
        row_ids: JSON.stringify(records.map(kept)),
      })
      .execute();
  }
  return id;
}

export async function issuedReports(db: Kysely<Schema>): Promise<IssuedReport[]> {
  const rows = await issuedQuery(db).orderBy("report.id", "desc").execute();
  return rows.map(fromStored);
}

export async function issuedReport(db: Kysely<Schema>, id: number): Promise<IssuedReport> {
  const row = await issuedQuery(db).where("report.id", "=", id).executeTakeFirst();
  return row ? fromStored(row) : notFound("report", id);
}

/** The report as it was frozen, or NOT_FOUND. */
export async function frozenReport(db: Kysely<Schema>, id: number): Promise<Report> {
  const row = await db.selectFrom("report").select("content").where("id", "=", id).executeTakeFirst();
  return row ? (JSON.parse(row.content) as Report) : notFound("report", id);
}

/** The records that stood behind a frozen number, by id; none for an indicator that the report did not have. */
export async function frozenRecords(db: Kysely<Schema>, id: number, code: IndicatorCode): Promise<Counted[]> {
  const row = await db
    .selectFrom("report_figure")
    .select("row_ids")
    .where("report_id", "=", id)
    .where("indicator", "=", code)
    .executeTakeFirst();
  return row ? (JSON.parse(row.row_ids) as Kept[]).map(unkept) : [];
}

/** Every indicator whose value, formula or records are no longer what was issued. */
export async function differencesOf(
  db: Kysely<Schema>,
  id: number,
  frozen: Report,
  today: Report,
): Promise<ReportDifference[]> {
  const differences: ReportDifference[] = [];
  for (const code of indicatorCodes) {
    const before = frozen.indicators.find((figure) => figure.code === code);
    const now = today.indicators.find((figure) => figure.code === code);
    // An indicator that came later was not issued, so it cannot differ.
    if (!before || !now) continue;
    const records = {
      before: byId(await frozenRecords(db, id, code)),
      now: byId(await recordsBehind(db, { code, period: { from: today.period.from, to: today.asOf } })),
    };
    const added = [...records.now.values()].filter((record) => !records.before.has(record.id));
    const removed = [...records.before.values()].filter((record) => !records.now.has(record.id));
    const changed = [...records.now.values()].filter((record) => isOther(records.before.get(record.id), record));
    const formulaChanged = before.formulaVersion !== now.formulaVersion;
    const isSame = before.value === now.value && !formulaChanged;
    if (isSame && added.length + removed.length + changed.length === 0) continue;
    const { register } = indicators[code];
    const tell = async (list: readonly Counted[]) => ({
      total: list.length,
      rows: await tellRecords(db, register, list.slice(0, TOLD)),
    });
    const toldChanged = await tell(changed);
    differences.push({
      indicator: code,
      frozen: before.value,
      today: now.value,
      formulaChanged,
      added: await tell(added),
      removed: await tell(removed),
      changed: {
        total: toldChanged.total,
        rows: toldChanged.rows.map((row) => ({
          ...row,
          contributionBefore: records.before.get(row.id)?.adds ?? 0,
        })),
      },
    });
  }
  return differences;
}

function isOther(before: Counted | undefined, now: Counted): boolean {
  return before !== undefined && (before.adds !== now.adds || before.base !== now.base);
}

function byId(records: readonly Counted[]): ReadonlyMap<number, Counted> {
  return new Map(records.map((record) => [record.id, record]));
}

function kept({ id, adds, base }: Counted): Kept {
  return adds === 1 && base === null ? id : [id, adds, base];
}

function unkept(entry: Kept): Counted {
  if (typeof entry === "number") return { id: entry, adds: 1, base: null };
  const [id, adds, base] = entry;
  return { id, adds, base };
}

function issuedQuery(db: Kysely<Schema>) {
  return db
    .selectFrom("report")
    .innerJoin("staff", "staff.id", "report.issued_by")
    .select(["report.id", "report.title", "report.period_from", "report.period_to", "report.issued_at", "staff.name"]);
}

function fromStored(row: {
  id: number;
  title: string;
  period_from: string;
  period_to: string;
  issued_at: string;
  name: string;
}): IssuedReport {
  return {
    id: row.id,
    title: row.title,
    period: { from: row.period_from, to: row.period_to },
    issuedBy: row.name,
    issuedAt: row.issued_at,
  };
}

import { sql } from "kysely";
import type { Kysely } from "kysely";
import type { ExportProfile, Report } from "../../../../shared/reports/contract.ts";
import { breakdownBys } from "../../../../shared/reports/indicators.ts";
import type { IndicatorCode } from "../../../../shared/reports/indicators.ts";
import type { Language } from "../../../../shared/reports/wording.ts";
import type { Schema } from "../../../database/schema.ts";
import { dictionaryWords } from "../report-data.ts";
import { lists } from "./list-sheets.ts";
import type { List, Stored } from "./list-sheets.ts";
import { shownIn } from "./shown.ts";
import { writeSheet } from "../../spreadsheets/sheet.ts";
import { workbookBytes } from "../../spreadsheets/workbook.ts";
import { breakdownSheet, summarySheet } from "./summary-sheets.ts";

/** The ids of the records behind the indicators that the lists are made of. */
export type RecordIds = ReadonlyMap<IndicatorCode, ReadonlySet<number>>;

const READ_AT_ONCE = 2000;

/**
 * The report as a workbook: summary, the three breakdowns, and one sheet for each list behind the numbers. The public
 * gets no lists.
 */
export async function writeWorkbook(
  db: Kysely<Schema>,
  report: Report,
  ids: () => Promise<RecordIds>,
  profile: ExportProfile,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const words = await dictionaryWords(db, language);
  return workbookBytes(async (workbook) => {
    await writeSheet(workbook, summarySheet(report, language));
    for (const by of breakdownBys) await writeSheet(workbook, breakdownSheet(report, by, profile, words, language));
    if (profile !== "public") {
      const known = await ids();
      for (const list of lists) {
        const isIn = (code: IndicatorCode, id: number) => known.get(code)?.has(id) ?? false;
        const columns = list.columns(words, language, isIn, shownIn[profile]);
        await writeSheet(workbook, { name: list.name[language], columns, rows: recordsOf(db, list, known) });
      }
    }
  });
}

async function* recordsOf(db: Kysely<Schema>, list: List, known: RecordIds): AsyncGenerator<Stored> {
  const ids = [...new Set(list.of.flatMap((code) => [...(known.get(code) ?? [])]))].toSorted((a, b) => a - b);
  for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
    const some = JSON.stringify(ids.slice(start, start + READ_AT_ONCE));
    const { rows } = await sql<Stored>`
      ${sql.raw(list.select)} WHERE r.id IN (SELECT value FROM json_each(${some})) ORDER BY r.id`.execute(db);
    yield* rows;
  }
}

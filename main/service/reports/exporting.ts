import type { Inputs } from "../../../shared/contract.ts";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import type { Report } from "../../../shared/reports/contract.ts";
import { expectedShape } from "../../../shared/reports/expected-shape.ts";
import type { Language } from "../../../shared/reports/wording.ts";
import { reportWords } from "../../../shared/reports/words.ts";
import type { QuestionContext } from "../office/ground.ts";
import { computeReport } from "./compute.ts";
import { frozenRecords, frozenReport, issuedReport } from "./frozen.ts";
import { recordsBehind } from "./record-lists.ts";
import { dictionaryWords, templateData } from "./report-data.ts";
import type { Heading } from "./report-data.ts";
import { listedIndicators } from "./spreadsheet/list-sheets.ts";
import { writeWorkbook } from "./spreadsheet/workbook.ts";
import type { RecordIds } from "./spreadsheet/workbook.ts";
import { summaryCsv } from "./summary-csv.ts";
import { writeDocument } from "./template.ts";

type Asked = Inputs["reports"]["export"];

/** What is to be written: a period as it stands now, or an issued report as it was frozen. */
type Subject = { readonly report: Report; readonly heading: Heading; readonly ids: () => Promise<RecordIds> };

/** The report as a file, named after its title and period. */
export async function exportReport(context: QuestionContext, { of, format, language = "zh" }: Asked): Promise<File> {
  const subject = "id" in of ? await issuedSubject(context, of.id) : await presentSubject(context, of, language);
  const name = `${fileName(subject.heading.title)}_${subject.report.period.from}_${subject.report.period.to}.${format}`;
  return new File([await contentOf(context, subject, format, language)], name, { type: mediaTypeOf(name) });
}

async function contentOf(
  { db, ground }: QuestionContext,
  { report, heading, ids }: Subject,
  format: Asked["format"],
  language: Language,
): Promise<Uint8Array<ArrayBuffer> | string> {
  switch (format) {
    case "docx": {
      const words = await dictionaryWords(db, language);
      return writeDocument(ground, templateData(report, heading, words, language), language);
    }
    case "xlsx":
      return writeWorkbook(db, report, await ids(), language);
    case "csv":
      return summaryCsv(report, language);
    case "json":
      return `${JSON.stringify(expectedShape(report), null, 2)}\n`;
  }
}

async function presentSubject(
  { db, today }: QuestionContext,
  period: Report["period"],
  language: Language,
): Promise<Subject> {
  const report = await computeReport(db, period, today);
  const counted = { from: period.from, to: report.asOf };
  return {
    report,
    heading: { title: reportWords.title[language], office: await officeName(db), date: today },
    ids: async () => {
      const found = new Map<(typeof listedIndicators)[number], ReadonlySet<number>>();
      for (const code of listedIndicators) {
        found.set(code, new Set((await recordsBehind(db, { code, period: counted })).map(({ id }) => id)));
      }
      return found;
    },
  };
}

async function issuedSubject({ db }: QuestionContext, id: number): Promise<Subject> {
  const { title, issuedAt } = await issuedReport(db, id);
  return {
    report: await frozenReport(db, id),
    heading: { title, office: await officeName(db), date: issuedAt.slice(0, 10) },
    ids: async () => {
      const found = new Map<(typeof listedIndicators)[number], ReadonlySet<number>>();
      for (const code of listedIndicators) {
        found.set(code, new Set((await frozenRecords(db, id, code)).map((record) => record.id)));
      }
      return found;
    },
  };
}

async function officeName(db: QuestionContext["db"]): Promise<string> {
  return (await db.selectFrom("office").select("name").executeTakeFirstOrThrow()).name;
}

/** What no file system refuses. */
function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .trim()
    .slice(0, 80);
}

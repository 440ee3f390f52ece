import { ORPCError } from "@orpc/server";
import type { Inputs } from "../../../shared/contract.ts";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import { mayExportInFull } from "../../../shared/privacy/personal-fields.ts";
import { problem } from "../../../shared/problems.ts";
import type { ExportProfile, Report } from "../../../shared/reports/contract.ts";
import { expectedShape, publicShape } from "../../../shared/reports/expected-shape.ts";
import type { Language } from "../../../shared/reports/wording.ts";
import { reportWords } from "../../../shared/reports/words.ts";
import { refuse } from "../office/acting.ts";
import { noteEvent } from "../office/audit-log.ts";
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

/**
 * The report as a file, named after its title and period; the audit log says who took it out, for whom and why. Throws
 * FORBIDDEN where the role may not have the full lists, refuses with REASON_MISSING.
 */
export async function exportReport(context: QuestionContext, asked: Asked): Promise<File> {
  const { of, format, language = "zh", profile = "internal_masked", reason } = asked;
  if (profile === "internal_full") requireLeave(context, reason);
  const subject = "id" in of ? await issuedSubject(context, of.id) : await presentSubject(context, of, language);
  const { heading, report } = subject;
  const name = `${fileName(heading.title)}_${report.period.from}_${report.period.to}.${format}`;
  const file = new File([await contentOf(context, subject, format, profile, language)], name, {
    type: mediaTypeOf(name),
  });
  await noteEvent(context, {
    entity: "report",
    ...("id" in of && { recordId: of.id }),
    ...(reason !== undefined && { reason }),
    after: { format, profile, language, ...report.period },
  });
  return file;
}

function requireLeave({ user, act }: QuestionContext, reason: string | undefined): void {
  if (!mayExportInFull.includes(user.role)) {
    throw new ORPCError("FORBIDDEN", { data: { act, roles: [...mayExportInFull] } });
  }
  if (reason === undefined) refuse(problem("reason", "REASON_MISSING"));
}

async function contentOf(
  { db, ground }: QuestionContext,
  { report, heading, ids }: Subject,
  format: Asked["format"],
  profile: ExportProfile,
  language: Language,
): Promise<Uint8Array<ArrayBuffer> | string> {
  switch (format) {
    case "docx": {
      const words = await dictionaryWords(db, language);
      return writeDocument(ground, templateData(report, heading, profile, words, language), language);
    }
    case "xlsx":
      return writeWorkbook(db, report, ids, profile, language);
    case "csv":
      return summaryCsv(report, language);
    case "json":
      return `${JSON.stringify(profile === "public" ? publicShape(report) : expectedShape(report), null, 2)}\n`;
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

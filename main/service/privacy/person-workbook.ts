import { mediaTypeOf } from "../../../shared/media-types.ts";
import type { Name } from "../../../shared/names.ts";
import type { PersonTrace, TracedName } from "../../../shared/privacy/contract.ts";
import { TEXT, writeSheet } from "../spreadsheets/sheet.ts";
import { workbookBytes } from "../spreadsheets/workbook.ts";
import type { Column } from "../spreadsheets/sheet.ts";
import { traced } from "./holdings.ts";

type Line = PersonTrace & { readonly field: string; readonly value: string };

const words = {
  file: { zh: "个人信息", en: "personal-data" },
  sheet: { zh: "个人信息", en: "Personal data" },
  register: { zh: "台账", en: "Register" },
  record: { zh: "记录", en: "Record" },
  recordId: { zh: "记录编号", en: "Record no." },
  field: { zh: "项目", en: "Field" },
  value: { zh: "内容", en: "Content" },
  deleted: { zh: "已删除", en: "Deleted" },
  yes: { zh: "是", en: "Yes" },
} as const satisfies Record<string, Name>;

const registers: Readonly<Record<TracedName, Name>> = {
  disputes: { zh: "纠纷", en: "Disputes" },
  enterprises: { zh: "企业", en: "Enterprises" },
  payments: { zh: "到账", en: "Payments" },
  loans: { zh: "贷款", en: "Loans" },
  arrears: { zh: "清欠", en: "Arrears" },
  projects: { zh: "项目", en: "Projects" },
  assessments: { zh: "稳评", en: "Assessments" },
  fasttrack: { zh: "容缺", en: "Fast track" },
  measures: { zh: "措施", en: "Measures" },
  serviceRecords: { zh: "服务记录", en: "Service records" },
  meetings: { zh: "会议", en: "Meetings" },
};

/** What is held of a person, one line for each field, as a spreadsheet in which nothing is a formula. */
export async function personWorkbook(
  traces: readonly PersonTrace[],
  today: string,
  language: "zh" | "en",
): Promise<File> {
  const rows = traces.flatMap((trace): Line[] => trace.fields.map((held) => ({ ...trace, ...held })));
  const sheet = { name: words.sheet[language], columns: columnsIn(language), rows };
  const bytes = await workbookBytes((workbook) => writeSheet(workbook, sheet));
  const name = `${words.file[language]}_${today}.xlsx`;
  return new File([bytes], name, { type: mediaTypeOf(name) });
}

function columnsIn(language: "zh" | "en"): readonly Column<Line>[] {
  const column = (name: keyof typeof words, width: number, content: (line: Line) => string): Column<Line> => ({
    header: words[name][language],
    width,
    format: TEXT,
    content,
  });
  return [
    column("register", 12, ({ register }) => registers[register][language]),
    column("recordId", 12, ({ id }) => String(id)),
    column("record", 40, ({ title }) => title),
    column("field", 18, ({ register, field }) => traced[register].names[field]?.[language] ?? field),
    column("value", 80, ({ value }) => value),
    column("deleted", 10, ({ deleted }) => (deleted ? words.yes[language] : "")),
  ];
}

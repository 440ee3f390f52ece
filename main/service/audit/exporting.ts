import Papa from "papaparse";
import { actName } from "../../../shared/audit/act-names.ts";
import type { AuditEntry } from "../../../shared/audit/contract.ts";
import type { Inputs } from "../../../shared/contract.ts";
import type { Role } from "../../../shared/accounts/roles.ts";
import { maskOutput } from "../../../shared/privacy/mask-output.ts";
import { mediaTypeOf } from "../../../shared/media-types.ts";
import type { QuestionContext } from "../office/ground.ts";
import { harmless, TEXT, writeSheet } from "../spreadsheets/sheet.ts";
import { workbookBytes } from "../spreadsheets/workbook.ts";
import type { Column } from "../spreadsheets/sheet.ts";
import { entriesOf } from "./listing.ts";

type Filter = NonNullable<Inputs["audit"]["list"]["filter"]>;
type Language = "zh" | "en";

/** Everything in this spreadsheet is text. */
type TextColumn = Omit<Column<AuditEntry>, "content"> & { readonly content: (entry: AuditEntry) => string };

const AT_ONCE = 2000;
const BYTE_ORDER_MARK = "\uFEFF";

const headers = {
  id: { zh: "序号", en: "No." },
  at: { zh: "时间", en: "Time" },
  user: { zh: "人员", en: "User" },
  act: { zh: "操作", en: "Act" },
  entity: { zh: "对象", en: "Record" },
  recordId: { zh: "对象编号", en: "Record no." },
  reason: { zh: "原因", en: "Reason" },
  before: { zh: "之前", en: "Before" },
  after: { zh: "之后", en: "After" },
} as const;

/** The entries of a filter, newest first, as a spreadsheet in which nothing is a formula. */
export async function exportEntries(
  { db, ground, user }: QuestionContext,
  filter: Filter,
  format: "xlsx" | "csv",
  language: Language,
): Promise<File> {
  const rows = shownTo(user.role, allEntries(db, filter));
  const columns = columnsIn(language);
  const name = `${language === "zh" ? "操作记录" : "audit"}_${ground.clock.today()}.${format}`;
  const content =
    format === "xlsx"
      ? await workbookBytes((workbook) => writeSheet(workbook, { name: "audit", columns, rows }))
      : await csvOf(rows, columns);
  return new File([content], name, { type: mediaTypeOf(name) });
}

/** A file passes the door unseen, so what is written into it is masked here. */
async function* shownTo(role: Role, entries: AsyncIterable<AuditEntry>): AsyncGenerator<AuditEntry> {
  for await (const entry of entries) yield maskOutput(role, ["audit", "list"], entry);
}

async function* allEntries(db: QuestionContext["db"], filter: Filter): AsyncGenerator<AuditEntry> {
  let before: number | null = null;
  for (;;) {
    const entries: AuditEntry[] = await entriesOf(db, filter, before, AT_ONCE);
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < AT_ONCE) return;
    before = last.id;
  }
}

function columnsIn(language: Language): readonly TextColumn[] {
  const column = (name: keyof typeof headers, width: number, content: (entry: AuditEntry) => string) => ({
    header: headers[name][language],
    width,
    format: TEXT,
    content,
  });
  return [
    column("id", 8, ({ id }) => String(id)),
    column("at", 26, ({ at }) => at),
    column("user", 14, ({ user }) => user ?? ""),
    column("act", 24, ({ act }) => actName(act)?.[language] ?? act),
    column("entity", 16, ({ entity }) => entity ?? ""),
    column("recordId", 10, ({ recordId }) => (recordId === null ? "" : String(recordId))),
    column("reason", 30, ({ reason }) => reason ?? ""),
    column("before", 50, ({ before }) => said(before)),
    column("after", 50, ({ after }) => said(after)),
  ];
}

const LONGEST_CELL = 32_000;

function said(facts: Readonly<Record<string, unknown>>): string {
  return Object.keys(facts).length === 0 ? "" : JSON.stringify(facts).slice(0, LONGEST_CELL);
}

async function csvOf(rows: AsyncIterable<AuditEntry>, columns: readonly TextColumn[]): Promise<string> {
  const lines: string[][] = [columns.map(({ header }) => header)];
  for await (const row of rows) lines.push(columns.map(({ content }) => harmless(content(row))));
  return BYTE_ORDER_MARK + Papa.unparse(lines, { newline: "\r\n" });
}

import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import type { CellValue } from "@cj-tech-master/excelts";
import { ZipArchive } from "@cj-tech-master/excelts/archive";
import { readTables } from "../index.ts";
import type { Table } from "../index.ts";

/** The half-year of an office as its staff keep it (names made up). */
export function sampleWorkbook(): Uint8Array {
  return readFileSync(new URL("../../../../../seeds/ledgers/office-ledger-2023H1.xlsx", import.meta.url));
}

export type SheetToWrite = {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Ranges such as `A1:C1`. */
  readonly merges?: readonly string[];
  /** Number formats by cell, such as `{ B2: "yyyy/m/d" }`. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly hidden?: boolean;
};

/** A workbook as a spreadsheet program would save it. */
export async function workbook(...sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const book = new Workbook();
  for (const { name, rows, merges = [], formats = {}, hidden } of sheets) {
    const sheet = book.addWorksheet(name, { state: hidden ? "hidden" : "visible" });
    for (const row of rows) sheet.addRow([...row]);
    for (const range of merges) sheet.mergeCells(range);
    for (const [address, format] of Object.entries(formats)) sheet.getCell(address).numFmt = format;
  }
  return book.xlsx.writeBuffer();
}

export type Parts = Readonly<Record<string, string>>;

/** A zip file of these parts. */
export async function zipOf(parts: Parts): Promise<Uint8Array> {
  const archive = new ZipArchive();
  for (const [path, content] of Object.entries(parts)) archive.add(path, Buffer.from(content));
  return archive.bytes();
}

/** The parts of a workbook with one sheet, for what no common program writes. `sheet` is what stands in `<worksheet>`. */
export function workbookParts({ sheet, sharedStrings = "", properties = "" }: Parts): Parts {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${office}">${properties}` +
      `<sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation("r1", "worksheet", "/xl/worksheets/a.xml") + relation("r2", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/worksheets/a.xml": `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${sharedStrings}</sst>`,
  };
}

function relations(body: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${body}</Relationships>`;
}

/** The tables of a file that can be read. */
export async function tablesOf(bytes: Uint8Array, fileName = "book.xlsx"): Promise<readonly Table[]> {
  const result = await readTables(bytes, fileName);
  if (!result.ok) throw new Error(result.code);
  return result.tables;
}

/** The only table of a file. */
export async function tableOf(bytes: Uint8Array, fileName?: string): Promise<Table> {
  const [table] = await tablesOf(bytes, fileName);
  if (!table) throw new Error("no table");
  return table;
}

/** A table of delimited text in UTF-8. */
export function csvTable(text: string, fileName = "台账.csv"): Promise<Table> {
  return tableOf(Buffer.from(text), fileName);
}

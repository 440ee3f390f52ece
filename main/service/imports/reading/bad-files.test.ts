import { describe, expect, test } from "vitest";
import { createAllowance, MAX_FILE_BYTES } from "./allowance.ts";
import { openPackage } from "./package.ts";
import { readTables } from "./index.ts";
import { refusalIn } from "./refusal.ts";
import { sampleWorkbook, workbookParts, zipOf } from "./testing/files.ts";
import { xmlParser } from "./xml.ts";

/** An OLE compound file whose directory begins after the header, as far as its signature and names go. */
function compoundFile(stream: string): Uint8Array {
  const file = Buffer.alloc(2048);
  file.write("d0cf11e0a1b11ae1", "hex");
  file.write("Root Entry\0", 512, "utf16le");
  file.write(`${stream}\0`, 640, "utf16le");
  return file;
}

/** Rewrites a number in the zip's table of contents, for every part or the one at `path`. */
function withContents(zip: Uint8Array, offset: number, value: number, path = ""): Uint8Array {
  const file = Buffer.from(zip);
  for (let at = file.indexOf("PK\x01\x02", 0, "latin1"); at !== -1; at = file.indexOf("PK\x01\x02", at + 1, "latin1")) {
    if (file.toString("utf8", at + 46, at + 46 + file.readUInt16LE(at + 28)).startsWith(path)) {
      file.writeUInt32LE(value, at + offset);
    }
  }
  return file;
}

const FLAGS_AND_METHOD = 8;
const CHECKSUM = 16;
const UNPACKED_SIZE = 24;
const sheet = "<sheetData><row><c><v>1</v></c></row></sheetData>";

describe("files that can't be read", () => {
  const sample = sampleWorkbook();

  test.each<[string, Uint8Array | Promise<Uint8Array>, object]>([
    ["nothing", new Uint8Array(), { code: "FILE_EMPTY" }],
    ["white space", Buffer.from("\uFEFF \r\n"), { code: "FILE_EMPTY" }],
    ["over 50 MB", new Uint8Array(MAX_FILE_BYTES + 1), { code: "FILE_TOO_LARGE", data: { maxBytes: MAX_FILE_BYTES } }],
    ["a workbook under a password", compoundFile("EncryptedPackage"), { code: "FILE_PASSWORD_PROTECTED" }],
    [
      "a zip under a password",
      withContents(sample, FLAGS_AND_METHOD, 0x0008_0001),
      { code: "FILE_PASSWORD_PROTECTED" },
    ],
    ["an old .xls", compoundFile("Workbook"), { code: "FILE_OLD_XLS", data: { format: "xls" } }],
    ["an old .doc", compoundFile("WordDocument"), { code: "FILE_NOT_A_SPREADSHEET" }],
    ["a copy that broke off", sample.subarray(0, sample.length / 2), { code: "FILE_TRUNCATED" }],
    ["a copy that lost its end", sample.subarray(0, -30), { code: "FILE_TRUNCATED" }],
    ["any zip", zipOf({ "a.txt": "x" }), { code: "FILE_NOT_A_SPREADSHEET" }],
    ["a .ods", zipOf({ mimetype: "x", "content.xml": "<x/>" }), { code: "FILE_OLD_XLS", data: { format: "ods" } }],
    [
      "a .docx",
      zipOf({ ...workbookParts({ sheet }), "xl/workbook.xml": "<document/>" }),
      { code: "FILE_NOT_A_SPREADSHEET" },
    ],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), { code: "FILE_NOT_A_SPREADSHEET" }],
    ["a web page named .xls", Buffer.from("<html><table><tr><td>1"), { code: "FILE_NOT_A_SPREADSHEET" }],
    ["a PDF", Buffer.from("%PDF-1.7\n%abc"), { code: "FILE_NOT_A_SPREADSHEET" }],
    [
      "a sheet that is no XML",
      zipOf(workbookParts({ sheet: "<sheetData><row>" })),
      { code: "FILE_UNREADABLE", data: { part: "xl/worksheets/a.xml" } },
    ],
    [
      "a cell beyond the last column",
      zipOf(workbookParts({ sheet: '<sheetData><row><c r="ZZZZ1"><v>1</v></c></row></sheetData>' })),
      { code: "FILE_UNREADABLE", data: { part: "xl/worksheets/a.xml" } },
    ],
    [
      "a text that is not there",
      zipOf(workbookParts({ sheet: '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>' })),
      { code: "FILE_UNREADABLE", data: { part: "xl/worksheets/a.xml" } },
    ],
    [
      "a changed byte",
      withContents(sample, CHECKSUM, 1, "xl/worksheets/sheet2.xml"),
      { code: "FILE_UNREADABLE", data: { part: "xl/worksheets/sheet2.xml" } },
    ],
    [
      "a part larger than it says",
      withContents(sample, UNPACKED_SIZE, 10, "xl/worksheets/sheet1.xml"),
      { code: "FILE_UNREADABLE", data: { part: "xl/worksheets/sheet1.xml" } },
    ],
    [
      "over 1 GB unpacked",
      withContents(sample, UNPACKED_SIZE, 2 ** 28),
      { code: "FILE_UNPACKS_TOO_LARGE", data: { maxBytes: 2 ** 30 } },
    ],
    [
      "few cells that need an enormous table",
      zipOf(workbookParts({ sheet: `<sheetData>${'<row><c r="XFD1"><v>1</v></c></row>'.repeat(700)}</sheetData>` })),
      { code: "FILE_UNPACKS_TOO_LARGE", data: { maxCells: 10_000_000 } },
    ],
  ])("%s", async (_, bytes, expected) => {
    expect(await readTables(await bytes, "a.xlsx")).toEqual({ ok: false, ...expected });
  });

  test("unpacking is counted, whatever the table of contents says", async () => {
    const zip = await zipOf({ "a.xml": `<a>${"x".repeat(100_000)}</a>` });
    const file = await openPackage(zip, 2 ** 30, createAllowance(50_000));
    const parsing = file.parse("a.xml", xmlParser({ open: () => undefined }), undefined);
    const error: unknown = await parsing.catch((thrown: unknown) => thrown);
    expect(refusalIn(error)).toEqual({ code: "FILE_UNPACKS_TOO_LARGE", data: { maxBytes: 50_000 } });
  });
});

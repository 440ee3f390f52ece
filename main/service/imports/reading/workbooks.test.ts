import { describe, expect, test } from "vitest";
import { readTables } from "./index.ts";
import { sampleWorkbook, tableOf, tablesOf, workbook, workbookParts, zipOf } from "./testing/files.ts";

describe("the office's own workbook", () => {
  test("gives its four sheets with their rows, merged cells and the blank row in between", async () => {
    const tables = await tablesOf(sampleWorkbook());
    expect(tables.map(({ name, rows, firstRow }) => [name, rows.length, firstRow])).toEqual([
      ["涉企纠纷台账", 67, 1],
      ["挽损到账", 47, 1],
      ["贷款清收", 21, 1],
      ["重点项目稳评", 15, 1],
    ]);
    const [disputes] = tables;
    expect(disputes?.merges).toContainEqual({ top: 3, left: 4, bottom: 3, right: 6 });
    expect(disputes?.rows[34]).toEqual([]);
  });

  test("keeps loan numbers, line breaks in notes and full-width digits as written, and gives days as dates", async () => {
    const [disputes, , loans] = await tablesOf(sampleWorkbook());
    expect(loans?.rows[3]?.[3]).toBe("610723202200100200");
    expect(disputes?.rows[18]?.[14]).toBe("双方已签协议\n分期履行");
    expect(disputes?.rows[25]?.[7]).toBe("３５");
    expect(disputes?.rows[4]?.[1]).toBe("2023-01-06");
  });
});

describe("cells", () => {
  test("a formula gives its last value, an error its text, a rare character survives, blanks are nothing", async () => {
    const bytes = await workbook({
      name: "𠮷野家",
      rows: [
        [{ formula: "1+1", result: 2 }, { error: "#REF!" }, true, "𠮷田某", null, "a\r\nb"],
        [],
        [{ richText: [{ text: "洋县" }, { font: { bold: true }, text: "某厂" }] }, { formula: 'A1&"x"', result: "2x" }],
      ],
    });
    const table = await tableOf(bytes);
    expect(table.name).toBe("𠮷野家");
    expect(table.rows).toEqual([[2, "#REF!", true, "𠮷田某", null, "a\nb"], [], ["洋县某厂", "2x"]]);
  });

  test.each([
    ["yyyy-mm-dd", "2023-01-06"],
    ['yyyy"年"m"月"d"日"', "2023-01-06"],
    ["[$-804]m/d;@", "2023-01-06"],
    ["h:mm", 44932.5],
    ['0.00"d"', 44932.5],
    ["[Red]#,##0", 44932.5],
  ])("a number in the format %s is %s", async (format, expected) => {
    const table = await tableOf(await workbook({ name: "S", rows: [[44932.5]], formats: { A1: format } }));
    expect(table.rows).toEqual([[expected]]);
  });

  test("tells that a workbook counts its days from 1904", async () => {
    const parts = workbookParts({
      properties: '<workbookPr date1904="1"/>',
      sheet: '<sheetData><row r="1"><c r="A1"><v>43470</v></c></row></sheetData>',
    });
    expect(await tableOf(await zipOf(parts))).toMatchObject({ dateSystem: "1904", rows: [[43470]] });
  });

  test("what other programs write: no cell addresses, prefixes, phonetic guides, escapes, formulas not calculated", async () => {
    const parts = workbookParts({
      sharedStrings: "<si><t>吉</t><rPh><t>よし</t></rPh></si><si><r><t>甲</t></r><r><t>_x000A_乙</t></r></si>",
      sheet:
        '<x:sheetData xmlns:x="y"><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>' +
        '<row r="4"><c t="inlineStr"><is><r><t>丙</t></r><r><t>丁</t></r></is></c><c r="C4"><f>SUM(A1)</f></c>' +
        '<c t="e"><f>A0</f><v>#REF!</v></c><c t="str"><f>B1</f><v><![CDATA[a<b]]></v></c></row></x:sheetData>',
    });
    const table = await tableOf(await zipOf(parts));
    expect(table.rows).toEqual([["吉", "甲\n乙"], [], [], ["丙丁", null, "=SUM(A1)", "#REF!", "a<b"]]);
  });

  test("a table that begins further down keeps its row numbers", async () => {
    const table = await tableOf(await workbook({ name: "S", rows: [[], [], ["x"]] }));
    expect([table.firstRow, table.rows]).toEqual([3, [["x"]]]);
  });

  test("says which sheets are hidden", async () => {
    const tables = await tablesOf(
      await workbook({ name: "A", rows: [[1]] }, { name: "字典", rows: [[1]], hidden: true }),
    );
    expect(tables.map(({ hidden }) => hidden)).toEqual([false, true]);
  });
});

describe("while reading", () => {
  const rows = Array.from({ length: 2500 }, (_, index) => [index]);

  test("tells how many rows have been read", async () => {
    const seen: number[] = [];
    await readTables(await workbook({ name: "S", rows }), "a.xlsx", { onProgress: (count) => seen.push(count) });
    expect(seen).toEqual([1000, 2000, 2500]);
  });

  test("stops when the user cancels", async () => {
    const cancelling = new AbortController();
    const reading = readTables(await workbook({ name: "S", rows }), "a.xlsx", {
      signal: cancelling.signal,
      onProgress: () => cancelling.abort(new Error("cancelled")),
    });
    await expect(reading).rejects.toThrow("cancelled");
  });
});

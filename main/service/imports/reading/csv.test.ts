import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readTables } from "./index.ts";
import { csvTable } from "./testing/files.ts";

const text = '序号,姓名,备注\r\n1,𠮷田某,"第一行\r\n第二行，含""引号"""\r\n\r\n2,洋县㐀厂,\r\n';
const rows = [["序号", "姓名", "备注"], ["1", "𠮷田某", '第一行\n第二行，含"引号"'], [], ["2", "洋县㐀厂"]];

describe("delimited text", () => {
  test.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with byte order mark", Buffer.from(`\uFEFF${text}`), "utf-8"],
    ["GB18030", iconv.encode(text, "gb18030"), "gb18030"],
    ["UTF-16", iconv.encode(`\uFEFF${text}`, "utf16le"), "utf-16le"],
  ])("is read in %s", async (_, bytes, encoding) => {
    const result = await readTables(bytes, "纠纷台账.csv");
    expect(result).toMatchObject({ ok: true, format: "csv", encoding, tables: [{ name: "纠纷台账", rows }] });
  });

  test.each([
    ["tab", "\t"],
    ["semicolon", ";"],
    ["comma", ","],
  ])("may be divided by %s, whatever its title lines hold", async (_, delimiter) => {
    const lines = ["台账，2023年，单位：元", "a;b,c".replaceAll(delimiter, ""), "甲 乙 丙", "1 2 3", "4 5 6"];
    const table = await csvTable(lines.map((line) => line.replaceAll(" ", delimiter)).join("\n"));
    expect(table.rows.slice(2)).toEqual([
      ["甲", "乙", "丙"],
      ["1", "2", "3"],
      ["4", "5", "6"],
    ]);
  });

  test("keeps digits that were protected as text", async () => {
    expect((await csvTable('编号,x\n="00123",1')).rows[1]).toEqual(["00123", "1"]);
  });

  test("is read whole when it is longer than one piece, quoted line breaks at any place", async () => {
    const line = `1,"${"长".repeat(700)}\n${"文".repeat(700)}",x`;
    const table = await csvTable(Array.from({ length: 1000 }, () => line).join("\n"));
    expect(table.rows.length).toBe(1000);
    expect(table.rows.every((row) => row.length === 3)).toBe(true);
  });

  test("names the row whose quote is never closed", async () => {
    const result = await readTables(Buffer.from('a,b\n1,2\n3,"4\n5,6\n'), "a.csv");
    expect(result).toEqual({ ok: false, code: "FILE_UNREADABLE", data: { row: 3 } });
  });
});

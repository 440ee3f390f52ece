import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, test } from "vitest";
import { linesOf, TEXT, writeSheet } from "./sheet.ts";
import { workbookBytes } from "./workbook.ts";

describe("lines that text takes in a column", () => {
  test.each([
    // text, width of the column in digits, lines
    ["推进中", 10, 1],
    ["0916-8256910", 14, 1],
    ["重点项目稳评当日启动，缺件书面承诺，逐件到期提醒", 36, 2],
    ["县法院诉调对接中心、县商会调委会", 20, 2],
    ["一\n二\n\n四", 20, 4],
    ["长".repeat(100), 21, 10],
    [12_345, 3, 1],
    [null, 3, 1],
  ])("%j, %d wide: %d", (content, width, lines) => {
    expect(linesOf(content, width)).toBe(lines);
  });
});

test("a row is as tall as its longest text, and no taller than a row may be", async () => {
  const bytes = await workbookBytes((workbook) =>
    writeSheet(workbook, {
      name: "措施",
      columns: [
        { header: "序号", width: 8, format: "0", content: ({ no }) => no },
        { header: "任务", width: 21, format: TEXT, content: ({ task }) => task },
      ],
      rows: [
        { no: 1, task: "短" },
        { no: 2, task: "长".repeat(25) },
        { no: 3, task: "长".repeat(2000) },
      ],
    }),
  );
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const heights = [2, 3, 4].map((row) => book.getWorksheet("措施")?.getRow(row).height);
  expect(heights).toEqual([undefined, 48, 409]);
});

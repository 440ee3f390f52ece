import { createRouterClient } from "@orpc/server";
import { openOffice } from "../../main/service/office/index.ts";
import { clock, SEEDS } from "./big-office.ts";

/** A span of the big office with the lists of some 100,000 records; the workbook that holds them. */
const office = await openOffice({ folder: process.argv[2] ?? "", seeds: SEEDS, clock });
const client = createRouterClient(office.router, { context: { session: office.newSession() } });
const of = { from: "2022-01-01", to: "2024-06-30" };

const start = performance.now();
const file = await client.reports.export({ of, format: "xlsx" });
const seconds = (performance.now() - start) / 1000;
const peakMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
await office.close();

const { Workbook } = await import("@cj-tech-master/excelts");
const book = new Workbook();
await book.xlsx.load(new Uint8Array(await file.arrayBuffer()));
const sheets = book.worksheets.map((sheet) => ({
  name: sheet.name,
  rows: sheet.rowCount - 1,
  columns: sheet.columnCount,
}));
process.stdout.write(
  JSON.stringify({
    rows: sheets.reduce((sum, { rows }) => sum + rows, 0),
    seconds,
    peakMegabytes,
    fileMegabytes: Math.round(file.size / 1e6),
    sheets,
  }),
);

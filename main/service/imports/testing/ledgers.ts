import { usccWithCheck } from "../../../../shared/identifiers.ts";
import type { ImportCounts, ImportPreview, ImportProblem, ImportReading } from "../../../../shared/imports/contract.ts";
import type { Client } from "../../office/testing/office.ts";
import { sampleWorkbook } from "../reading/testing/files.ts";

/** A file that a window has opened, as it was recognised. */
export type Opened = { readonly client: Client; readonly reading: ImportReading };

export type Imported = { readonly importId: number; readonly counts: ImportCounts; readonly problems: ImportProblem[] };

export function sampleFile(): File {
  return new File([new Uint8Array(sampleWorkbook())], "office-ledger-2023H1.xlsx");
}

/** Delimited text as an office would save it; every line is a list of cells. */
export function csvFile(name: string, lines: readonly (readonly (string | number)[])[]): File {
  return new File([lines.map((cells) => cells.join(",")).join("\n")], name);
}

export const disputeHeader = [
  "序号",
  "登记日期",
  "属地",
  "纠纷类型",
  "申请人",
  "统一社会信用代码",
  "被申请人",
  "涉及金额（万元）",
  "来源",
  "承办单位",
  "化解日期",
  "结果",
] as const;

export const paymentHeader = [
  "序号",
  "到账日期",
  "受偿企业",
  "统一社会信用代码",
  "付款方",
  "金额（元）",
  "挽损方式",
  "凭证号",
  "对应纠纷序号",
  "核实人",
] as const;

export const loanHeader = [
  "序号",
  "金融机构",
  "借款人",
  "借据编号",
  "移交时本金余额（元）",
  "收回日期",
  "收回本金（元）",
  "收回利息（元）",
  "清收方式",
] as const;

/** A credit code of a made-up enterprise. */
export function creditCode(number: number): string {
  return usccWithCheck(`91610723MA${String(number).padStart(7, "0")}`);
}

export const disputesCsv = (...rows: readonly (readonly (string | number)[])[]): File =>
  csvFile("纠纷台账.csv", [disputeHeader, ...rows]);
export const paymentsCsv = (...rows: readonly (readonly (string | number)[])[]): File =>
  csvFile("挽损到账明细.csv", [paymentHeader, ...rows]);
export const loansCsv = (...rows: readonly (readonly (string | number)[])[]): File =>
  csvFile("贷款清收明细.csv", [loanHeader, ...rows]);

export async function open(client: Client, file: File): Promise<Opened> {
  return { client, reading: await client.imports.read({ file }) };
}

export function mapped({ reading }: Opened) {
  return { reading: reading.reading, mappings: reading.sheets.map(({ mapping }) => mapping) };
}

export function preview(opened: Opened): Promise<ImportPreview> {
  return opened.client.imports.preview(mapped(opened));
}

/** Codes of refusals and warnings with the row that they are said of, after a preview. */
export async function remarks(opened: Opened): Promise<string[]> {
  const { rows } = await opened.client.imports.rows({ reading: opened.reading.reading, limit: 500 });
  return rows.flatMap(({ row, problems, warnings }) =>
    [...problems, ...warnings].map(({ code, field }) => `${row} ${field} ${code}`),
  );
}

/** Reads the file, looks at its preview and answers the remarks. */
export async function remarksOn(client: Client, file: File): Promise<string[]> {
  const opened = await open(client, file);
  await preview(opened);
  return remarks(opened);
}

/** Imports to the end; `refused` says what becomes of refused rows. */
export async function commit(opened: Opened, refused: "stop" | "leave_out" = "stop"): Promise<Imported> {
  const steps = await opened.client.imports.commit({ ...mapped(opened), refused });
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

export async function importFile(
  client: Client,
  file: File,
  refused: "stop" | "leave_out" = "stop",
): Promise<Imported> {
  return commit(await open(client, file), refused);
}

/** How many records each register holds. */
export async function registerTotals(client: Client): Promise<Readonly<Record<string, number | null>>> {
  return {
    disputes: await total(client.disputes.list),
    payments: await total(client.payments.list),
    loans: await total(client.loans.list),
    projects: await total(client.projects.list),
    assessments: await total(client.assessments.list),
    fasttrack: await total(client.fasttrack.list),
    enterprises: await total(client.enterprises.list),
  };
}

async function total(list: (asked: { limit: number }) => Promise<{ total: number | null }>): Promise<number | null> {
  return (await list({ limit: 1 })).total;
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Workbook } from "@cj-tech-master/excelts";
import { createRouterClient } from "@orpc/server";
import { openOffice } from "../../main/service/office/index.ts";
import { clock, ROOT, SEEDS, WHO } from "./big-office.ts";

/** One run of the built program from its start to its end. */
export type Run = { seconds: number; peakMegabytes: number };

const PERIOD = ["--from", "2022-01-01", "--to", "2024-06-30"];

/** Brings the ledger into a new office: start, reading, checking every row and writing. */
export function importOnce(ledger: string): Promise<Run & { rows: number; claimedFen: number }> {
  return inFolder("import", async (folder) => {
    const run = desk("import", ledger, "--office", folder);
    const office = await openOffice({ folder, seeds: SEEDS, clock });
    const session = office.newSession();
    await createRouterClient(office.router, { context: { session } }).access.signIn(WHO);
    const one = (text: string) => Number(session.ground.reader.prepare(text).pluck().get());
    const found = {
      ...run,
      rows: one("SELECT count(*) FROM dispute"),
      claimedFen: one("SELECT sum(amount_claimed) FROM dispute"),
    };
    await office.close();
    return found;
  });
}

/** Writes the workbook of a span whose lists hold some 100,000 records. */
export async function exportOnce(office: string): Promise<Run & { rows: number }> {
  const folder = mkdtempSync(join(tmpdir(), "anshang-desk-bench-export-"));
  const out = join(folder, "report.xlsx");
  const run = desk("report", "--office", office, ...PERIOD, "--format", "xlsx", "--out", out);
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(out)));
  rmSync(folder, { recursive: true });
  return { ...run, rows: book.worksheets.reduce((sum, { rowCount }) => sum + rowCount - 1, 0) };
}

function desk(...args: string[]): Run {
  const program = join(ROOT, "out", "main", "terminal.js");
  const peak = pathToFileURL(join(ROOT, "tests", "bench", "peak.mjs")).href;
  const start = performance.now();
  const { status, output, stderr } = spawnSync(process.execPath, ["--import", peak, program, ...args], {
    encoding: "utf8",
    env: { ...process.env, DESK_USER: WHO.name, DESK_PASSWORD: WHO.password },
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`desk ${args[0] ?? ""} ended with ${status}: ${stderr}`);
  return { seconds, peakMegabytes: Math.round((Number(output[3]) * 1024) / 1e6) };
}

async function inFolder<Result>(name: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), `anshang-desk-bench-${name}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { ImportProblem } from "../../shared/imports/contract.ts";
import { sayJson, usageError } from "./answer.ts";
import type { Terminal } from "./answer.ts";
import { inOffice } from "./office-at.ts";
import type { Client, Place } from "./office-at.ts";

type ImportOptions = Place & {
  readonly file: string;
  readonly dryRun: boolean;
  readonly refused: "stop" | "leave_out";
};

/** Brings a workbook or CSV in. Prints what was written, or what would be; answers the exit code. */
export async function importLedger(options: ImportOptions, output: Terminal): Promise<number> {
  const bytes = await readFile(options.file).catch((error: NodeJS.ErrnoException) => {
    throw usageError(`${options.file} cannot be read (${error.code ?? error.message})`);
  });
  return inOffice(options, output, async (client) => {
    const file = new File([new Uint8Array(bytes)], basename(options.file));
    const { reading, sheets, importedBefore } = await client.imports.read({ file });
    for (const { mapping, missing } of sheets) {
      output.tell(
        `${mapping.name}: ${mapping.kind ?? "not recognised"}${missing.length > 0 ? `, missing ${missing.join(", ")}` : ""}`,
      );
    }
    if (importedBefore) output.tell(`This file was imported before, on ${importedBefore.at} by ${importedBefore.by}.`);
    const mappings = sheets.map(({ mapping }) => mapping);
    if (mappings.every(({ kind }) => kind === null)) {
      sayJson(output, { code: "NOTHING_RECOGNISED", message: "no sheet of the file was recognised as a ledger" });
      return 1;
    }
    const preview = await client.imports.preview({ reading, mappings });
    const problems = await refusedCells(client, reading);
    for (const { sheet, row, column, header, value, code } of problems) {
      output.tell(`refused: ${sheet} row ${row} column ${column} ${header} "${value}": ${code}`);
    }
    if (options.dryRun) {
      sayJson(output, { written: false, ...preview, problems });
      return 0;
    }
    if (preview.sheets.every((sheet) => sheet.new === 0) && preview.refused === 0) {
      output.tell("Every row of this file is in the office already; nothing was added.");
      sayJson(output, { written: false, ...preview, problems });
      return 0;
    }
    if (preview.refused > 0 && options.refused === "stop") {
      output.tell("Nothing was written. Mend the refused rows, or leave them out with --leave-out-refused.");
      sayJson(output, { written: false, ...preview, problems });
      return 1;
    }
    const progress = await client.imports.commit({ reading, mappings, refused: options.refused });
    for (;;) {
      const step = await progress.next();
      if (step.done) {
        sayJson(output, { written: true, ...step.value });
        return 0;
      }
    }
  });
}

async function refusedCells(client: Client, reading: string): Promise<ImportProblem[]> {
  const found: ImportProblem[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: Awaited<ReturnType<Client["imports"]["rows"]>> = await client.imports.rows({
      reading,
      status: ["refused"],
      after,
      limit: 500,
    });
    found.push(...page.rows.flatMap(({ problems }) => problems));
    after = page.next;
  }
  return found;
}

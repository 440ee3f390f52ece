import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "./diary.ts";

const LEDGER = "office-ledger-2023H1.xlsx";

/** Brings in the half-year before the program as an office does: as its workbook was recognised, bad rows left out. */
export async function importHalfYear(client: Client, seeds: string): Promise<void> {
  const file = new File([readFileSync(join(seeds, "ledgers", LEDGER))], LEDGER);
  const { reading, sheets } = await client.imports.read({ file });
  const mappings = sheets.map(({ mapping }) => mapping);
  const progress = await client.imports.commit({ reading, mappings, refused: "leave_out" });
  while ((await progress.next()).done !== true);
}

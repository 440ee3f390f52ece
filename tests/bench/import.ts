import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRouterClient } from "@orpc/server";
import { openOffice } from "../../main/service/office/index.ts";
import { clock, SEEDS } from "./big-office.ts";

/** Reads the ledger that is named into a new office; prints what it took as JSON. */
const folder = mkdtempSync(join(tmpdir(), "anshang-desk-bench-import-"));
const office = await openOffice({ folder, seeds: SEEDS, clock });
const session = office.newSession();
const client = createRouterClient(office.router, { context: { session } });

const start = performance.now();
const file = new File([readFileSync(process.argv[2] ?? "")], "台账.xlsx");
const { reading, sheets } = await client.imports.read({ file });
const read = performance.now();
const mappings = sheets.map(({ mapping }) => mapping);
const preview = await client.imports.preview({ reading, mappings });
const previewed = performance.now();
const steps = await client.imports.commit({ reading, mappings });
let step = await steps.next();
while (step.done !== true) step = await steps.next();
const committed = performance.now();

const claimedFen = session.ground.reader.prepare("SELECT sum(amount_claimed) FROM dispute").pluck().get();
await office.close();
rmSync(folder, { recursive: true });
process.stdout.write(
  JSON.stringify({
    rows: step.value.counts.disputes,
    columns: sheets[0]?.mapping.columns.length,
    claimedFen,
    refused: preview.refused,
    /** Reading and writing; the preview between them is shown while the user thinks. */
    seconds: (read - start + committed - previewed) / 1000,
    stages: {
      readSeconds: (read - start) / 1000,
      previewSeconds: (previewed - read) / 1000,
      commitSeconds: (committed - previewed) / 1000,
    },
    peakMegabytes: Math.round((process.resourceUsage().maxRSS * 1024) / 1e6),
  }),
);

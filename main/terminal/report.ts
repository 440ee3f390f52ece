import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ExportProfile, ReportFormat } from "../../shared/reports/contract.ts";
import type { Terminal } from "./answer.ts";
import { inOffice } from "./office-at.ts";
import type { Place } from "./office-at.ts";

type ReportOptions = Place & {
  readonly from: string;
  readonly to: string;
  readonly format: ReportFormat;
  readonly language: "zh" | "en";
  readonly profile: ExportProfile;
  /** Why somebody needs everything; asked for with `internal_full`. */
  readonly reason?: string;
  readonly out?: string;
};

/** The report of a period: text formats to standard output unless `out` names a file, the others always to a file. */
export async function report(options: ReportOptions, output: Terminal): Promise<number> {
  const { from, to, format, language, profile, reason, out } = options;
  const file = await inOffice(options, output, (client) =>
    client.reports.export({ of: { from, to }, format, language, profile, reason }),
  );
  const isText = format === "json" || format === "csv";
  if (isText && out === undefined) {
    output.say(await file.text());
    return 0;
  }
  const target = resolve(out ?? file.name);
  await writeFile(target, new Uint8Array(await file.arrayBuffer()));
  output.tell(target);
  return 0;
}

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureDemoOffice } from "../service/office/demo-office.ts";
import { systemClock } from "../service/office/index.ts";
import { exportProfiles, reportFormats } from "../../shared/reports/contract.ts";
import { failureOf, sayJson, usageError } from "./answer.ts";
import type { Terminal } from "./answer.ts";
import { backUp } from "./back-up.ts";
import { call } from "./call.ts";
import { check } from "./check.ts";
import { describeContract } from "./describe.ts";
import { importLedger } from "./import-ledger.ts";
import { seedsFolder } from "./office-at.ts";
import { report } from "./report.ts";

const usage = `desk <command> [--office <folder>] [--user <name>]

  import <file> [--dry-run] [--leave-out-refused]    bring an office's ledgers in
  report --from <date> --to <date> --format json|docx|xlsx|csv [--out <file>] [--language zh|en]
         [--profile internal_masked|internal_full|public] [--reason <text>]   personal data masked unless said otherwise
  backup [--to <folder>]                             make a backup; --to names the folder for this and later ones
  check                                              look at database, audit log and files; exit code 1 when damaged
  demo --office <folder>                             make the demo office
  describe                                           every procedure with its JSON Schema
  call <procedure> ['<json>'] [--out <file>]         any procedure; prints the result, or {code, message, data}

Who works is said by DESK_USER and DESK_PASSWORD, or asked. In a new office they become its first administrator.`;

/** Runs one command; answers the exit code: 0 done, 1 refused with `{code, message, data}`. */
export async function run(argv: readonly string[], output: Terminal): Promise<number> {
  try {
    return await carryOut(argv, output);
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    sayJson(output, failure);
    if (failure.code === "USAGE") output.tell(usage);
    return 1;
  }
}

async function carryOut(argv: readonly string[], output: Terminal): Promise<number> {
  const { values, positionals } = readArguments(argv);
  const [command, first, second] = positionals;
  const place = { office: values.office, user: values.user };
  switch (command) {
    case "import":
      return importLedger(
        {
          ...place,
          file: required(first, "import <file>"),
          dryRun: values["dry-run"] === true,
          refused: values["leave-out-refused"] === true ? "leave_out" : "stop",
        },
        output,
      );
    case "report":
      return report(
        {
          ...place,
          from: required(values.from, "--from <date>"),
          to: required(values.to, "--to <date>"),
          format: oneOf(reportFormats, required(values.format, "--format json|docx|xlsx|csv")),
          language: oneOf(["zh", "en"] as const, values.language ?? "zh"),
          profile: oneOf(exportProfiles, values.profile ?? "internal_masked"),
          reason: values.reason,
          out: values.out,
        },
        output,
      );
    case "backup":
      return backUp({ ...place, to: values.to }, output);
    case "check":
      return check(place, output);
    case "demo":
      await ensureDemoOffice({
        folder: resolve(required(values.office, "--office <folder>")),
        seeds: seedsFolder,
        clock: systemClock,
      });
      return 0;
    case "describe":
      sayJson(output, describeContract());
      return 0;
    case "call":
      return call({ ...place, procedure: required(first, "call <procedure>"), input: second, out: values.out }, output);
    default:
      output.tell(usage);
      return command === undefined || command === "help" ? 0 : 1;
  }
}

function readArguments(argv: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean" } as const;
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        office: text,
        user: text,
        from: text,
        to: text,
        format: text,
        language: text,
        profile: text,
        reason: text,
        out: text,
        "dry-run": flag,
        "leave-out-refused": flag,
      },
    });
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error));
  }
}

function required(value: string | undefined, what: string): string {
  if (value === undefined || value === "") throw usageError(`${what} is missing`);
  return value;
}

function oneOf<const T extends string>(allowed: readonly T[], value: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw usageError(`${value} is none of ${allowed.join(", ")}`);
  return found;
}

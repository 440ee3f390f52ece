import type { ChosenFolder } from "../../shared/host.ts";

/**
 * What the main process says to the service process; a `client` message carries the client's port. `backupFolder` is
 * the path that the user of the latest client chose in the shell's dialog; `call` names the answer to it.
 */
export type ToService =
  | { readonly type: "client" }
  | { readonly type: "lock" }
  | { readonly type: "backupFolder"; readonly call: string; readonly path: string }
  | { readonly type: "drain" };

/** What the service process says to the main process. `code` says what kept it from starting. */
export type FromService =
  | { readonly type: "ready" }
  | { readonly type: "failed"; readonly code: string }
  /** Every window has locked itself. */
  | { readonly type: "locked" }
  | { readonly type: "backupFolder"; readonly call: string; readonly chosen: ChosenFolder };

/** What the service needs to know to open an office. */
export type OfficePlace = {
  /** The office folder. */
  readonly folder: string;
  /** The folder of the reference data. */
  readonly seeds: string;
  /** Fill an empty folder with the demo office first. */
  readonly demo: boolean;
};

const FOLDER = "--office-folder=";
const SEEDS = "--seeds-folder=";
const DEMO = "--demo-office";

/** The arguments with which the service process is started. */
export const serviceArguments = ({ folder, seeds, demo }: OfficePlace): string[] => [
  `${FOLDER}${folder}`,
  `${SEEDS}${seeds}`,
  ...(demo ? [DEMO] : []),
];

/** Reads `serviceArguments` back, wherever in `argv` they stand. */
export const readServiceArguments = (argv: readonly string[]): OfficePlace => {
  const valueOf = (prefix: string): string => {
    const argument = argv.find((word) => word.startsWith(prefix));
    if (argument === undefined) throw new Error(`missing argument ${prefix}`);
    return argument.slice(prefix.length);
  };
  return { folder: valueOf(FOLDER), seeds: valueOf(SEEDS), demo: argv.includes(DEMO) };
};

/** What the main process says to the service process; a `client` message carries the client's port. */
export type ToService = { readonly type: "client" } | { readonly type: "drain" };

/** What the service process says to the main process. `code` is the office's own error code. */
export type FromService = { readonly type: "ready" } | { readonly type: "failed"; readonly code: string };

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

import { readFile } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import type { StartOptions } from "../../shared/start-options.ts";
import { parseStartOptions } from "../../shared/start-options.ts";
import type { PlaceEnvironment } from "../service/office/place.ts";
import { defaultOfficeFolder, demoOfficeFolder } from "../service/office/place.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * The start options among the arguments of an Electron process. Chromium, the debugger and the operating system
 * put words of their own there, so only the desk's options are looked at; a broken one counts as not said.
 */
export const readDeskArguments = (argv: readonly string[]): StartOptions => {
  const own = argv.flatMap((word, i) => {
    if (word === "--demo" || word.startsWith("--office=")) return [word];
    return word === "--office" ? [word, argv[i + 1] ?? ""] : [];
  });
  const options = parseStartOptions(own);
  return "error" in options ? { demo: false, web: false } : options;
};

/** What deciding on the office folder depends on. */
export type FolderQuestion = {
  readonly options: StartOptions;
  /** Where the shell keeps its own files. */
  readonly userData: string;
  readonly env: PlaceEnvironment;
};

/**
 * The office folder to open: the one said at the start, else the demo's, else the one chosen before, else the
 * default. Demo and default lie where the program's other hosts look for them too.
 */
export const findOfficeFolder = async ({ options, userData, env }: FolderQuestion): Promise<string> => {
  if (options.office !== undefined) return resolve(options.office);
  if (options.demo) return demoOfficeFolder(env, process.platform);
  return (await readChosenFolder(userData)) ?? defaultOfficeFolder(env, process.platform);
};

/** Remembers a folder that the user chose in place of the default one; where that fails, it is asked for again. */
export const rememberOfficeFolder = (folder: string, userData: string): Promise<void> =>
  replaceFile(choiceFile(userData), JSON.stringify({ folder })).catch(() => undefined);

const choiceFile = (userData: string): string => join(userData, "office-folder.json");

const readChosenFolder = async (userData: string): Promise<string | undefined> => {
  try {
    const { folder } = JSON.parse(await readFile(choiceFile(userData), "utf8")) as { folder?: unknown };
    return typeof folder === "string" && isAbsolute(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
};

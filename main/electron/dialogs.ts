import { readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { BrowserWindow, FileFilter } from "electron";
import { app, dialog } from "electron";
import type { FileBytes } from "../../shared/host.ts";
import { replaceFile } from "./replace-file.ts";
import type { FileTrouble, Words } from "./words.ts";

/** The largest file that goes through the page, in bytes. */
export const LARGEST_FILE = 500 * 1024 * 1024;

/** Asks for one file and reads it; `null` when the user gave up or was told why it could not be read. */
export const pickFile = async (
  window: BrowserWindow,
  words: Words,
  accept: readonly string[],
): Promise<FileBytes | null> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ["openFile"],
    filters: filtersFor(accept, words),
  });
  const [path] = filePaths;
  if (path === undefined) return null;
  try {
    if ((await stat(path)).size > LARGEST_FILE) return await tell(window, words, words.files.notRead, "tooLarge", null);
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    return tell(window, words, words.files.notRead, troubleOf(error), null);
  }
};

/**
 * Asks where to and writes the file, whole or not at all. Answers with the name that the user gave it; null when they
 * gave up or were told why it failed.
 */
export const saveFile = async (window: BrowserWindow, words: Words, file: FileBytes): Promise<string | null> => {
  if (file.bytes.byteLength > LARGEST_FILE) return tell(window, words, words.files.notSaved, "tooLarge", null);
  const name = safeName(file.name);
  const ending = extname(name);
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath("documents"), name),
    filters: filtersFor(ending === "" ? [] : [ending], words),
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  if (canceled || filePath === "") return null;
  try {
    await replaceFile(filePath, file.bytes);
    return basename(filePath);
  } catch (error) {
    return tell(window, words, words.files.notSaved, troubleOf(error), null);
  }
};

/** A name that every file system takes and that names no folder: the page suggests, the user decides. */
export const safeName = (suggested: string): string => {
  const plain = suggested.replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, "_").replaceAll(/^[.\s]+|[.\s]+$/g, "");
  const ending = /\.[a-z0-9]{1,10}$/i.exec(plain)?.[0] ?? "";
  const stem = plain.slice(0, plain.length - ending.length).match(/^.{0,60}/su)?.[0] ?? "";
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return stem === "" ? `_${ending}` : `${reserved ? "_" : ""}${stem}${ending}`;
};

const filtersFor = (endings: readonly string[], words: Words): FileFilter[] =>
  endings.length === 0
    ? [{ name: words.files.all, extensions: ["*"] }]
    : [{ name: words.files.wanted, extensions: endings.map((ending) => ending.slice(1)) }];

const troubles: Readonly<Record<string, FileTrouble>> = {
  EBUSY: "inUse",
  EPERM: "inUse",
  EACCES: "noRight",
  EROFS: "noRight",
  ENOSPC: "noRoom",
  EDQUOT: "noRoom",
  ENOENT: "gone",
  ENODEV: "gone",
};

const troubleOf = (error: unknown): FileTrouble => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return troubles[code] ?? "other";
};

const tell = async <Outcome>(
  window: BrowserWindow,
  words: Words,
  message: string,
  trouble: FileTrouble,
  outcome: Outcome,
): Promise<Outcome> => {
  await dialog.showMessageBox(window, {
    type: "error",
    title: words.appName,
    message,
    detail: words.fileTrouble[trouble],
    buttons: [words.act.understood],
  });
  return outcome;
};

import type { BrowserWindow } from "electron";
import { dialog } from "electron";
import type { StartFailureCode } from "../../shared/start-failures.ts";
import { chooseFolder } from "./choose-folder.ts";
import type { Words } from "./words.ts";

/** What the system's and SQLite's own codes mean for the office, where they come through as they are. */
const systemFailures = new Map<string, StartFailureCode>([
  ["ENOENT", "FOLDER_MISSING"],
  ["ENOTDIR", "FOLDER_MISSING"],
  ["EACCES", "FOLDER_NOT_WRITABLE"],
  ["EPERM", "FOLDER_NOT_WRITABLE"],
  ["EROFS", "FOLDER_NOT_WRITABLE"],
  ["SQLITE_READONLY", "FOLDER_NOT_WRITABLE"],
  ["SQLITE_CANTOPEN", "FOLDER_NOT_WRITABLE"],
  ["ENOSPC", "DISK_FULL"],
  ["SQLITE_FULL", "DISK_FULL"],
  ["SQLITE_BUSY", "DATABASE_BUSY"],
  ["SQLITE_CORRUPT", "DATABASE_CORRUPT"],
  ["SQLITE_NOTADB", "DATABASE_CORRUPT"],
]);

/** What to tell the user about a code that the service process gave. */
export const startFailureOf = (code: string, { startFailure }: Words): StartFailureCode => {
  const isKnown = (known: string): known is StartFailureCode => Object.hasOwn(startFailure, known);
  return isKnown(code) ? code : (systemFailures.get(code) ?? "OTHER");
};

/** What the user decided: try this folder (the same or another one), or give up. */
export type AfterFailure = { readonly folder: string } | "quit";

/**
 * Says why the service could not be started on `folder`, and asks what to do about it: a fault, or a demo office that
 * can't be made there. An office that does not open is not among them: the page says that itself.
 */
export const askAfterStartFailure = async (failure: {
  readonly code: string;
  readonly folder: string;
  readonly words: Words;
  readonly window: BrowserWindow;
}): Promise<AfterFailure> => {
  const { folder, words, window } = failure;
  const { title, advice } = words.startFailure[startFailureOf(failure.code, words)];
  for (;;) {
    if (window.isDestroyed()) return "quit";
    window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: "error",
      title: words.appName,
      message: title,
      detail: `${folder}\n\n${advice}`,
      buttons: [words.act.retry, words.act.otherFolder, words.act.quit],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response === 0) return { folder };
    if (response !== 1) return "quit";
    const chosen = await chooseFolder(window, { title: words.act.chooseFolder, from: folder });
    if (chosen !== undefined) return { folder: chosen };
  }
};

import type { BrowserWindow } from "electron";
import { dialog, shell } from "electron";
import type { Words } from "./words.ts";

/** Says that the service crashed too often, and asks what to do about it; the logs can be looked at in between. */
export const askAfterServiceStopped = async (
  window: BrowserWindow,
  words: Words,
  logFolder: string,
): Promise<"start-again" | "quit"> => {
  for (;;) {
    if (window.isDestroyed()) return "quit";
    window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: "error",
      title: words.appName,
      message: words.serviceStopped.title,
      detail: words.serviceStopped.advice,
      buttons: [words.act.startAgain, words.act.openLogs, words.act.quit],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response === 0) return "start-again";
    if (response !== 1) return "quit";
    await shell.openPath(logFolder);
  }
};

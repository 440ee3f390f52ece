import type { BrowserWindow } from "electron";
import { app } from "electron";
import { CHANNELS } from "./channels.ts";
import type { Words } from "./words.ts";

/** A bar in the taskbar that moves without saying how far it is. */
const INDETERMINATE = 2;

/** Holds back quitting until `drain` is done, so that no work of the service is cut off, and says so meanwhile. */
export const drainBeforeQuit = (window: BrowserWindow, words: Words, drain: () => Promise<void>): void => {
  let state: "running" | "draining" | "drained" = "running";
  app.on("before-quit", (event) => {
    if (state === "drained") return;
    event.preventDefault();
    if (state === "draining") return;
    state = "draining";
    sayFinishing(window, words);
    void drain().finally(() => {
      state = "drained";
      app.quit();
    });
  });
  // The window stays until the work is done: where it vanished at once, the machine would be switched off too soon.
  window.on("close", (event) => {
    if (state === "drained") return;
    event.preventDefault();
    app.quit();
  });
  // One window is the whole desk, on macOS too.
  app.on("window-all-closed", () => app.quit());
};

const sayFinishing = (window: BrowserWindow, words: Words): void => {
  if (window.isDestroyed()) return;
  window.setTitle(words.finishing);
  window.setProgressBar(INDETERMINATE);
  window.webContents.send(CHANNELS.finishing);
};

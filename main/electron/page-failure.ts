import type { BrowserWindow } from "electron";
import { app, dialog } from "electron";
import { DESK_PAGE } from "./desk-address.ts";
import type { Words } from "./words.ts";

/** Chromium's code for a load that was given up in favour of another one. */
const ERR_ABORTED = -3;

/** Loads the page. A failure is answered by what `watchPage` has set up. */
export const loadDesk = (window: BrowserWindow): void => {
  window.loadURL(DESK_PAGE).catch(() => undefined);
};

/** When the page crashes or can't be loaded, offers to load it again or to quit, instead of leaving an empty window. */
export const watchPage = (window: BrowserWindow, words: Words): void => {
  let asking = false;
  const ask = async (): Promise<void> => {
    if (asking || window.isDestroyed()) return;
    asking = true;
    window.show();
    const { response } = await dialog.showMessageBox(window, {
      type: "error",
      title: words.appName,
      message: words.pageStopped.title,
      detail: words.pageStopped.advice,
      buttons: [words.act.reload, words.act.quit],
      defaultId: 0,
      cancelId: 1,
    });
    asking = false;
    if (response === 0) loadDesk(window);
    else app.quit();
  };
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit") void ask();
  });
  window.webContents.on("did-fail-load", (_event, code, _description, _address, isMainFrame) => {
    if (isMainFrame && code !== ERR_ABORTED) void ask();
  });
};

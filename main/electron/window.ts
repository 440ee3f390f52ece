import { BrowserWindow, app, nativeTheme } from "electron";
import { loadDesk } from "./page-failure.ts";
import { SMALLEST, readPlace, rememberPlace } from "./window-place.ts";

/** Opens the one window of the desk; it is shown once the page has something to show. */
export const openWindow = (options: { title: string; preload: string; placeFile: string }): BrowserWindow => {
  const { maximised, ...bounds } = readPlace(options.placeFile);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: options.title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1a1b1e" : "#ffffff",
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  rememberPlace(window, options.placeFile);
  window.once("ready-to-show", () => {
    if (maximised) window.maximize();
    window.show();
  });
  loadDesk(window);
  return window;
};

import type { BrowserWindow } from "electron";
import { app } from "electron";

/**
 * Two copies would fight over one office. The first keeps the lock and comes to the front when a second is started;
 * the second gets `false` and must quit.
 */
export const takeSingleInstance = (findWindow: () => BrowserWindow | undefined): boolean => {
  if (!app.requestSingleInstanceLock()) return false;
  app.on("second-instance", () => bringToFront(findWindow()));
  return true;
};

export const bringToFront = (window: BrowserWindow | undefined): void => {
  if (!window || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};

import { app } from "electron";

/** Holds back quitting until `drain` is done, so that no work of the service is cut off. */
export const drainBeforeQuit = (drain: () => Promise<void>): void => {
  let state: "running" | "draining" | "drained" = "running";
  app.on("before-quit", (event) => {
    if (state === "drained") return;
    event.preventDefault();
    if (state === "draining") return;
    state = "draining";
    void drain().finally(() => {
      state = "drained";
      app.quit();
    });
  });
  // One window is the whole desk, on macOS too.
  app.on("window-all-closed", () => app.quit());
};

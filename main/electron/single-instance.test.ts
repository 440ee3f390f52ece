import type { BrowserWindow } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { takeSingleInstance } from "./single-instance.ts";
import { app, makeWindow, resetStandIn } from "./testing/stand-in.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

beforeEach(resetStandIn);

test("starting the desk a second time brings the first one to the front", () => {
  const window = makeWindow();
  window.isMinimized.mockReturnValue(true);
  expect(takeSingleInstance(() => window as unknown as BrowserWindow)).toBe(true);
  app.emit("second-instance");
  expect(window.restore).toHaveBeenCalled();
  expect(window.focus).toHaveBeenCalled();
});

test("a second start before the window is there, or after it is gone, does nothing", () => {
  const gone = makeWindow();
  gone.isDestroyed.mockReturnValue(true);
  const windows = [undefined, gone as unknown as BrowserWindow];
  takeSingleInstance(() => windows.shift());
  app.emit("second-instance");
  app.emit("second-instance");
  expect(gone.show).not.toHaveBeenCalled();
});

test("the second desk gets no lock", () => {
  app.requestSingleInstanceLock.mockReturnValueOnce(false);
  expect(takeSingleInstance(() => undefined)).toBe(false);
  expect(app.listenerCount("second-instance")).toBe(0);
});

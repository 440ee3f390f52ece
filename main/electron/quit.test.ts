import type { BrowserWindow } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import { CHANNELS } from "./channels.ts";
import { drainBeforeQuit } from "./quit.ts";
import { app, makeEvent, makeWindow, resetStandIn } from "./testing/stand-in.ts";
import { wordsFor } from "./words.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

beforeEach(resetStandIn);

const drainWith = (drain: () => Promise<void>) => {
  const window = makeWindow();
  drainBeforeQuit(window as unknown as BrowserWindow, wordsFor("zh-CN"), drain);
  return window;
};
const askToQuit = () => {
  const event = makeEvent({});
  app.emit("before-quit", event);
  return event.preventDefault.mock.calls.length > 0 ? "held back" : "quits";
};

test("quitting waits until the service is drained, once", async () => {
  const drained = Promise.withResolvers<void>();
  const drain = vi.fn(() => drained.promise);
  drainWith(drain);
  expect(askToQuit()).toBe("held back");
  expect(askToQuit()).toBe("held back");
  expect(drain).toHaveBeenCalledOnce();
  expect(app.quit).not.toHaveBeenCalled();
  drained.resolve();
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  expect(askToQuit()).toBe("quits");
});

test("the window stays while the desk finishes, says so, and closes afterwards", async () => {
  const drained = Promise.withResolvers<void>();
  const window = drainWith(() => drained.promise);
  const closing = makeEvent({});
  window.emit("close", closing);
  expect(closing.preventDefault).toHaveBeenCalled();
  expect(app.quit).toHaveBeenCalledOnce();
  expect(askToQuit()).toBe("held back");
  expect(window.setTitle).toHaveBeenCalledWith(expect.stringContaining("备份"));
  expect(window.setProgressBar).toHaveBeenCalledWith(2);
  expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith(CHANNELS.finishing);
  drained.resolve();
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledTimes(2));
  const closed = makeEvent({});
  window.emit("close", closed);
  expect(closed.preventDefault).not.toHaveBeenCalled();
});

test("a window that is gone already is told nothing", () => {
  const window = drainWith(() => new Promise(() => undefined));
  window.isDestroyed.mockReturnValue(true);
  expect(askToQuit()).toBe("held back");
  expect(window.webContents.send).not.toHaveBeenCalled();
});

test("closing the window quits the desk", () => {
  drainWith(() => Promise.resolve());
  app.emit("window-all-closed");
  expect(app.quit).toHaveBeenCalledOnce();
});

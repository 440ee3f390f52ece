import { beforeEach, expect, test, vi } from "vitest";
import { drainBeforeQuit } from "./quit.ts";
import { app, makeEvent, resetStandIn } from "./testing/stand-in.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

beforeEach(resetStandIn);

const askToQuit = () => {
  const event = makeEvent({});
  app.emit("before-quit", event);
  return event.preventDefault.mock.calls.length > 0 ? "held back" : "quits";
};

test("quitting waits until the service is drained, once", async () => {
  const drained = Promise.withResolvers<void>();
  const drain = vi.fn(() => drained.promise);
  drainBeforeQuit(drain);
  expect(askToQuit()).toBe("held back");
  expect(askToQuit()).toBe("held back");
  expect(drain).toHaveBeenCalledOnce();
  expect(app.quit).not.toHaveBeenCalled();
  drained.resolve();
  await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  expect(askToQuit()).toBe("quits");
});

test("closing the window quits the desk", () => {
  drainBeforeQuit(() => Promise.resolve());
  app.emit("window-all-closed");
  expect(app.quit).toHaveBeenCalledOnce();
});

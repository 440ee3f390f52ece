import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { app, nativeTheme, resetStandIn, windows } from "./testing/stand-in.ts";
import { choosePlace } from "./window-place.ts";
import { openWindow } from "./window.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

let folder: string;

beforeEach(async () => {
  resetStandIn();
  folder = await mkdtemp(join(tmpdir(), "desk-window-"));
});
afterEach(() => rm(folder, { recursive: true }));

const open = () => {
  openWindow({ title: "安商台", preload: "/app/preload.cjs", placeFile: join(folder, "window.json") });
  const window = windows.at(-1);
  if (!window) throw new Error("no window was opened");
  return window;
};

describe("the window", () => {
  test("gives the page no way to Node and no weakened web security", () => {
    app.isPackaged = true;
    expect(open().options.webPreferences).toEqual({
      preload: "/app/preload.cjs",
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
      devTools: false,
    });
  });

  test("loads the desk's own page and appears when there is something to see", () => {
    const window = open();
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith("app://desk/index.html");
    expect(window.options).toMatchObject({ title: "安商台", show: false, minWidth: 960, minHeight: 600 });
    expect(window.show).not.toHaveBeenCalled();
    window.emit("ready-to-show");
    expect(window.show).toHaveBeenCalled();
  });

  test("does not flash white in the dark", () => {
    expect(open().options.backgroundColor).toBe("#ffffff");
    nativeTheme.shouldUseDarkColors = true;
    expect(open().options.backgroundColor).toBe("#1a1b1e");
  });

  test("opens where it was closed", async () => {
    const first = open();
    first.emit("ready-to-show");
    expect(first.maximize).toHaveBeenCalled();
    first.emit("close");
    expect(JSON.parse(await readFile(join(folder, "window.json"), "utf8"))).toEqual({
      x: 100,
      y: 80,
      width: 1200,
      height: 700,
      maximised: false,
    });
    const second = open();
    expect(second.options).toMatchObject({ x: 100, y: 80, width: 1200, height: 700 });
    second.emit("ready-to-show");
    expect(second.maximize).not.toHaveBeenCalled();
  });

  test("closes even where its place can't be written", async () => {
    await rm(folder, { recursive: true });
    const window = open();
    expect(() => window.emit("close")).not.toThrow();
    folder = await mkdtemp(join(tmpdir(), "desk-window-"));
  });

  test.each(["", "{", "null", "[]", '{"x":1}'])("ignores the broken file %j", async (content) => {
    await writeFile(join(folder, "window.json"), content);
    expect(open().options).toMatchObject({ width: 1280, height: 728 });
  });
});

describe("a remembered place", () => {
  const office = { x: 0, y: 0, width: 1366, height: 728 };
  const second = { x: 1366, y: 0, width: 1920, height: 1040 };
  const place = { x: 100, y: 80, width: 1200, height: 700, maximised: false };

  test.each([
    ["on the display", place, true],
    ["on the second display", { ...place, x: 1500 }, true],
    ["half outside, but its title bar can be grasped", { ...place, x: -600 }, true],
    ["left of every display", { ...place, x: -1200 }, false],
    ["above every display", { ...place, y: -60 }, false],
    ["below every display", { ...place, y: 1030 }, false],
    ["on a display that was unplugged", { ...place, x: 4000 }, false],
    ["smaller than the pages need", { ...place, width: 200 }, false],
    ["with a broken number", { ...place, x: 1.5 }, false],
    ["with text for a number", { ...place, y: "80" }, false],
    ["without the maximised mark", { ...place, maximised: undefined }, false],
  ])("%s: used %s", (_case, remembered, used) => {
    const chosen = choosePlace(remembered, [office, second]);
    expect(chosen).toEqual(used ? remembered : { width: 1280, height: 728, maximised: true });
  });
});

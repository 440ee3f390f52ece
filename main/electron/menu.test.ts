import type { MenuItemConstructorOptions } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setMenu } from "./menu.ts";
import { BrowserWindow, Menu, app, resetStandIn, shell, windows } from "./testing/stand-in.ts";
import { wordsFor } from "./words.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

beforeEach(() => {
  resetStandIn();
  vi.unstubAllGlobals();
});

const menuFor = (locale: string): MenuItemConstructorOptions[] => {
  setMenu({ words: wordsFor(locale), logFolder: "/people/li/logs" });
  return Menu.setApplicationMenu.mock.calls.at(-1)?.[0] ?? [];
};
const itemsOf = (menu: MenuItemConstructorOptions[]) =>
  menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
const click = (label: string) => {
  const item = itemsOf(menuFor("zh-CN")).find((candidate) => candidate.label === label);
  (item?.click as (() => void) | undefined)?.();
};

const hasTools = () => itemsOf(menuFor("zh-CN")).some(({ role }) => role === "toggleDevTools");

describe("the menu", () => {
  test.each([
    ["zh-CN", ["文件", "编辑", "显示", "窗口", "帮助"]],
    ["zh-TW", ["文件", "编辑", "显示", "窗口", "帮助"]],
    ["", ["文件", "编辑", "显示", "窗口", "帮助"]],
    ["en-US", ["File", "Edit", "View", "Window", "Help"]],
    ["fr", ["File", "Edit", "View", "Window", "Help"]],
  ])("for the locale %j reads %j", (locale, labels) => {
    expect(menuFor(locale).map(({ label }) => label)).toEqual(labels);
  });

  test("has a label of its own for every item, so that no language is mixed in", () => {
    for (const item of itemsOf(menuFor("zh-CN"))) {
      if (item.type !== "separator") expect(item.label).toMatch(/\p{Script=Han}/u);
    }
  });

  test("can edit, zoom and quit by the system's roles", () => {
    const roles = itemsOf(menuFor("zh-CN")).flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(
      expect.arrayContaining(["undo", "redo", "cut", "copy", "paste", "selectAll", "zoomIn", "zoomOut", "quit"]),
    );
  });

  test("offers the developer tools only while developing", () => {
    expect(hasTools()).toBe(true);
    app.isPackaged = true;
    expect(hasTools()).toBe(false);
  });

  test("begins with the app's own menu on macOS", () => {
    vi.stubGlobal("process", { ...process, platform: "darwin" });
    const [first] = menuFor("zh-CN");
    expect(first?.label).toBe("安商台");
    expect(itemsOf(first ? [first] : []).map(({ role }) => role)).toContain("hideOthers");
  });

  test("prints the focused window and opens the log folder", () => {
    click("打印…");
    const window = new BrowserWindow({});
    click("打印…");
    expect(windows).toContain(window);
    expect(window.webContents.print).toHaveBeenCalledExactlyOnceWith({ printBackground: true });
    click("打开日志文件夹");
    expect(shell.openPath).toHaveBeenCalledExactlyOnceWith("/people/li/logs");
  });
});

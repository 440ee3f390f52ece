import type { BrowserWindow } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { watchPage } from "./page-failure.ts";
import { askAfterServiceStopped } from "./service-stopped.ts";
import { askAfterStartFailure, startFailureOf } from "./start-failure.ts";
import { app, dialog, makeWindow, resetStandIn, shell } from "./testing/stand-in.ts";
import { wordsFor } from "./words.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

const words = wordsFor("zh-CN");

beforeEach(resetStandIn);

const press = (...buttons: string[]) => {
  for (const button of buttons) {
    dialog.showMessageBox.mockImplementationOnce((_window, options) =>
      Promise.resolve({ response: options.buttons?.indexOf(button) ?? -1 }),
    );
  }
};
const asBrowserWindow = (window: ReturnType<typeof makeWindow>) => window as unknown as BrowserWindow;

const askToOpen = (code: string, window = makeWindow()) =>
  askAfterStartFailure({ code, folder: "/people/li/office", words, window: asBrowserWindow(window) });
const askToRestart = () => askAfterServiceStopped(asBrowserWindow(makeWindow()), words, "/people/li/logs");
const watched = () => {
  const window = makeWindow();
  watchPage(asBrowserWindow(window), words);
  return window;
};

describe("an office that does not open", () => {
  test("can be tried again, also when its window was not shown yet", async () => {
    const window = makeWindow();
    press("重试");
    expect(await askToOpen("DATABASE_BUSY", window)).toEqual({ folder: "/people/li/office" });
    expect(window.show).toHaveBeenCalled();
    expect(dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({
      message: "办公数据正被另一个安商台使用",
      detail: expect.stringContaining("/people/li/office") as string,
    });
  });

  test("can be left for another folder; giving up the choice returns to the question", async () => {
    press("选择其他文件夹…", "选择其他文件夹…");
    dialog.showOpenDialog
      .mockResolvedValueOnce({ canceled: true, filePaths: [] })
      .mockResolvedValueOnce({ canceled: false, filePaths: ["/people/li/other"] });
    expect(await askToOpen("FOLDER_MISSING")).toEqual({ folder: "/people/li/other" });
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
  });

  test("can be given up, by the button, by Escape, and by closing the window", async () => {
    press("退出");
    expect(await askToOpen("DATABASE_CORRUPT")).toBe("quit");
    const closed = makeWindow();
    closed.isDestroyed.mockReturnValue(true);
    expect(await askToOpen("DATABASE_CORRUPT", closed)).toBe("quit");
    const { buttons, cancelId } = dialog.showMessageBox.mock.calls[0]?.[1] ?? {};
    expect(buttons?.[cancelId ?? -1]).toBe("退出");
  });

  test.each(Object.entries(words.startFailure))("%s is said in both languages", (code, chinese) => {
    const failure = startFailureOf(code, words);
    expect(failure).toBe(code);
    expect(chinese.title).toMatch(/\p{Script=Han}/u);
    expect(wordsFor("en").startFailure[failure].advice).not.toMatch(/\p{Script=Han}/u);
  });

  test.each([
    ["ENOSPC", "DISK_FULL"],
    ["EACCES", "FOLDER_NOT_WRITABLE"],
    ["SQLITE_NOTADB", "DATABASE_CORRUPT"],
    ["SOMETHING_NEW", "OTHER"],
    ["constructor", "OTHER"],
  ])("the code %s counts as %s", (code, failure) => {
    expect(startFailureOf(code, words)).toBe(failure);
  });
});

describe("a service that keeps stopping", () => {
  test("can be started again after a look at the logs", async () => {
    press("打开日志文件夹", "重新启动服务");
    expect(await askToRestart()).toBe("start-again");
    expect(shell.openPath).toHaveBeenCalledExactlyOnceWith("/people/li/logs");
  });

  test("can be left", async () => {
    press("退出");
    expect(await askToRestart()).toBe("quit");
  });
});

describe("a page that stops", () => {
  test("is loaded again when the user wants it, and asked about once", async () => {
    const window = watched();
    press("重新载入");
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    window.webContents.emit("render-process-gone", {}, { reason: "oom" });
    await vi.waitFor(() => expect(window.loadURL).toHaveBeenCalledExactlyOnceWith("app://desk/index.html"));
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
  });

  test("or the desk quits", async () => {
    const window = watched();
    press("退出");
    window.webContents.emit("did-fail-load", {}, -6, "ERR_FILE_NOT_FOUND", "app://desk/index.html", true);
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  });

  test("is not taken for one that was closed, given up or framed", () => {
    const { webContents } = watched();
    webContents.emit("render-process-gone", {}, { reason: "clean-exit" });
    webContents.emit("did-fail-load", {}, -3, "ERR_ABORTED", "app://desk/index.html", true);
    webContents.emit("did-fail-load", {}, -6, "ERR_FILE_NOT_FOUND", "app://desk/x", false);
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

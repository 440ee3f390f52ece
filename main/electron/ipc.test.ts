import type { MessagePortMain } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { CHANNELS } from "./channels.ts";
import { answerPage } from "./ipc.ts";
import {
  BrowserWindow,
  Notification,
  dialog,
  invoke,
  ipcMain,
  makePort,
  notifications,
  resetStandIn,
  shell,
  windows,
} from "./testing/stand-in.ts";
import { wordsFor } from "./words.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

const connectService = vi.fn<(port: MessagePortMain) => void>();
const chooseOffice = vi.fn((_window: unknown) => Promise.resolve());
const chooseBackupFolder = vi.fn((_window: unknown) => Promise.resolve({ outcome: "chosen" } as const));

beforeEach(() => {
  resetStandIn();
  answerPage(wordsFor("zh-CN"), { connectService, chooseOffice, chooseBackupFolder });
});

const DESK = "app://desk/index.html#/disputes";

const callFrom = (senderFrame: { url: string; parent: unknown } | null) => {
  const window = windows[0] ?? new BrowserWindow({});
  return { sender: window.webContents, senderFrame };
};
const fromDesk = () => callFrom({ url: DESK, parent: null });

const wellFormed = [
  [CHANNELS.pickFile, [".xlsx"]],
  [CHANNELS.saveFile, { name: "台账.xlsx", bytes: new Uint8Array(3) }],
  [CHANNELS.print, undefined],
  [CHANNELS.openExternal, "https://www.court.gov.cn/"],
  [CHANNELS.notify, { title: "到期", body: "还剩 3 个工作日" }],
  [CHANNELS.chooseOffice, undefined],
  [CHANNELS.chooseBackupFolder, undefined],
] as const;

describe("who may ask", () => {
  test.each(wellFormed)("%s is answered to the desk's own page", async (channel, asked) => {
    await expect(invoke(channel, fromDesk(), asked)).resolves.not.toThrow();
  });

  const strangers = [
    ["a web page", { url: "https://evil.example/", parent: null }],
    ["a local file", { url: "file:///tmp/x.html", parent: null }],
    ["another host of the scheme", { url: "app://other/index.html", parent: null }],
    ["a frame inside the desk", { url: DESK, parent: {} }],
    ["an empty frame", { url: "about:blank", parent: null }],
    ["a frame made of text", { url: "about:srcdoc", parent: null }],
    ["a page out of data", { url: "data:text/html,<script>1</script>", parent: null }],
    ["a blob of the desk", { url: "blob:app://desk/6f1c", parent: null }],
    ["a host that begins like the desk's", { url: "app://desk.evil.example/index.html", parent: null }],
    ["the desk with a name in front", { url: "app://desk@evil.example/index.html", parent: null }],
    ["the desk's host in another scheme", { url: "https://desk/index.html", parent: null }],
    ["a frame that is gone", null],
  ] as const;

  test.each(
    wellFormed.flatMap(([channel, asked]) => strangers.map(([who, frame]) => ({ channel, who, asked, frame }))),
  )("$channel is refused to $who", async ({ channel, asked, frame }) => {
    await expect(invoke(channel, callFrom(frame), asked)).rejects.toThrow("REFUSED");
    expect(dialog.showOpenDialog).not.toHaveBeenCalled();
    expect(dialog.showSaveDialog).not.toHaveBeenCalled();
    expect(shell.openExternal).not.toHaveBeenCalled();
    expect(Notification).not.toHaveBeenCalled();
    expect(chooseOffice).not.toHaveBeenCalled();
    expect(chooseBackupFolder).not.toHaveBeenCalled();
    expect(windows[0]?.webContents.print).not.toHaveBeenCalled();
  });

  test("a page that belongs to no window is refused", async () => {
    const event = { sender: {}, senderFrame: { url: DESK, parent: null } };
    await expect(invoke(CHANNELS.print, event)).rejects.toThrow("REFUSED");
  });
});

describe("what may be asked", () => {
  test.each([
    [CHANNELS.pickFile, ".xlsx"],
    [CHANNELS.pickFile, ["xlsx"]],
    [CHANNELS.pickFile, [".xlsx; rm"]],
    [CHANNELS.pickFile, [1]],
    [CHANNELS.pickFile, Array.from({ length: 31 }, () => ".csv")],
    [CHANNELS.saveFile, null],
    [CHANNELS.saveFile, { name: "", bytes: new Uint8Array(1) }],
    [CHANNELS.saveFile, { name: "x".repeat(256), bytes: new Uint8Array(1) }],
    [CHANNELS.saveFile, { name: "a.txt", bytes: "text" }],
    [CHANNELS.saveFile, { name: ["a.txt"], bytes: new Uint8Array(1) }],
    [CHANNELS.print, { silent: true }],
    [CHANNELS.openExternal, "file:///etc/passwd"],
    [CHANNELS.openExternal, "javascript:alert(1)"],
    [CHANNELS.openExternal, "http://plain.example/"],
    [CHANNELS.openExternal, { href: "https://www.court.gov.cn/" }],
    [CHANNELS.notify, { title: "到期" }],
    [CHANNELS.notify, { title: "x".repeat(201), body: "" }],
    [CHANNELS.notify, "到期"],
    [CHANNELS.notify, { title: "到期", body: ["还剩 3 个工作日"] }],
    [CHANNELS.notify, { title: "到期", body: "x".repeat(1001) }],
    [CHANNELS.notify, Object.create({ title: "到期", body: "" })],
    [CHANNELS.notify, JSON.parse('{"__proto__":{"title":"到期","body":""}}')],
    [CHANNELS.saveFile, Object.create({ name: "a.txt", bytes: new Uint8Array(1) })],
    [CHANNELS.saveFile, { name: "a.txt", bytes: { byteLength: 3 } }],
    [CHANNELS.saveFile, { name: "a.txt", bytes: new Uint8Array(1), path: "/etc/passwd" }],
    [CHANNELS.pickFile, { length: 1, 0: ".csv" }],
    [CHANNELS.pickFile, [".__proto__"]],
    [CHANNELS.pickFile, ["./../x"]],
    [CHANNELS.openExternal, `https://long.example/${"x".repeat(1_000_000)}`],
    [CHANNELS.openExternal, "HTTPS://user:word@bank.example/"],
    [CHANNELS.openExternal, "\\\\server\\share\\program.exe"],
    [CHANNELS.openExternal, "ms-msdt:/id PCWDiagnostic"],
    [CHANNELS.chooseOffice, "/etc"],
    [CHANNELS.chooseOffice, { folder: "/etc" }],
    [CHANNELS.chooseBackupFolder, "/etc"],
  ])("%s with %j is refused", async (channel, asked) => {
    await expect(invoke(channel, fromDesk(), asked)).rejects.toThrow("REFUSED");
    expect(shell.openExternal).not.toHaveBeenCalled();
  });

  test.each(["__proto__", "constructor", "toString", "desk:", "desk:read-file", "service", ""])(
    "the channel %j has no handler",
    async (channel) => {
      await expect(invoke(channel, fromDesk())).rejects.toThrow("No handler");
    },
  );

  test("only the abilities have a handler", () => {
    expect(ipcMain.handle.mock.calls.map(([channel]) => channel)).toEqual(wellFormed.map(([channel]) => channel));
  });
});

describe("what happens", () => {
  test("printing waits for the print dialog and prints colours", async () => {
    await invoke(CHANNELS.print, fromDesk());
    expect(windows[0]?.webContents.print).toHaveBeenCalledWith({ printBackground: true }, expect.any(Function));
  });

  test("a click on a notification brings the desk to the front and tells the page", async () => {
    await invoke(CHANNELS.notify, fromDesk(), { title: "到期", body: "还剩 3 个工作日" });
    expect(notifications[0]?.message).toEqual({ title: "到期", body: "还剩 3 个工作日" });
    expect(notifications[0]?.show).toHaveBeenCalled();
    notifications[0]?.emit("click");
    expect(windows[0]?.focus).toHaveBeenCalled();
    expect(windows[0]?.webContents.send).toHaveBeenCalledExactlyOnceWith(CHANNELS.noticed);
  });

  test("a system without notifications is no failure", async () => {
    Notification.isSupported.mockReturnValueOnce(false);
    await invoke(CHANNELS.notify, fromDesk(), { title: "到期", body: "" });
    expect(Notification).not.toHaveBeenCalled();
  });

  test("the page's port goes straight to the service", () => {
    const port = makePort();
    ipcMain.emit(CHANNELS.servicePort, { ...fromDesk(), ports: [port] });
    expect(connectService).toHaveBeenCalledExactlyOnceWith(port);
  });

  test("a stranger's port is closed, and a message without a port ignored", () => {
    const port = makePort();
    ipcMain.emit(CHANNELS.servicePort, { ...callFrom({ url: "https://evil.example/", parent: null }), ports: [port] });
    ipcMain.emit(CHANNELS.servicePort, { ...fromDesk(), ports: [] });
    expect(port.close).toHaveBeenCalled();
    expect(connectService).not.toHaveBeenCalled();
  });
});

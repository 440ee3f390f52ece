import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { defaultOfficeFolder } from "../service/office/place.ts";
import { CHANNELS } from "./channels.ts";

let userData: string;

beforeEach(async () => {
  vi.resetModules();
  userData = await mkdtemp(join(tmpdir(), "desk-data-"));
  for (const name of ["HOME", "USERPROFILE"]) vi.stubEnv(name, userData);
  for (const name of ["APPDATA", "XDG_DATA_HOME"]) vi.stubEnv(name, "");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(userData, { recursive: true });
});

/** Loads the app on a fresh stand-in, which `before` may prepare, up to the point where Electron waits for events. */
const start = async (before: (electron: StandIn) => void = () => undefined): Promise<StandIn> => {
  const electron = await import("./testing/stand-in.ts");
  vi.doMock("electron", () => electron);
  electron.app.getPath.mockReturnValue(userData);
  before(electron);
  await import("./app.ts");
  if (electron.app.requestSingleInstanceLock.mock.results[0]?.value === true) {
    await vi.waitFor(() => expect(electron.children).toHaveLength(1));
  }
  return electron;
};
type StandIn = typeof import("./testing/stand-in.ts");

describe("the app", () => {
  test("sets schemes and sandbox before it waits to be ready", async () => {
    const { app, protocol } = await start();
    const [ready] = app.whenReady.mock.invocationCallOrder;
    for (const early of [protocol.registerSchemesAsPrivileged, app.enableSandbox, app.requestSingleInstanceLock]) {
      expect(early.mock.invocationCallOrder[0]).toBeLessThan(ready ?? 0);
    }
  });

  test("guards the session and serves the page before a window loads it", async () => {
    const { protocol, session, windows } = await start();
    const [opened] = windows[0]?.loadURL.mock.invocationCallOrder ?? [];
    expect(protocol.handle.mock.invocationCallOrder[0]).toBeLessThan(opened ?? 0);
    const { onBeforeRequest } = session.defaultSession.webRequest;
    expect(onBeforeRequest.mock.invocationCallOrder[0]).toBeLessThan(opened ?? 0);
    expect(windows).toHaveLength(1);
  });

  test("opens the user's office and hands the page's port to it", async () => {
    const { children, ipcMain, makePort, windows } = await start();
    expect(children[0]?.args).toContain(
      `--office-folder=${defaultOfficeFolder({ HOME: userData, USERPROFILE: userData }, process.platform)}`,
    );
    const port = makePort();
    const senderFrame = { url: "app://desk/index.html", parent: null };
    ipcMain.emit(CHANNELS.servicePort, { sender: windows[0]?.webContents, senderFrame, ports: [port] });
    expect(children[0]?.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "client" }, [port]);
  });

  test("is not opened a second time", async () => {
    const { app, children, windows } = await start(({ app }) => app.requestSingleInstanceLock.mockReturnValue(false));
    expect(app.quit).toHaveBeenCalledOnce();
    expect([windows, children]).toEqual([[], []]);
  });

  test("opens the folder that the user chose instead, now and next time", async () => {
    const { children, dialog } = await start(({ dialog }) => {
      dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
      dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ["/data/办公"] });
    });
    children[0]?.emit("message", { type: "failed", code: "FOLDER_MISSING" });
    await vi.waitFor(() => expect(children).toHaveLength(2));
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    expect(children[1]?.args).toContain("--office-folder=/data/办公");
    expect(JSON.parse(await readFile(join(userData, "office-folder.json"), "utf8"))).toEqual({ folder: "/data/办公" });
  });

  test("tells the page when the service runs anew", async () => {
    const { children, windows } = await start();
    children[0]?.emit("message", { type: "failed", code: "DATABASE_BUSY" });
    await vi.waitFor(() => expect(children).toHaveLength(2));
    expect(windows[0]?.webContents.send).not.toHaveBeenCalled();
    children[1]?.emit("message", { type: "ready" });
    expect(windows[0]?.webContents.send).toHaveBeenCalledExactlyOnceWith(CHANNELS.serviceRestarted);
  });

  test("moves to the folder that the page's user chose in the shell's dialog; the page learns no path", async () => {
    const { children, dialog, invoke, windows } = await start(({ dialog }) => {
      dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ["/data/办公"] });
    });
    const event = { sender: windows[0]?.webContents, senderFrame: { url: "app://desk/index.html", parent: null } };
    const chosen = invoke(CHANNELS.chooseOffice, event);
    await vi.waitFor(() => expect(children[0]?.postMessage).toHaveBeenCalledWith({ type: "drain" }, []));
    children[0]?.emit("exit", 0);
    expect(await chosen).toBeUndefined();
    expect(dialog.showOpenDialog.mock.calls[0]?.[1].properties).toContain("openDirectory");
    expect(children[1]?.args).toContain("--office-folder=/data/办公");
    expect(children[1]?.args).not.toContain("--demo-office");
    expect(JSON.parse(await readFile(join(userData, "office-folder.json"), "utf8"))).toEqual({ folder: "/data/办公" });
  });

  test("stays where it is when nothing was chosen", async () => {
    const { children, invoke, windows } = await start();
    const event = { sender: windows[0]?.webContents, senderFrame: { url: "app://desk/index.html", parent: null } };
    await invoke(CHANNELS.chooseOffice, event);
    expect(await invoke(CHANNELS.chooseBackupFolder, event)).toEqual({ outcome: "cancelled" });
    expect(children).toHaveLength(1);
    expect(children[0]?.postMessage).not.toHaveBeenCalled();
  });

  test("hands a chosen folder for backups to the service and its answer to the page", async () => {
    const { children, invoke, windows } = await start(({ dialog }) => {
      dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ["/media/usb"] });
    });
    const event = { sender: windows[0]?.webContents, senderFrame: { url: "app://desk/index.html", parent: null } };
    const chosen = invoke(CHANNELS.chooseBackupFolder, event);
    await vi.waitFor(() => expect(children[0]?.postMessage).toHaveBeenCalledOnce());
    const [message] = children[0]?.postMessage.mock.calls[0] ?? [];
    expect(message).toMatchObject({ type: "backupFolder", path: "/media/usb" });
    const refused = { outcome: "refused", code: "FORBIDDEN" } as const;
    children[0]?.emit("message", { ...(message as object), chosen: refused });
    expect(await chosen).toEqual(refused);
  });

  test.each(["lock-screen", "suspend"])(
    "locks the office on %s, and tells the page once it is locked",
    async (when) => {
      const { children, powerMonitor, windows } = await start();
      powerMonitor.emit(when);
      expect(children[0]?.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "lock" }, []);
      expect(windows[0]?.webContents.send).not.toHaveBeenCalled();
      children[0]?.emit("message", { type: "locked" });
      expect(windows[0]?.webContents.send).toHaveBeenCalledExactlyOnceWith(CHANNELS.locked);
    },
  );

  test("drains the service before it quits", async () => {
    const { app, children, makeEvent } = await start();
    const quitting = makeEvent({});
    app.emit("before-quit", quitting);
    expect(quitting.preventDefault).toHaveBeenCalled();
    expect(children[0]?.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "drain" }, []);
    children[0]?.emit("exit", 0);
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
  });
});

import { EventEmitter } from "node:events";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { HostBridge } from "../../shared/host.ts";
import { HOST_PROPERTY, PORT_MESSAGE } from "../../shared/host.ts";
import { CHANNELS } from "./channels.ts";

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn<(name: string, bridge: unknown) => void>() },
  ipcRenderer: {
    invoke: vi.fn((_channel: string, _asked?: unknown) => Promise.resolve("answer")),
    on: vi.fn<(channel: string, listener: (event: unknown) => void) => void>(),
    postMessage: vi.fn<(channel: string, message: unknown, ports: unknown[]) => void>(),
  },
}));
vi.mock("electron", () => electron);

const { contextBridge, ipcRenderer } = electron;
const page = Object.assign(new EventEmitter(), {
  location: { origin: "app://desk" },
  addEventListener: (name: string, listener: (event: unknown) => void) => page.on(name, listener),
});

beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  page.removeAllListeners();
  vi.stubGlobal("window", page);
  await import("./preload.ts");
});

const exposed = (): HostBridge => contextBridge.exposeInMainWorld.mock.calls[0]?.[1] as HostBridge;

describe("the preload", () => {
  test("exposes one object of plain functions and no way to the channels behind them", () => {
    expect(contextBridge.exposeInMainWorld).toHaveBeenCalledExactlyOnceWith(HOST_PROPERTY, expect.anything());
    expect(Object.keys(exposed()).toSorted()).toEqual(
      [
        "chooseBackupFolder",
        "chooseOffice",
        "notify",
        "onFinishing",
        "onLocked",
        "onNoticed",
        "onServiceRestart",
        "openExternal",
        "pickFile",
        "print",
        "saveFile",
      ].toSorted(),
    );
    for (const ability of Object.values(exposed())) expect(ability).toBeTypeOf("function");
  });

  test("passes each call to its channel", async () => {
    const file = { name: "a.txt", bytes: new Uint8Array(1) };
    await exposed().pickFile([".csv"]);
    await exposed().saveFile(file);
    await exposed().print();
    await exposed().openExternal("https://www.court.gov.cn/");
    await exposed().notify({ title: "t", body: "b" });
    await exposed().chooseOffice();
    await exposed().chooseBackupFolder();
    expect(ipcRenderer.invoke.mock.calls).toEqual([
      [CHANNELS.pickFile, [".csv"]],
      [CHANNELS.saveFile, file],
      [CHANNELS.print],
      [CHANNELS.openExternal, "https://www.court.gov.cn/"],
      [CHANNELS.notify, { title: "t", body: "b" }],
      [CHANNELS.chooseOffice],
      [CHANNELS.chooseBackupFolder],
    ]);
  });

  test.each([
    ["onServiceRestart", CHANNELS.serviceRestarted],
    ["onLocked", CHANNELS.locked],
    ["onNoticed", CHANNELS.noticed],
    ["onFinishing", CHANNELS.finishing],
  ] as const)("%s tells the page without handing it the event", (ability, its) => {
    const listener = vi.fn<() => void>();
    exposed()[ability](listener);
    const [channel, heard] = ipcRenderer.on.mock.calls[0] ?? [];
    expect(channel).toBe(its);
    heard?.({ sender: "ipcRenderer" });
    expect(listener).toHaveBeenCalledExactlyOnceWith();
  });

  test("forwards the page's port", () => {
    page.emit("message", { source: page, origin: "app://desk", data: PORT_MESSAGE, ports: ["port"] });
    expect(ipcRenderer.postMessage).toHaveBeenCalledExactlyOnceWith(CHANNELS.servicePort, null, ["port"]);
  });

  test.each([
    ["another window", { source: {}, origin: "app://desk", data: PORT_MESSAGE, ports: ["port"] }],
    ["another origin", { source: page, origin: "https://evil.example", data: PORT_MESSAGE, ports: ["port"] }],
    ["another message", { source: page, origin: "app://desk", data: "hello", ports: ["port"] }],
    ["a message without a port", { source: page, origin: "app://desk", data: PORT_MESSAGE, ports: [] }],
  ])("forwards nothing for %s", (_case, event) => {
    page.emit("message", event);
    expect(ipcRenderer.postMessage).not.toHaveBeenCalled();
  });
});

import { describe, expect, test, vi } from "vitest";
import type { ChosenFolder, FileBytes, HostBridge } from "../../shared/host.ts";
import { PORT_MESSAGE } from "../../shared/host.ts";
import { findBridge, hostFromBridge, openServicePort } from "./electron-host.ts";

const makeBridge = () => ({
  pickFile: vi.fn((_accept: readonly string[]) => Promise.resolve<FileBytes | null>(null)),
  saveFile: vi.fn((_file: FileBytes) => Promise.resolve<string | null>("六月报告.docx")),
  print: vi.fn(() => Promise.resolve()),
  openExternal: vi.fn((_url: string) => Promise.resolve()),
  notify: vi.fn((_message: { title: string; body: string }) => Promise.resolve()),
  onNoticed: vi.fn<HostBridge["onNoticed"]>(),
  onServiceRestart: vi.fn<HostBridge["onServiceRestart"]>(),
  chooseOffice: vi.fn(() => Promise.resolve()),
  chooseBackupFolder: vi.fn(() => Promise.resolve<ChosenFolder>({ outcome: "cancelled" })),
  onLocked: vi.fn<HostBridge["onLocked"]>(),
  onFinishing: vi.fn<HostBridge["onFinishing"]>(),
});

const saySaved = vi.fn<(name: string) => void>();

describe("the desktop shell as the page's host", () => {
  test("is found only where the shell has put its bridge", () => {
    const bridge = makeBridge();
    expect(findBridge({ anshangHost: bridge })).toBe(bridge);
    expect(findBridge({})).toBeUndefined();
  });

  test("turns the picked bytes into a file with its name and type", async () => {
    const bridge = makeBridge();
    bridge.pickFile.mockResolvedValueOnce({ name: "台账.csv", bytes: new TextEncoder().encode("a,b") });
    const file = await hostFromBridge(bridge, saySaved).pickFile({ accept: [".csv"] });
    expect(bridge.pickFile).toHaveBeenCalledExactlyOnceWith([".csv"]);
    expect([file?.name, file?.type, file?.size]).toEqual(["台账.csv", "text/csv", 3]);
    expect(await hostFromBridge(bridge, saySaved).pickFile({ accept: [] })).toBeNull();
  });

  test("hands a file over as its name and bytes", async () => {
    const bridge = makeBridge();
    expect(await hostFromBridge(bridge, saySaved).saveFile(new File(["报告"], "报告.docx"))).toBe("saved");
    const [saved] = bridge.saveFile.mock.calls[0] ?? [];
    expect(saved?.name).toBe("报告.docx");
    expect(new TextDecoder().decode(saved?.bytes)).toBe("报告");
    expect(saySaved).toHaveBeenCalledExactlyOnceWith("六月报告.docx");
    bridge.saveFile.mockResolvedValueOnce(null);
    expect(await hostFromBridge(bridge, saySaved).saveFile(new File(["报告"], "报告.docx"))).toBe("cancelled");
    expect(saySaved).toHaveBeenCalledOnce();
  });

  test("passes the other calls on", async () => {
    const bridge = makeBridge();
    const host = hostFromBridge(bridge, saySaved);
    await host.print();
    await host.openExternal("https://www.court.gov.cn/");
    await host.notify({ title: "到期", body: "还剩 3 个工作日" });
    await host.chooseOffice?.();
    expect(await host.chooseBackupFolder?.()).toEqual({ outcome: "cancelled" });
    const [locked, finishing, noticed] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()];
    host.onNoticed(noticed);
    expect(bridge.onNoticed).toHaveBeenCalledExactlyOnceWith(noticed);
    expect([host.notices(), await host.askForNotices()]).toEqual(["allowed", "allowed"]);
    host.onLocked(locked);
    host.onFinishing(finishing);
    expect(bridge.onLocked.mock.calls[0]).toEqual([expect.any(Function)]);
    bridge.onLocked.mock.calls[0]?.[0]();
    bridge.onServiceRestart.mock.calls[0]?.[0]();
    bridge.onFinishing.mock.calls[0]?.[0]();
    expect([locked.mock.calls.length, finishing.mock.calls.length]).toEqual([2, 1]);
    expect(bridge.chooseOffice).toHaveBeenCalledExactlyOnceWith();
    expect(bridge.print).toHaveBeenCalledOnce();
    expect(bridge.openExternal).toHaveBeenCalledExactlyOnceWith("https://www.court.gov.cn/");
    expect(bridge.notify).toHaveBeenCalledExactlyOnceWith({ title: "到期", body: "还剩 3 个工作日" });
  });

  test("the service answers on the port that the page keeps", async () => {
    const handedOver = Promise.withResolvers<MessagePort>();
    const page = {
      location: { origin: "app://desk" },
      postMessage: vi.fn((_message: string, _origin: string, [port]: [MessagePort]) => handedOver.resolve(port)),
    };
    const port = openServicePort(page as unknown as Window);
    expect(page.postMessage).toHaveBeenCalledExactlyOnceWith(PORT_MESSAGE, "app://desk", [expect.anything()]);
    const heard = new Promise((resolve) => port.addEventListener("message", (event) => resolve(event.data)));
    const other = await handedOver.promise;
    other.postMessage("你好", []);
    expect(await heard).toBe("你好");
    port.close();
  });
});

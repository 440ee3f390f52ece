import { EventEmitter } from "node:events";
import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { os } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import type { MessagePortMain } from "electron";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ChosenFolder } from "../../shared/host.ts";
import type { ServedOffice } from "./serve-office.ts";
import { serveOffice } from "./serve-office.ts";
import { readServiceArguments, serviceArguments } from "./service-messages.ts";
import { makePort } from "./testing/stand-in.ts";

const makeParent = () => Object.assign(new EventEmitter(), { postMessage: vi.fn<(message: unknown) => void>() });
const makeOffice = () => ({
  serve: vi.fn<(port: MessagePortMain) => void>(),
  lockAll: vi.fn<() => void>(),
  chooseBackupFolder: vi.fn((_path: string) => Promise.resolve<ChosenFolder>({ outcome: "chosen" })),
  quit: vi.fn(() => Promise.resolve()),
});
const client = (port: unknown) => ({ data: { type: "client" }, ports: [port] });
const DRAIN = { data: { type: "drain" }, ports: [] };

const exit = vi.fn<(code: number) => void>();
const stderr = vi.spyOn(process.stderr, "write");

beforeEach(() => {
  exit.mockReset();
  stderr.mockReset().mockReturnValue(true);
});
afterEach(() => stderr.mockReset());

describe("the service process", () => {
  test("says that it is ready and serves the ports that waited for that", async () => {
    const [parent, office, port] = [makeParent(), makeOffice(), makePort()];
    const opening = Promise.withResolvers<ServedOffice>();
    const serving = serveOffice(parent, () => opening.promise, exit);
    parent.emit("message", client(port));
    expect(parent.postMessage).not.toHaveBeenCalled();
    opening.resolve(office);
    await serving;
    expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "ready" });
    expect(office.serve).toHaveBeenCalledExactlyOnceWith(port);
  });

  test.each([
    [Object.assign(new Error("newer"), { code: "OFFICE_NEWER" }), "OFFICE_NEWER"],
    [{ code: "NOT_AN_OFFICE" }, "NOT_AN_OFFICE"],
    [new Error("anything"), "OTHER"],
  ])("reports why the office did not open: %s", async (failure, code) => {
    const [parent, port] = [makeParent(), makePort()];
    const opening = Promise.withResolvers<ServedOffice>();
    const serving = serveOffice(parent, () => opening.promise, exit);
    opening.reject(failure);
    parent.emit("message", client(port));
    await serving;
    expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "failed", code });
    expect(port.close).toHaveBeenCalled();
    expect(stderr).toHaveBeenCalled();
    expect(exit).not.toHaveBeenCalled();
  });

  test("on drain refuses new clients, waits for the office to finish, and exits", async () => {
    const [parent, office, port] = [makeParent(), makeOffice(), makePort()];
    const closing = Promise.withResolvers<void>();
    office.quit.mockReturnValueOnce(closing.promise);
    await serveOffice(parent, () => Promise.resolve(office), exit);
    parent.emit("message", DRAIN);
    parent.emit("message", client(port));
    await vi.waitFor(() => expect(port.close).toHaveBeenCalled());
    expect(office.serve).not.toHaveBeenCalled();
    expect(exit).not.toHaveBeenCalled();
    closing.resolve();
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(0));
  });

  test("says that the windows are locked only once they are", async () => {
    const [parent, office] = [makeParent(), makeOffice()];
    const opening = Promise.withResolvers<ServedOffice>();
    const serving = serveOffice(parent, () => opening.promise, exit);
    parent.emit("message", { data: { type: "lock" }, ports: [] });
    expect(parent.postMessage).not.toHaveBeenCalled();
    opening.resolve(office);
    await serving;
    await vi.waitFor(() => expect(parent.postMessage).toHaveBeenCalledWith({ type: "locked" }));
    expect(office.lockAll).toHaveBeenCalledOnce();
  });

  test("answers a chosen folder under the name of the call, a fault without its words", async () => {
    const [parent, office] = [makeParent(), makeOffice()];
    await serveOffice(parent, () => Promise.resolve(office), exit);
    const choose = (call: string) =>
      parent.emit("message", { data: { type: "backupFolder", call, path: "/media/usb" }, ports: [] });
    office.chooseBackupFolder.mockRejectedValueOnce(new Error("/media/usb: EIO"));
    choose("one");
    choose("two");
    await vi.waitFor(() => expect(parent.postMessage).toHaveBeenCalledTimes(3));
    expect(office.chooseBackupFolder).toHaveBeenCalledWith("/media/usb");
    const said = parent.postMessage.mock.calls.map(([message]) => message);
    expect(said).toContainEqual({ type: "backupFolder", call: "two", chosen: { outcome: "chosen" } });
    expect(said).toContainEqual({ type: "backupFolder", call: "one", chosen: { outcome: "refused", code: "OTHER" } });
  });

  test("exits with a failure when the office can't be left", async () => {
    const [parent, office] = [makeParent(), makeOffice()];
    office.quit.mockRejectedValueOnce(new Error("disk full"));
    await serveOffice(parent, () => Promise.resolve(office), exit);
    parent.emit("message", DRAIN);
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(1));
    expect(stderr.mock.calls.join("")).toContain("disk full");
  });

  test("answers calls over a port that behaves like Electron's", async () => {
    const handler = new RPCHandler({ greet: os.handler(() => "你好") });
    const { port1, port2 } = new MessageChannel();
    // Electron's ports in Node have `on` with an event object and no `addEventListener`.
    const port = {
      on: (name: string, heard: (event: { data: unknown }) => void) => port1.on(name, (data) => heard({ data })),
      postMessage: (data: unknown) => port1.postMessage(data),
    } as unknown as MessagePortMain;
    const parent = makeParent();
    const serve = (served: MessagePortMain) => handler.upgrade(served);
    await serveOffice(parent, () => Promise.resolve({ ...makeOffice(), serve }), exit);
    parent.emit("message", client(port));
    const page = createORPCClient<{ greet: () => Promise<string> }>(new RPCLink({ port: port2 }));
    port2.start();
    expect(await page.greet()).toBe("你好");
    port2.close();
  });
});

test("the arguments survive the way to the process, wherever they stand", () => {
  const office = { folder: "C:\\Users\\李\\办公 数据=1", seeds: "/app/seeds", demo: true };
  expect(readServiceArguments(["electron", "service.js", "--type=utility", ...serviceArguments(office)])).toEqual(
    office,
  );
  expect(() => readServiceArguments(["electron"])).toThrow("--office-folder=");
});

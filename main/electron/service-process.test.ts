import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DRAIN_LIMIT, RESTART_WAITS, STEADY_AFTER, createService } from "./service-process.ts";
import { children, makePort, resetStandIn } from "./testing/stand-in.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

const office = { folder: "/people/li/办公 数据", seeds: "/app/seeds", demo: false };
const log = vi.fn<(text: string | Uint8Array) => void>();
const onRestart = vi.fn<() => void>();
const onLocked = vi.fn<() => void>();
const onStartFailure = vi.fn<(code: string) => Promise<void>>();
const onGiveUp = vi.fn<() => Promise<void>>();

const makeService = () =>
  createService({ entry: "/app/out/main/electron-service.js", log, onRestart, onLocked, onStartFailure, onGiveUp });
const lastChild = () => {
  const child = children.at(-1);
  if (!child) throw new Error("no service process was started");
  return child;
};
/** The name of the call that the service was last asked to answer. */
const lastCall = () => {
  const [message] = lastChild().postMessage.mock.calls.at(-1) ?? [];
  return (message as { call: string }).call;
};
const ready = () => lastChild().emit("message", { type: "ready" });
const crash = () => lastChild().emit("exit", 139);
const crashUntilGivenUp = () => {
  for (const wait of [...RESTART_WAITS, 0]) {
    crash();
    vi.advanceTimersByTime(wait);
  }
};

beforeEach(() => {
  resetStandIn();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe("starting", () => {
  test("runs the service on the office's folder, its errors going to the log", () => {
    makeService().open(office);
    expect(lastChild().entry).toBe("/app/out/main/electron-service.js");
    expect(lastChild().args).toEqual(["--office-folder=/people/li/办公 数据", "--seeds-folder=/app/seeds"]);
    expect(lastChild().options).toMatchObject({ stdio: ["ignore", "ignore", "pipe"] });
    lastChild().stderr.emit("data", "slow query\n");
    expect(log).toHaveBeenCalledExactlyOnceWith("slow query\n");
    ready();
    expect(onRestart).not.toHaveBeenCalled();
  });

  test("hands a client's port over, also one that came before the service ran", () => {
    const service = makeService();
    const [early, late] = [makePort(), makePort()];
    service.connect(early);
    service.open(office);
    service.connect(late);
    expect(lastChild().postMessage.mock.calls).toEqual([
      [{ type: "client" }, [early]],
      [{ type: "client" }, [late]],
    ]);
  });

  test("an office that does not open is reported once and not tried again by itself", () => {
    const service = makeService();
    service.open(office);
    const failed = lastChild();
    failed.emit("message", { type: "failed", code: "OFFICE_NEWER" });
    expect(onStartFailure).toHaveBeenCalledExactlyOnceWith("OFFICE_NEWER");
    expect(failed.kill).toHaveBeenCalled();
    failed.emit("exit", 15);
    vi.advanceTimersByTime(STEADY_AFTER);
    expect(children).toHaveLength(1);

    const port = makePort();
    service.connect(port);
    service.open({ ...office, folder: "/other" });
    expect(lastChild().args).toContain("--office-folder=/other");
    expect(lastChild().postMessage).toHaveBeenCalledExactlyOnceWith({ type: "client" }, [port]);
    ready();
    expect(onRestart).toHaveBeenCalledOnce();
  });
});

describe("crashing", () => {
  test("is answered by a restart after each wait, of which the page is told, and then by asking the user", () => {
    makeService().open(office);
    ready();
    for (const [i, wait] of RESTART_WAITS.entries()) {
      crash();
      vi.advanceTimersByTime(wait - 1);
      expect(children).toHaveLength(i + 1);
      vi.advanceTimersByTime(1);
      expect(children).toHaveLength(i + 2);
      ready();
      expect(onRestart).toHaveBeenCalledTimes(i + 1);
    }
    crash();
    vi.advanceTimersByTime(STEADY_AFTER);
    expect(children).toHaveLength(RESTART_WAITS.length + 1);
    expect(onGiveUp).toHaveBeenCalledOnce();
    expect(log).toHaveBeenCalledWith("service stopped with code 139\n");
  });

  test("keeps ports that come between crash and restart", () => {
    const service = makeService();
    service.open(office);
    crash();
    const port = makePort();
    service.connect(port);
    vi.advanceTimersByTime(RESTART_WAITS[0]);
    expect(lastChild().postMessage).toHaveBeenCalledExactlyOnceWith({ type: "client" }, [port]);
  });

  test("now and then, with steady running in between, is never held against the service", () => {
    makeService().open(office);
    for (const _ of Array.from({ length: 10 })) {
      ready();
      vi.advanceTimersByTime(STEADY_AFTER);
      crash();
      vi.advanceTimersByTime(RESTART_WAITS[0]);
    }
    expect(children).toHaveLength(11);
    expect(onGiveUp).not.toHaveBeenCalled();
  });

  test("after giving up, opening the office starts with a clean record", () => {
    const service = makeService();
    service.open(office);
    crashUntilGivenUp();
    service.open(office);
    crashUntilGivenUp();
    expect(onGiveUp).toHaveBeenCalledTimes(2);
    expect(children).toHaveLength(2 * (RESTART_WAITS.length + 1));
  });
});

describe("moving to another office", () => {
  const other = { ...office, folder: "/people/li/other" };

  test("leaves the present one in good order first; ports that come meanwhile wait for the new one", async () => {
    const service = makeService();
    service.open(office);
    ready();
    const first = lastChild();
    const moved = service.move(other);
    expect(first.postMessage).toHaveBeenCalledExactlyOnceWith({ type: "drain" }, []);
    const port = makePort();
    service.connect(port);
    expect(children).toHaveLength(1);
    first.emit("exit", 0);
    await moved;
    expect(children).toHaveLength(2);
    expect(lastChild().args).toContain("--office-folder=/people/li/other");
    expect(lastChild().postMessage).toHaveBeenCalledExactlyOnceWith({ type: "client" }, [port]);
    ready();
    expect(onRestart).toHaveBeenCalledOnce();
  });

  test("is no crash of the one that was left", async () => {
    const service = makeService();
    service.open(office);
    const first = lastChild();
    const moved = service.move(other);
    first.emit("exit", 1);
    await moved;
    vi.advanceTimersByTime(STEADY_AFTER);
    expect(children).toHaveLength(2);
    expect(log).not.toHaveBeenCalled();
  });

  test("twice in a row opens the last one only", async () => {
    const service = makeService();
    service.open(office);
    const moves = [service.move(other), service.move({ ...office, folder: "/third" })];
    lastChild().emit("exit", 0);
    await Promise.all(moves);
    expect(children).toHaveLength(2);
    expect(lastChild().args).toContain("--office-folder=/third");
  });

  test("from one that does not run begins at once, and puts off its restart", async () => {
    const service = makeService();
    service.open(office);
    crash();
    await service.move(other);
    vi.advanceTimersByTime(STEADY_AFTER);
    expect(children).toHaveLength(2);
  });

  test("is overtaken by quitting, which waits for the one that is being left", async () => {
    const service = makeService();
    service.open(office);
    void service.move(other);
    const drained = vi.fn<() => void>();
    const draining = service.drain().then(drained);
    await vi.advanceTimersByTimeAsync(1);
    expect(drained).not.toHaveBeenCalled();
    lastChild().emit("exit", 0);
    await draining;
    expect(children).toHaveLength(1);
  });
});

describe("locking", () => {
  test("reaches the service, and the page when the windows are locked", () => {
    const service = makeService();
    service.lock();
    service.open(office);
    service.lock();
    expect(lastChild().postMessage).toHaveBeenCalledExactlyOnceWith({ type: "lock" }, []);
    expect(onLocked).not.toHaveBeenCalled();
    lastChild().emit("message", { type: "locked" });
    expect(onLocked).toHaveBeenCalledOnce();
  });
});

describe("a folder for backups", () => {
  test("is answered by the call's own name", async () => {
    const service = makeService();
    service.open(office);
    const [one, other] = [service.chooseBackupFolder("/media/one"), service.chooseBackupFolder("/media/other")];
    expect(lastChild().postMessage).toHaveBeenLastCalledWith(
      { type: "backupFolder", call: expect.stringMatching(/^[\da-f-]{36}$/), path: "/media/other" },
      [],
    );
    const call = lastCall();
    lastChild().emit("message", { type: "backupFolder", call: "guessed", chosen: { outcome: "chosen" } });
    lastChild().emit("message", { type: "backupFolder", call, chosen: { outcome: "chosen" } });
    expect(await other).toEqual({ outcome: "chosen" });
    crash();
    expect(await one).toEqual({ outcome: "refused", code: "OTHER" });
  });

  test("is refused while no service runs", async () => {
    expect(await makeService().chooseBackupFolder("/media")).toEqual({ outcome: "refused", code: "OTHER" });
  });
});

describe("draining", () => {
  test("asks the service to finish and waits for its exit", async () => {
    const service = makeService();
    service.open(office);
    ready();
    const drained = vi.fn<() => void>();
    const draining = service.drain().then(drained);
    expect(lastChild().postMessage).toHaveBeenCalledExactlyOnceWith({ type: "drain" }, []);
    await vi.advanceTimersByTimeAsync(DRAIN_LIMIT - 1);
    expect(drained).not.toHaveBeenCalled();
    lastChild().emit("exit", 0);
    await draining;
    expect(lastChild().kill).not.toHaveBeenCalled();
    expect(onGiveUp).not.toHaveBeenCalled();
  });

  test("ends a service that does not finish in time", async () => {
    const service = makeService();
    service.open(office);
    const draining = service.drain();
    await vi.advanceTimersByTimeAsync(DRAIN_LIMIT);
    await draining;
    expect(lastChild().kill).toHaveBeenCalledOnce();
  });

  test("takes no client and starts nothing any more", async () => {
    const service = makeService();
    service.open(office);
    crash();
    await service.drain();
    vi.advanceTimersByTime(STEADY_AFTER);
    service.open(office);
    expect(children).toHaveLength(1);
    const port = makePort();
    service.connect(port);
    expect(port.close).toHaveBeenCalled();
  });
});

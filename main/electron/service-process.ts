import { randomUUID } from "node:crypto";
import type { MessagePortMain, UtilityProcess } from "electron";
import { utilityProcess } from "electron";
import type { ChosenFolder } from "../../shared/host.ts";
import type { FromService, OfficePlace, ToService } from "./service-messages.ts";
import { serviceArguments } from "./service-messages.ts";

/** Waits before the first, second, … restart after a crash, in milliseconds. One more crash, and the user is asked. */
export const RESTART_WAITS = [500, 2_000, 5_000] as const;
/** A service that has run for so long, in milliseconds, starts with a clean record. */
export const STEADY_AFTER = 60_000;
/**
 * How long the service may take to finish its work when the desk quits, in milliseconds: long enough for the backup of
 * a big office onto a slow disk.
 */
export const DRAIN_LIMIT = 120_000;

export type ServiceHost = {
  /** The service's built entry file. */
  readonly entry: string;
  /** Takes what the service writes to its standard error. */
  readonly log: (text: string | Uint8Array) => void;
  /** The service runs anew: ports that clients handed over before are dead. */
  readonly onRestart: () => void;
  /** Every window of the service has locked itself. */
  readonly onLocked: () => void;
  /** The service could not be started; nothing happens until `open` is called again. */
  readonly onStartFailure: (code: string) => Promise<void>;
  /** The service crashed too often; nothing happens until `open` is called again. */
  readonly onGiveUp: () => Promise<void>;
};

export type Service = {
  /** Starts the service on an office, with a clean record of crashes. */
  readonly open: (office: OfficePlace) => void;
  /** Leaves the present office in good order and starts the service on another one. */
  readonly move: (office: OfficePlace) => Promise<void>;
  /** Hands a client's port to the service, now or as soon as it runs. */
  readonly connect: (port: MessagePortMain) => void;
  /** Locks every window of the office. */
  readonly lock: () => void;
  /** Puts a folder for backups in use, as the user of the page may or may not. */
  readonly chooseBackupFolder: (path: string) => Promise<ChosenFolder>;
  /** Lets the service finish what it does and stop; after `DRAIN_LIMIT` it is stopped by force. */
  readonly drain: () => Promise<void>;
};

/** Keeps the service running in a process of its own. */
export const createService = (host: ServiceHost): Service => {
  let child: UtilityProcess | undefined;
  /** Done when a service that was told to leave has gone. */
  let leaving = Promise.resolve();
  let restart: NodeJS.Timeout | undefined;
  let runs = 0;
  let crashes = 0;
  let moves = 0;
  let draining = false;
  const waiting: MessagePortMain[] = [];
  const choosing = new Map<string, (chosen: ChosenFolder) => void>();

  const giveUpChoosing = (): void => {
    for (const tell of choosing.values()) tell({ outcome: "refused", code: "OTHER" });
    choosing.clear();
  };

  const run = (office: OfficePlace): void => {
    const running = utilityProcess.fork(host.entry, serviceArguments(office), {
      serviceName: "Anshang Desk Service",
      stdio: ["ignore", "ignore", "pipe"],
    });
    let steady: NodeJS.Timeout | undefined;
    child = running;
    runs += 1;
    const isAnew = runs > 1;
    running.stderr?.on("data", host.log);
    running.on("message", (message: FromService) => {
      switch (message.type) {
        case "ready":
          steady = setTimeout(() => (crashes = 0), STEADY_AFTER);
          if (isAnew) host.onRestart();
          return;
        case "locked":
          return host.onLocked();
        case "backupFolder":
          choosing.get(message.call)?.(message.chosen);
          choosing.delete(message.call);
          return;
        case "failed":
          child = undefined;
          running.kill();
          void host.onStartFailure(message.code);
      }
    });
    running.once("exit", (code) => {
      clearTimeout(steady);
      giveUpChoosing();
      // One that failed or was told to leave is no longer the present one.
      if (child !== running || draining) return;
      child = undefined;
      host.log(`service stopped with code ${code}\n`);
      const wait = RESTART_WAITS[crashes];
      crashes += 1;
      if (wait === undefined) void host.onGiveUp();
      else restart = setTimeout(() => run(office), wait);
    });
    for (const port of waiting.splice(0)) handOver(running, port);
  };

  const leave = (): Promise<void> => {
    clearTimeout(restart);
    const present = child;
    child = undefined;
    if (present) leaving = Promise.all([leaving, stop(present)]).then(() => undefined);
    return leaving;
  };

  const open = (office: OfficePlace): void => {
    if (draining) return;
    crashes = 0;
    run(office);
  };

  return {
    open,
    move: async (office) => {
      moves += 1;
      const move = moves;
      await leave();
      // Whoever chose again while the first office was being left wants that one.
      if (move === moves) open(office);
    },
    connect: (port) => {
      if (draining) port.close();
      else if (child) handOver(child, port);
      else waiting.push(port);
    },
    lock: () => {
      if (child) say(child, { type: "lock" });
    },
    chooseBackupFolder: (path) =>
      new Promise((tell) => {
        if (!child) return tell({ outcome: "refused", code: "OTHER" });
        const call = randomUUID();
        choosing.set(call, tell);
        say(child, { type: "backupFolder", call, path });
      }),
    drain: async () => {
      draining = true;
      await leave();
    },
  };
};

const say = (child: UtilityProcess, message: ToService): void => child.postMessage(message, []);

const handOver = (child: UtilityProcess, port: MessagePortMain): void => {
  child.postMessage({ type: "client" } satisfies ToService, [port]);
};

const stop = (child: UtilityProcess): Promise<void> =>
  new Promise((stopped) => {
    const limit = setTimeout(() => {
      child.kill();
      stopped();
    }, DRAIN_LIMIT);
    child.once("exit", () => {
      clearTimeout(limit);
      stopped();
    });
    say(child, { type: "drain" });
  });

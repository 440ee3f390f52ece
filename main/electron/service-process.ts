import type { MessagePortMain, UtilityProcess } from "electron";
import { utilityProcess } from "electron";
import type { FromService, OfficePlace, ToService } from "./service-messages.ts";
import { serviceArguments } from "./service-messages.ts";

/** Waits before the first, second, … restart after a crash, in milliseconds. One more crash, and the user is asked. */
export const RESTART_WAITS = [500, 2_000, 5_000] as const;
/** A service that has run for so long, in milliseconds, starts with a clean record. */
export const STEADY_AFTER = 60_000;
/** How long the service may take to finish its work when the desk quits, in milliseconds. */
export const DRAIN_LIMIT = 10_000;

export type ServiceHost = {
  /** The service's built entry file. */
  readonly entry: string;
  /** Takes what the service writes to its standard error. */
  readonly log: (text: string | Uint8Array) => void;
  /** The service runs anew: ports that clients handed over before are dead. */
  readonly onRestart: () => void;
  /** The office could not be opened; nothing happens until `open` is called again. */
  readonly onStartFailure: (code: string) => Promise<void>;
  /** The service crashed too often; nothing happens until `open` is called again. */
  readonly onGiveUp: () => Promise<void>;
};

export type Service = {
  /** Starts the service on an office, with a clean record of crashes. */
  readonly open: (office: OfficePlace) => void;
  /** Hands a client's port to the service, now or as soon as it runs. */
  readonly connect: (port: MessagePortMain) => void;
  /** Lets the service finish what it does and stop; after `DRAIN_LIMIT` it is stopped by force. */
  readonly drain: () => Promise<void>;
};

/** Keeps the service running in a process of its own. */
export const createService = (host: ServiceHost): Service => {
  let child: UtilityProcess | undefined;
  let restart: NodeJS.Timeout | undefined;
  let runs = 0;
  let crashes = 0;
  let draining = false;
  const waiting: MessagePortMain[] = [];

  const run = (office: OfficePlace): void => {
    const running = utilityProcess.fork(host.entry, serviceArguments(office), {
      serviceName: "Anshang Desk Service",
      stdio: ["ignore", "ignore", "pipe"],
    });
    let failed = false;
    let steady: NodeJS.Timeout | undefined;
    child = running;
    runs += 1;
    const isAnew = runs > 1;
    running.stderr?.on("data", host.log);
    running.on("message", (message: FromService) => {
      if (message.type === "ready") {
        steady = setTimeout(() => (crashes = 0), STEADY_AFTER);
        if (isAnew) host.onRestart();
      } else {
        failed = true;
        child = undefined;
        running.kill();
        void host.onStartFailure(message.code);
      }
    });
    running.once("exit", (code) => {
      clearTimeout(steady);
      if (child === running) child = undefined;
      if (failed || draining) return;
      host.log(`service stopped with code ${code}\n`);
      const wait = RESTART_WAITS[crashes];
      crashes += 1;
      if (wait === undefined) void host.onGiveUp();
      else restart = setTimeout(() => run(office), wait);
    });
    for (const port of waiting.splice(0)) handOver(running, port);
  };

  return {
    open: (office) => {
      if (draining) return;
      crashes = 0;
      run(office);
    },
    connect: (port) => {
      if (draining) port.close();
      else if (child) handOver(child, port);
      else waiting.push(port);
    },
    drain: async () => {
      draining = true;
      clearTimeout(restart);
      if (child) await stop(child);
    },
  };
};

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
    child.postMessage({ type: "drain" } satisfies ToService, []);
  });

import type { MessagePortMain, ParentPort } from "electron";
import type { ChosenFolder } from "../../shared/host.ts";
import type { FromService, ToService } from "./service-messages.ts";

/** An office, open or not, as the service process sees it. */
export type ServedOffice = {
  /** Serves one client until its port closes. */
  serve(port: MessagePortMain): void;
  /** Locks every window: the machine's screen was locked, or it goes to sleep. */
  lockAll(): void;
  /** Puts a folder for backups in use, as the user of the latest client may or may not. */
  chooseBackupFolder(path: string): Promise<ChosenFolder>;
  /** Finishes what is being written, makes the backup on quitting, and closes the files. */
  quit(): Promise<void>;
};

/**
 * Runs the service process: opens the office, tells the main process how that went, serves each client's port, and
 * on `drain` refuses new clients, leaves the office in good order and exits. Ports that arrive while the office opens
 * wait for it. An office that can't be opened is served too: it says so itself.
 */
export const serveOffice = async (
  parent: Pick<ParentPort, "on" | "postMessage">,
  open: () => Promise<ServedOffice>,
  exit: (code: number) => void,
): Promise<void> => {
  const opening = open();
  let draining = false;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
  const say = (message: FromService): void => parent.postMessage(message);

  const serve = (ports: readonly MessagePortMain[]): void => {
    for (const port of ports) {
      opening.then(
        (office) => (draining ? port.close() : office.serve(port)),
        () => port.close(),
      );
    }
  };
  const lock = async (): Promise<void> => {
    const office = await opening.catch(() => undefined);
    if (!office) return;
    office.lockAll();
    say({ type: "locked" });
  };
  const chooseBackupFolder = (call: string, path: string): void => {
    opening
      .then((office) => office.chooseBackupFolder(path))
      .then(
        (chosen) => say({ type: "backupFolder", call, chosen }),
        (error: unknown) => {
          report(error);
          say({ type: "backupFolder", call, chosen: { outcome: "refused", code: "OTHER" } });
        },
      );
  };
  const drain = (): void => {
    draining = true;
    opening
      .then((office) => office.quit())
      .then(
        () => exit(0),
        (error: unknown) => {
          report(error);
          exit(1);
        },
      );
  };

  parent.on("message", ({ data, ports }) => {
    const message = data as ToService;
    switch (message.type) {
      case "client":
        return serve(ports);
      case "lock":
        return void lock();
      case "backupFolder":
        return chooseBackupFolder(message.call, message.path);
      case "drain":
        return drain();
    }
  });
  try {
    await opening;
    say({ type: "ready" });
  } catch (error) {
    report(error);
    // The main process ends this one: exiting here could lose the message.
    say({ type: "failed", code: codeOf(error) });
  }
};

/** Writes a fault to standard error, which the main process keeps in the log. */
export const report = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "OTHER";

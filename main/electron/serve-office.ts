import type { MessagePortMain, ParentPort } from "electron";
import type { FromService, ToService } from "./service-messages.ts";

/** An office that is open, as the service process sees it. */
export type OpenOffice = {
  /** Serves one client until its port closes. */
  serve(port: MessagePortMain): void;
  /** Finishes what is being written and closes the files. */
  close(): Promise<void>;
};

/**
 * Runs the service process: opens the office, tells the main process how that went, serves each client's port, and
 * on `drain` refuses new clients, closes the office and exits. Ports that arrive while the office opens wait for it.
 */
export const serveOffice = async (
  parent: Pick<ParentPort, "on" | "postMessage">,
  open: () => Promise<OpenOffice>,
  exit: (code: number) => void,
): Promise<void> => {
  const opening = open();
  let draining = false;
  parent.on("message", ({ data, ports }) => {
    const message = data as ToService;
    if (message.type === "drain") {
      draining = true;
      opening
        .then((office) => office.close())
        .then(
          () => exit(0),
          (error: unknown) => {
            report(error);
            exit(1);
          },
        );
      return;
    }
    for (const port of ports) {
      opening.then(
        (office) => (draining ? port.close() : office.serve(port)),
        () => port.close(),
      );
    }
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
  const say = (message: FromService): void => parent.postMessage(message);
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

import { ORPCError, onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { ensureDemoOffice } from "../service/office/demo-office.ts";
import { openOffice, systemClock } from "../service/office/index.ts";
import { report, serveOffice } from "./serve-office.ts";
import { readServiceArguments } from "./service-messages.ts";

const { demo, ...place } = readServiceArguments(process.argv);
const options = { ...place, clock: systemClock };

/** The page learns nothing of a fault of the program's own; the log does. Refusals are answers, not faults. */
const logFault = (error: unknown): void => {
  if (!(error instanceof ORPCError)) report(error);
};

void serveOffice(
  process.parentPort,
  async () => {
    if (demo) await ensureDemoOffice(options);
    const office = await openOffice(options);
    const handler = new RPCHandler(office.router, { interceptors: [onError(logFault)] });
    return {
      serve: (port) => {
        handler.upgrade(port, { context: { session: office.newSession() } });
        port.start();
      },
      close: () => office.close(),
    };
  },
  (code) => process.exit(code),
);

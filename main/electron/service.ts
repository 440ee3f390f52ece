import { RPCHandler } from "@orpc/server/message-port";
import { ensureDemoOffice } from "../service/office/demo-office.ts";
import { openOffice, systemClock } from "../service/office/index.ts";
import { serveOffice } from "./serve-office.ts";
import { readServiceArguments } from "./service-messages.ts";

const { demo, ...place } = readServiceArguments(process.argv);
const options = { ...place, clock: systemClock };

void serveOffice(
  process.parentPort,
  async () => {
    if (demo) await ensureDemoOffice(options);
    const office = await openOffice(options);
    const handler = new RPCHandler(office.router);
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

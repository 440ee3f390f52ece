import { ORPCError, onError } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { chooseFolder } from "../service/backups/index.ts";
import { ensureDemoOffice } from "../service/office/demo-office.ts";
import { openOffice, systemClock } from "../service/office/index.ts";
import type { Session } from "../service/office/index.ts";
import { keepUp } from "../service/office/upkeep.ts";
import { chosenFolder } from "./chosen-folder.ts";
import { report, serveOffice } from "./serve-office.ts";
import { readServiceArguments } from "./service-messages.ts";

const { demo, ...place } = readServiceArguments(process.argv);
const options = { ...place, clock: systemClock };

/** The page learns nothing of a fault of the program's own; the log does. Refusals are answers, not faults. */
const logFault = (error: unknown): void => {
  if (!(error instanceof ORPCError) || error.code === "INTERNAL_SERVER_ERROR") report(error);
};

void serveOffice(
  process.parentPort,
  async () => {
    if (demo) await ensureDemoOffice(options);
    const office = await openOffice(options);
    const upkeep = keepUp(office, report);
    const handler = new RPCHandler(office.router, { interceptors: [onError(logFault)] });
    /** The page's; ports that it handed over before are dead. */
    let latest: Session | undefined;
    return {
      serve: (port) => {
        latest = office.newWindow();
        handler.upgrade(port, { context: { session: latest } });
        port.start();
      },
      lockAll: () => office.lockAll(),
      chooseBackupFolder: (path) =>
        chosenFolder(async () => {
          if (latest === undefined) throw new ORPCError("SIGNED_OUT");
          await chooseFolder(latest, path);
        }),
      quit: () => upkeep.quit(),
    };
  },
  (code) => process.exit(code),
);

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseStartOptions } from "../../shared/start-options.ts";
import type { StartOptions } from "../../shared/start-options.ts";
import { ensureDemoOffice } from "../service/office/demo-office.ts";
import { defaultOfficeFolder, demoOfficeFolder, openOffice, systemClock } from "../service/office/index.ts";
import type { Office } from "../service/office/index.ts";
import { keepUp } from "../service/office/upkeep.ts";
import { browserCommand, openInBrowser } from "./open-in-browser.ts";
import { hostLimits } from "./limits.ts";
import { startWebHost } from "./server.ts";
import type { WebHost } from "./server.ts";
import { startFailure } from "./start-failure.ts";

/** Tried first where no port is asked for, because what the browser keeps for the page hangs on the port. */
const USUAL_PORT = 47800;
const ANY_FREE_PORT = 0;

/** From here it is the same way up whether the host was built into `out/main/` or runs as `main/web/start.ts`. */
const programFolder = fileURLToPath(new URL("../../", import.meta.url));

async function start(options: StartOptions, folder: string): Promise<void> {
  const seeds = resolve(programFolder, "seeds");
  if (options.demo) await ensureDemoOffice({ folder, seeds, clock: systemClock });
  // An office that does not open is served all the same: the page says what is in the way, and what to do.
  const office = await openOffice({ folder, seeds, clock: systemClock });
  try {
    const host = await serve(office, options.port);
    const upkeep = keepUp(office, report);
    closeOnSignal(host, () => upkeep.quit());
    announce(host, folder);
  } catch (error) {
    await office.close();
    throw error;
  }
}

function placeFor({ office, demo }: StartOptions): string {
  if (office !== undefined) return resolve(office);
  return (demo ? demoOfficeFolder : defaultOfficeFolder)(process.env, process.platform);
}

async function serve(office: Office, port: number | undefined): Promise<WebHost> {
  const on = (asked: number): Promise<WebHost> =>
    startWebHost({
      office,
      pageFolder: resolve(programFolder, "out", "renderer"),
      port: asked,
      host: "127.0.0.1",
      limits: hostLimits,
      report,
    });
  if (port !== undefined) return on(port);
  return on(USUAL_PORT).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    return on(ANY_FREE_PORT);
  });
}

/** Another program reads the address as one line of JSON; a person gets it in words, and in the browser. */
function announce(host: WebHost, folder: string): void {
  if (process.env["ANSHANG_DESK_ADDRESS"] === "json") {
    process.stdout.write(`${JSON.stringify({ url: host.url, port: host.port, folder })}\n`);
    return;
  }
  process.stdout.write(`Anshang Desk: ${host.url}\n`);
  process.stdout.write(`The address works once. Office: ${folder}. Stop with Ctrl+C.\n`);
  const browser = browserCommand(process.platform, process.env);
  if (browser) openInBrowser(browser, host.url);
}

/** The first signal closes in good order; those that follow, from a terminal and its commands, add nothing. */
function closeOnSignal(host: WebHost, quit: () => Promise<void>): void {
  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await host.close();
    await quit();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      close().catch((error: unknown) => fail(error));
    });
  }
}

function report(reason: unknown): void {
  process.stderr.write(`${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}\n`);
}

function fail(reason: unknown): void {
  report(reason);
  process.exit(1);
}

const options = parseStartOptions(process.argv.slice(2));
if ("error" in options) fail(options.error);
else {
  const folder = placeFor(options);
  start(options, folder).catch((error: unknown) => {
    fail(startFailure(error, { folder, port: options.port }) ?? error);
  });
}

import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import { pageSecurityHeaders } from "../../shared/content-security-policy.ts";
import { refuse, sayClosed, sendFile, toThePage } from "./answers.ts";
import { fittingStatus } from "./error-status.ts";
import { createGuard } from "./guard.ts";
import type { Verdict } from "./guard.ts";
import { objectionToCall, objectionToShape } from "./request-shape.ts";
import type { HostLimits } from "./limits.ts";
import { readPageFiles } from "./page-files.ts";

/** What the web host needs of an office: its procedures and a window for each browser that is let in. */
export type HostedOffice<Session> = {
  readonly router: ConstructorParameters<typeof RPCHandler<{ session: Session }>>[0];
  newWindow(): Session;
};

export type WebHost = {
  /** The launch address, with the token that lets one browser in. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets those under way finish for a while, then closes every connection. */
  close(): Promise<void>;
};

const RPC_PREFIX = "/rpc";

/**
 * Serves the page and the office's procedures on the loopback address.
 * `port` 0 takes any free one; a taken port rejects with the system's `EADDRINUSE`. `report` is told the program's own
 * faults, of which the page learns nothing.
 */
export async function startWebHost<Session>(options: {
  office: HostedOffice<Session>;
  pageFolder: string;
  port: number;
  host: "127.0.0.1";
  limits: HostLimits;
  report: (fault: unknown) => void;
}): Promise<WebHost> {
  const { office, limits } = options;
  const files = readPageFiles(options.pageFolder);
  const rpc = new RPCHandler<{ session: Session }>(office.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: limits.bodyBytes })],
    interceptors: [fittingStatus(options.report)],
  });
  const server = createLimitedServer(limits);
  const port = await listen(server, options.port, options.host);
  const guard = createGuard({ port, newSession: () => office.newWindow() });

  const call = async (request: IncomingMessage, response: ServerResponse, session: Session): Promise<void> => {
    const objection = objectionToCall(request, limits);
    if (objection !== undefined) return refuse(response, objection);
    response.setHeader("Cache-Control", "no-store");
    const { matched } = await rpc.handle(request, response, { prefix: RPC_PREFIX, context: { session } });
    if (!matched) refuse(response, 404);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
    const { method = "", url: target = "", headers } = request;
    const verdict: Verdict<Session> = guard.judge({ method, target, headers });
    switch (verdict.kind) {
      case "refused":
        return refuse(response, 403);
      case "stranger":
        return sayClosed(response);
      case "entering":
        return toThePage(response, { "Set-Cookie": verdict.cookie });
      case "returning":
        return toThePage(response, {});
      case "known":
        return verdict.path === RPC_PREFIX || verdict.path.startsWith(`${RPC_PREFIX}/`)
          ? call(request, response, verdict.session)
          : sendFile(method, response, files.get(verdict.path));
    }
  };

  let underWay = 0;
  server.on("request", (request, response) => {
    for (const [name, value] of Object.entries(pageSecurityHeaders)) response.setHeader(name, value);
    const isTooMany = underWay >= limits.requests;
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
      // A connection that was busy when the host closed is kept for the next request otherwise, and holds the host up.
      setImmediate(() => server.listening || server.closeIdleConnections());
    });
    if (isTooMany) return refuse(response, 503);
    const objection = objectionToShape(request, limits);
    if (objection !== undefined) return refuse(response, objection);
    // A failure outside of the procedures is that of the connection; it must not end the host.
    Promise.resolve(answer(request, response)).catch(() => response.destroy());
  });
  // Nothing here speaks another protocol, and a connection that waits for one would be read no further.
  server.on("upgrade", (_request, socket) => socket.destroy());
  return { url: guard.launchUrl, port, close: () => close(server, limits.drainMs) };
}

/** The limits that Node itself keeps, before anything of a request is looked at; only the reading is timed. */
function createLimitedServer(limits: HostLimits): Server {
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
    // Lenient reading is how one request gets taken for two.
    insecureHTTPParser: false,
  });
  // One more than is allowed: the rest is dropped without a word, and what is dropped could be the origin.
  server.maxHeadersCount = limits.headers + 1;
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = limits.requestsPerConnection;
  return server;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

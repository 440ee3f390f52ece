import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BodyLimitPlugin, RPCHandler } from "@orpc/server/node";
import { pageSecurityHeaders } from "../../shared/content-security-policy.ts";
import { closedPage } from "./closed-page.ts";
import { createGuard } from "./guard.ts";
import type { Verdict } from "./guard.ts";
import { readPageFiles } from "./page-files.ts";
import type { PageFile } from "./page-files.ts";

/** What the web host needs of an office: its procedures and a session for each browser that is let in. */
export type HostedOffice<Session> = {
  readonly router: ConstructorParameters<typeof RPCHandler<{ session: Session }>>[0];
  newSession(): Session;
};

export type WebHost = {
  /** The launch address, with the token that lets one browser in. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets those under way finish for a while, then closes every connection. */
  close(): Promise<void>;
};

/** Bytes and milliseconds. */
export type HostLimits = {
  readonly bodyBytes: number;
  /** From the first byte of a request to the end of its headers. */
  readonly headersMs: number;
  /** From the first byte of a request to the end of its body. */
  readonly requestMs: number;
  /** For requests under way when the host closes. */
  readonly drainMs: number;
};

export const hostLimits: HostLimits = {
  bodyBytes: 64 * 1024 * 1024,
  headersMs: 10_000,
  requestMs: 120_000,
  drainMs: 5_000,
};

const RPC_PREFIX = "/rpc";

/**
 * Serves the page and the office's procedures on the loopback address.
 * `port` 0 takes any free one; a taken port rejects with the system's `EADDRINUSE`.
 */
export async function startWebHost<Session>(options: {
  office: HostedOffice<Session>;
  pageFolder: string;
  port: number;
  host: "127.0.0.1";
  limits: HostLimits;
}): Promise<WebHost> {
  const { office, limits } = options;
  const files = readPageFiles(options.pageFolder);
  const rpc = new RPCHandler<{ session: Session }>(office.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: limits.bodyBytes })],
  });
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
  });
  const port = await listen(server, options.port, options.host);
  const guard = createGuard({ port, newSession: () => office.newSession() });

  const call = async (request: IncomingMessage, response: ServerResponse, session: Session): Promise<void> => {
    if (request.method !== "POST") return refuse(response, 405);
    if (Number(request.headers["content-length"] ?? 0) > limits.bodyBytes) return refuse(response, 413);
    response.setHeader("Cache-Control", "no-store");
    const { matched } = await rpc.handle(request, response, { prefix: RPC_PREFIX, context: { session } });
    if (!matched) refuse(response, 404);
  };

  const answer = (request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
    for (const [name, value] of Object.entries(pageSecurityHeaders)) response.setHeader(name, value);
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

  server.on("request", (request, response) => {
    // A connection that was busy when the host closed is kept for the next request otherwise, and holds the host up.
    response.once("close", () => setImmediate(() => server.listening || server.closeIdleConnections()));
    // A failure outside of the procedures is that of the connection; it must not end the host.
    Promise.resolve(answer(request, response)).catch(() => response.destroy());
  });
  return { url: guard.launchUrl, port, close: () => close(server, limits.drainMs) };
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

function refuse(response: ServerResponse, status: 403 | 404 | 405 | 413): void {
  // The connection stays open, so that the answer arrives even while the browser is still sending.
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${status}\n`);
}

function sayClosed(response: ServerResponse): void {
  response.writeHead(401, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(closedPage);
}

/** Away from the address with the token, so that it stays neither in the address bar nor in the history. */
function toThePage(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  response.writeHead(303, { ...headers, Location: "/", "Cache-Control": "no-store" });
  response.end();
}

function sendFile(method: string, response: ServerResponse, file: PageFile | undefined): void {
  if (method !== "GET" && method !== "HEAD") return refuse(response, 405);
  if (file === undefined) return refuse(response, 404);
  response.writeHead(200, {
    "Content-Type": file.type,
    "Content-Length": file.body.length,
    "Cache-Control": file.cacheControl,
  });
  response.end(method === "HEAD" ? undefined : file.body);
}

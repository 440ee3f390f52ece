import type { ServerResponse } from "node:http";
import { closedPage } from "./closed-page.ts";
import type { PageFile } from "./page-files.ts";

/** With what a request is turned away that reaches neither the page nor a procedure. */
export type Refusal = 400 | 403 | 404 | 405 | 413 | 414 | 415 | 431 | 503;

export function refuse(response: ServerResponse, status: Refusal): void {
  // The connection stays open, so that the answer arrives even while the browser is still sending.
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": "no-store",
    ...(status === 503 ? { "Retry-After": "1" } : {}),
  });
  response.end(`${status}\n`);
}

export function sayClosed(response: ServerResponse): void {
  response.writeHead(401, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  response.end(closedPage);
}

/** Away from the address with the token, so that it stays neither in the address bar nor in the history. */
export function toThePage(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  response.writeHead(303, { ...headers, Location: "/", "Cache-Control": "no-store" });
  response.end();
}

export function sendFile(method: string, response: ServerResponse, file: PageFile | undefined): void {
  if (method !== "GET" && method !== "HEAD") return refuse(response, 405);
  if (file === undefined) return refuse(response, 404);
  response.writeHead(200, {
    "Content-Type": file.type,
    "Content-Length": file.body.length,
    "Cache-Control": file.cacheControl,
  });
  response.end(method === "HEAD" ? undefined : file.body);
}

import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { pageSecurityHeaders } from "../../shared/content-security-policy.ts";
import { mediaTypeOf } from "../../shared/media-types.ts";
import { DESK_SCHEME, isDeskAddress } from "./desk-address.ts";
import { findPageFile } from "./page-file.ts";

/** Makes `app:` a scheme like `https:`: with an origin, storage and module scripts. Must run before the app is ready. */
export const declareDeskScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: DESK_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
};

/** Serves the built page from `pageFolder` at `app://desk/`, and nothing else anywhere. */
export const serveDesk = (pageFolder: string): void => {
  protocol.handle(DESK_SCHEME, async (request) => {
    if (!isDeskAddress(request.url)) return refuse(403);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    const file = await findPageFile(pageFolder, new URL(request.url).pathname);
    if (!file) return refuse(404);
    const body = request.method === "HEAD" ? null : new Uint8Array(await readFile(file));
    return new Response(body, { headers: { ...pageSecurityHeaders, "Content-Type": mediaTypeOf(file) } });
  });
};

const refuse = (status: 403 | 404 | 405): Response =>
  new Response(null, { status, headers: { ...pageSecurityHeaders, "Content-Type": "text/plain; charset=utf-8" } });

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createORPCClient, safe } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import { os } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { startWebHost } from "./server.ts";
import type { WebHost } from "./server.ts";

type Session = { readonly number: number };

const pageFolder = mkdtempSync(join(tmpdir(), "anshang-page-"));
const BODY_LIMIT = 10_000;
const limits = { bodyBytes: BODY_LIMIT, headersMs: 300, requestMs: 600, drainMs: 30_000 };

let host: WebHost;
/** Fresh for each test: a procedure that tells when it was reached, and ends when the test says so. */
let slowCall = { reached: Promise.withResolvers<void>(), finish: Promise.withResolvers<string>() };

const withSession = os.$context<{ session: Session }>();
const router = {
  echo: withSession.input(z.object({ text: z.string() })).handler(({ input }) => input.text),
  whoAmI: withSession.handler(({ context }) => context.session.number),
  slow: withSession.handler(() => {
    slowCall.reached.resolve();
    return slowCall.finish.promise;
  }),
  count: withSession.handler(async function* () {
    yield 1;
    yield 2;
  }),
};

beforeAll(() => {
  mkdirSync(join(pageFolder, "assets"));
  writeFileSync(join(pageFolder, "index.html"), "<title>安商台</title>");
  writeFileSync(join(pageFolder, "assets", "index-BxY12_z9.js"), "export {};");
  writeFileSync(join(pageFolder, "secret.pem"), "not part of a page");
});

afterAll(() => rmSync(pageFolder, { recursive: true }));
afterEach(() => host.close());

async function open(): Promise<void> {
  slowCall = { reached: Promise.withResolvers(), finish: Promise.withResolvers() };
  let sessions = 0;
  const office = { router, newSession: (): Session => ({ number: ++sessions }) };
  host = await startWebHost({ office, pageFolder, port: 0, host: "127.0.0.1", limits });
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** One request as it stands: nothing is normalised on the way, as it is by `fetch`. */
function ask(target: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const { method = "GET", headers = {}, body } = options;
    const sent = request({ host: "127.0.0.1", port: host.port, path: target, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

async function enter(): Promise<{ Cookie: string }> {
  const { headers } = await ask(`/${new URL(host.url).search}`);
  return { Cookie: headers["set-cookie"]?.[0]?.split(";")[0] ?? "" };
}

const json = { "Content-Type": "application/json" };

test("the launch address gives the cookie and leaves the token behind", async () => {
  await open();
  const first = await ask(`/${new URL(host.url).search}`);
  expect(first).toMatchObject({ status: 303, headers: { location: "/" } });
  const Cookie = first.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const page = await ask("/", { headers: { Cookie } });
  expect(page).toMatchObject({ status: 200, body: "<title>安商台</title>" });
});

test("without the cookie there is only the hint to start again, in both languages", async () => {
  await open();
  for (const target of ["/", "/assets/index-BxY12_z9.js", "/rpc/whoAmI"]) {
    const { status, body } = await ask(target);
    expect(status).toBe(401);
    expect(body).toContain("请重新启动安商台");
    expect(body).toContain("start Anshang Desk again");
  }
});

test("a foreign host name or origin gets 403", async () => {
  await open();
  const cookie = await enter();
  const foreign: Record<string, string>[] = [
    { Host: "evil.example" },
    { Origin: "https://evil.example" },
    { "Sec-Fetch-Site": "same-site" },
  ];
  for (const headers of foreign) {
    expect(await ask("/rpc/whoAmI", { method: "POST", headers: { ...cookie, ...headers } })).toMatchObject({
      status: 403,
    });
  }
});

test("the client of the page calls procedures and reads streams; each browser has one session", async () => {
  await open();
  const headers = await enter();
  const link = new RPCLink({ url: `http://127.0.0.1:${host.port}/rpc`, headers });
  const client: RouterClient<typeof router> = createORPCClient(link);
  expect(await client.echo({ text: "挽损 1,200.00 元" })).toBe("挽损 1,200.00 元");
  expect([await client.whoAmI(), await client.whoAmI()]).toEqual([1, 1]);
  const counted: number[] = [];
  for await (const number of await client.count()) counted.push(number);
  expect(counted).toEqual([1, 2]);
  const { error } = await safe(client.echo({ text: "字".repeat(BODY_LIMIT) }));
  expect(error).toMatchObject({ status: 413 });
});

test.each([
  "/..%2f..%2fpackage.json",
  "/../package.json",
  "/%2e%2e/package.json",
  "/assets",
  "/assets/",
  "/secret.pem",
])("%s is not part of the page", async (target) => {
  await open();
  expect(await ask(target, { headers: await enter() })).toMatchObject({ status: 404 });
});

test("what never changes is kept by the browser, the page itself is not; both carry the security headers", async () => {
  await open();
  const headers = await enter();
  const script = await ask("/assets/index-BxY12_z9.js", { headers });
  expect(script.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "private, max-age=31536000, immutable",
    "content-security-policy": expect.stringContaining("script-src 'self'"),
    "x-content-type-options": "nosniff",
  });
  const page = await ask("/index.html", { method: "HEAD", headers });
  expect(page).toMatchObject({ status: 200, body: "", headers: { "cache-control": "no-cache" } });
});

test("other methods are not taken", async () => {
  await open();
  const headers = await enter();
  expect(await ask("/rpc/whoAmI", { headers })).toMatchObject({ status: 405 });
  expect(await ask("/", { method: "DELETE", headers })).toMatchObject({ status: 405 });
  expect(await ask("/rpc/nothing", { method: "POST", headers: { ...headers, ...json } })).toMatchObject({
    status: 404,
  });
});

test("a body over the limit gets 413, announced or not", async () => {
  await open();
  const headers = { ...(await enter()), ...json };
  const body = JSON.stringify({ json: { text: "x".repeat(BODY_LIMIT) } });
  expect(await ask("/rpc/echo", { method: "POST", headers, body })).toMatchObject({ status: 413 });
  const chunked = { ...headers, "Transfer-Encoding": "chunked" };
  expect(await ask("/rpc/echo", { method: "POST", headers: chunked, body })).toMatchObject({ status: 413 });
  expect(await ask("/rpc/whoAmI", { method: "POST", headers })).toMatchObject({ status: 200 });
});

test.each([
  ["its headers", () => "POST /rpc/echo HTTP/1.1\r\nHost: 127"],
  ["its body", () => `POST /rpc/echo HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nContent-Length: 100\r\n\r\n{`],
])("a request that never ends %s is ended", async (_, beginning) => {
  await open();
  const { Cookie } = await enter();
  const text = beginning().replace("\r\n\r\n", `\r\nCookie: ${Cookie}\r\n\r\n`);
  const ending = await new Promise<string>((resolve) => {
    const socket = connect(host.port, "127.0.0.1", () => socket.write(text));
    let got = "";
    socket.on("data", (chunk) => (got += chunk.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(got));
  });
  expect(ending).toContain("408");
});

test("closing waits for the call that is under way and takes no other", async () => {
  await open();
  const headers = { ...(await enter()), ...json };
  const under = ask("/rpc/slow", { method: "POST", headers });
  await slowCall.reached.promise;
  const closed = host.close();
  await expect(ask("/", { headers })).rejects.toThrow("ECONNREFUSED");
  slowCall.finish.resolve("done");
  expect(await under).toMatchObject({ status: 200, body: expect.stringContaining("done") });
  await closed;
});

test("a taken port is told by the system's code", async () => {
  await open();
  const office = { router, newSession: (): Session => ({ number: 1 }) };
  const second = startWebHost({ office, pageFolder, port: host.port, host: "127.0.0.1", limits });
  await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
});

import { createORPCClient, safe } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { RouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startWebHost } from "./server.ts";
import { openTestHost, testLimits } from "./testing/test-host.ts";
import type { TestHost, TestRouter } from "./testing/test-host.ts";

let host: TestHost;

beforeEach(async () => {
  host = await openTestHost();
});
afterEach(() => host.end());

const json = { "Content-Type": "application/json" };

test("the launch address gives the cookie and leaves the token behind", async () => {
  const first = await host.ask(`/${new URL(host.url).search}`);
  expect(first).toMatchObject({ status: 303, headers: { location: "/" } });
  const Cookie = first.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  const page = await host.ask("/", { headers: { Cookie } });
  expect(page).toMatchObject({ status: 200, body: "<title>安商台</title>" });
});

test("without the cookie there is only the hint to start again, in both languages", async () => {
  for (const target of ["/", "/assets/index-BxY12_z9.js", "/rpc/whoAmI"]) {
    const { status, body } = await host.ask(target);
    expect(status).toBe(401);
    expect(body).toContain("请重新启动安商台");
    expect(body).toContain("start Anshang Desk again");
  }
});

test("a foreign host name or origin gets 403", async () => {
  const cookie = await host.enter();
  const foreign: Record<string, string>[] = [
    { Host: "evil.example" },
    { Origin: "https://evil.example" },
    { "Sec-Fetch-Site": "same-site" },
  ];
  for (const headers of foreign) {
    expect(await host.ask("/rpc/whoAmI", { method: "POST", headers: { ...cookie, ...headers } })).toMatchObject({
      status: 403,
    });
  }
});

test("the client of the page calls procedures and reads streams; each browser has one session", async () => {
  const headers = await host.enter();
  const link = new RPCLink({ url: `http://127.0.0.1:${host.port}/rpc`, headers });
  const client: RouterClient<TestRouter> = createORPCClient(link);
  expect(await client.echo({ text: "挽损 1,200.00 元" })).toBe("挽损 1,200.00 元");
  expect([await client.whoAmI(), await client.whoAmI()]).toEqual([1, 1]);
  const counted: number[] = [];
  for await (const number of await client.count()) counted.push(number);
  expect(counted).toEqual([1, 2]);
  const { error } = await safe(client.echo({ text: "字".repeat(testLimits.bodyBytes) }));
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
  expect(await host.ask(target, { headers: await host.enter() })).toMatchObject({ status: 404 });
});

test("what never changes is kept by the browser, the page itself is not; both carry the security headers", async () => {
  const headers = await host.enter();
  const script = await host.ask("/assets/index-BxY12_z9.js", { headers });
  expect(script.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "private, max-age=31536000, immutable",
    "content-security-policy": expect.stringContaining("script-src 'self'"),
    "x-content-type-options": "nosniff",
  });
  const page = await host.ask("/index.html", { method: "HEAD", headers });
  expect(page).toMatchObject({ status: 200, body: "", headers: { "cache-control": "no-cache" } });
});

test("other methods are not taken", async () => {
  const headers = await host.enter();
  expect(await host.ask("/rpc/whoAmI", { headers })).toMatchObject({ status: 405 });
  expect(await host.ask("/", { method: "DELETE", headers })).toMatchObject({ status: 405 });
  expect(await host.ask("/rpc/nothing", { method: "POST", headers: { ...headers, ...json } })).toMatchObject({
    status: 404,
  });
});

test("a body over the limit gets 413, announced or not", async () => {
  const headers = { ...(await host.enter()), ...json };
  const body = JSON.stringify({ json: { text: "x".repeat(testLimits.bodyBytes) } });
  expect(await host.ask("/rpc/echo", { method: "POST", headers, body })).toMatchObject({ status: 413 });
  const chunked = { ...headers, "Transfer-Encoding": "chunked" };
  expect(await host.ask("/rpc/echo", { method: "POST", headers: chunked, body })).toMatchObject({ status: 413 });
  expect(await host.ask("/rpc/whoAmI", { method: "POST", headers })).toMatchObject({ status: 200 });
});

test("closing waits for the call that is under way and takes no other", async () => {
  const headers = { ...(await host.enter()), ...json };
  const under = host.ask("/rpc/slow", { method: "POST", headers });
  await host.slowCall.reached.promise;
  const closed = host.close();
  await expect(host.ask("/", { headers })).rejects.toThrow("ECONNREFUSED");
  host.slowCall.finish.resolve("done");
  expect(await under).toMatchObject({ status: 200, body: expect.stringContaining("done") });
  await closed;
});

test("a taken port is told by the system's code", async () => {
  const { office, pageFolder, port, limits, report } = host;
  const second = startWebHost({ office, pageFolder, port, host: "127.0.0.1", limits, report });
  await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
});

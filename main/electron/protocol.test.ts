import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { declareDeskScheme, serveDesk } from "./protocol.ts";
import { protocol, resetStandIn } from "./testing/stand-in.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

let place: string;

beforeEach(async () => {
  resetStandIn();
  place = await mkdtemp(join(tmpdir(), "desk-page-"));
  await mkdir(join(place, "page/assets"), { recursive: true });
  await writeFile(join(place, "page/index.html"), "<!doctype html><title>安商台</title>");
  await writeFile(join(place, "page/assets/app.js"), "export {};");
  await writeFile(join(place, "page/assets/style.css"), "body{}");
  await writeFile(join(place, "page/.hidden"), "secret");
  await writeFile(join(place, "secret.txt"), "secret");
  await mkdir(join(place, "page-secret"));
  await writeFile(join(place, "page-secret/key.txt"), "secret");
});

afterEach(() => rm(place, { recursive: true }));

const ask = async (address: string, method = "GET"): Promise<Response> => {
  serveDesk(join(place, "page"));
  const [scheme, answer] = protocol.handle.mock.calls[0] ?? [];
  expect(scheme).toBe("app");
  const response = await answer?.({ url: address, method } as Request);
  if (!response) throw new Error("nothing answers the scheme");
  return response;
};

describe("the page's own scheme", () => {
  test("behaves like https and may not bypass the content security policy", () => {
    declareDeskScheme();
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });

  test.each([
    ["app://desk/", "text/html; charset=utf-8"],
    ["app://desk/index.html", "text/html; charset=utf-8"],
    ["app://desk/index.html?x=1#/disputes", "text/html; charset=utf-8"],
    ["app://desk/assets/app.js", "text/javascript; charset=utf-8"],
    ["app://desk/assets/style.css", "text/css; charset=utf-8"],
  ])("serves %s as %s with the security headers", async (address, type) => {
    const response = await ask(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  test.each([
    "app://desk/../secret.txt",
    "app://desk/../../../../../../../../etc/passwd",
    "app://desk/..%2fsecret.txt",
    "app://desk/%2e%2e/secret.txt",
    "app://desk/%2e%2e%2fsecret.txt",
    "app://desk/assets/%2e%2e%2f%2e%2e%2fsecret.txt",
    "app://desk/%252e%252e%252fsecret.txt",
    "app://desk/..%5csecret.txt",
    "app://desk/..\\secret.txt",
    "app://desk/../page-secret/key.txt",
    "app://desk/%2e%2e%2fpage-secret%2fkey.txt",
    "app://desk//etc/passwd",
    "app://desk/%2fetc%2fpasswd",
    "app://desk/C:/Windows/win.ini",
    "app://desk/index.html::$DATA",
    "app://desk/index.html%00.js",
    "app://desk/%E0%A4%A",
    "app://desk/.hidden",
    "app://desk/assets",
    "app://desk/missing.js",
  ])("has nothing at %s", async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
    expect(response.headers.get("content-security-policy")).not.toBeNull();
  });

  test("does not follow a link that leads out of the page's folder", async () => {
    await symlink(join(place, "secret.txt"), join(place, "page/assets/link.txt"));
    await symlink(join(place, "page-secret"), join(place, "page/assets/folder"));
    expect((await ask("app://desk/assets/link.txt")).status).toBe(404);
    expect((await ask("app://desk/assets/folder/key.txt")).status).toBe(404);
  });

  test.each(["app://other/index.html", "app://desk.evil.example/index.html", "app://user@desk/index.html"])(
    "refuses the foreign address %s",
    async (address) => {
      expect((await ask(address)).status).toBe(403);
    },
  );

  test("takes no writing method", async () => {
    expect((await ask("app://desk/index.html", "POST")).status).toBe(405);
  });
});

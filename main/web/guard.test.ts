import { describe, expect, test } from "vitest";
import { createGuard } from "./guard.ts";
import type { Asked } from "./guard.ts";

const PORT = 47800;
const host = `127.0.0.1:${PORT}`;

function openGuard() {
  let sessions = 0;
  const guard = createGuard({ port: PORT, newSession: () => ({ number: ++sessions }) });
  const launchTarget = guard.launchUrl.slice(`http://${host}`.length);
  const ask = (asked: Partial<Asked>) => guard.judge({ method: "GET", target: "/", headers: { host }, ...asked });
  const enter = (): string => {
    const verdict = ask({ target: launchTarget });
    if (verdict.kind !== "entering") throw new Error(verdict.kind);
    return verdict.cookie.split(";")[0] ?? "";
  };
  return { ask, enter, launchTarget };
}

describe("the launch address", () => {
  test("lets one browser in, with a cookie that scripts and other sites can't use", () => {
    const { ask, launchTarget } = openGuard();
    expect(ask({ target: launchTarget })).toMatchObject({
      kind: "entering",
      cookie: expect.stringMatching(/^anshang-desk-47800=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    });
  });

  test("is worth nothing the second time", () => {
    const { ask, enter, launchTarget } = openGuard();
    enter();
    expect(ask({ target: launchTarget })).toEqual({ kind: "stranger" });
  });

  test("takes the browser that is in already to the page, where its user opens it again", () => {
    const { ask, enter, launchTarget } = openGuard();
    const cookie = enter();
    expect(ask({ target: launchTarget, headers: { host, cookie } })).toEqual({ kind: "returning" });
  });

  test.each(["/?token=", "/?token=x", "/?token=%E5%AE%89", "/"])("is not guessed by %s", (target) => {
    const { ask } = openGuard();
    expect(ask({ target })).toEqual({ kind: "stranger" });
  });

  test("works only as a GET of the page", () => {
    const { ask, launchTarget } = openGuard();
    expect(ask({ method: "POST", target: launchTarget })).toEqual({ kind: "stranger" });
    expect(ask({ target: `/rpc${launchTarget.slice(1)}` })).toEqual({ kind: "stranger" });
  });
});

describe("the cookie", () => {
  test("opens the rest, always with the same session", () => {
    const { ask, enter } = openGuard();
    const headers = { host, cookie: `theme=dark; ${enter()}; other=1` };
    expect(ask({ target: "/rpc/desk/today?x=1", headers })).toEqual({
      kind: "known",
      session: { number: 1 },
      path: "/rpc/desk/today",
    });
    expect(ask({ target: "/", headers })).toMatchObject({ kind: "known", session: { number: 1 } });
  });

  test("of an earlier start is a stranger's", () => {
    const cookie = openGuard().enter();
    expect(openGuard().ask({ headers: { host, cookie } })).toEqual({ kind: "stranger" });
  });
});

describe("who is refused, cookie or not", () => {
  test.each([
    ["a name that was made to lead here", { host: `evil.example:${PORT}` }],
    ["another port's name", { host: "127.0.0.1:1" }],
    ["no name", {}],
    ["another site's script", { host, origin: "https://evil.example" }],
    ["another program's page on this machine", { host, origin: "http://127.0.0.1:3000" }],
    ["the same page by its other name", { host, origin: `http://localhost:${PORT}` }],
    ["a file's or a sandboxed frame's script", { host, origin: "null" }],
    ["another site's image or form", { host, "sec-fetch-site": "cross-site" }],
    ["an image on another port's page", { host, "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" }],
    [
      "another site's frame",
      { host, "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
    ],
  ])("%s", (_, headers) => {
    const { ask, enter } = openGuard();
    const cookie = enter();
    expect(ask({ headers: { ...headers, cookie } })).toEqual({ kind: "refused" });
  });

  test("a proxy's request line", () => {
    const { ask } = openGuard();
    expect(ask({ target: `http://${host}/` })).toEqual({ kind: "refused" });
  });
});

test("a link on another site may lead to the page, but not to a procedure", () => {
  const { ask, enter } = openGuard();
  const cookie = enter();
  const headers = {
    host,
    cookie,
    "sec-fetch-site": "cross-site",
    "sec-fetch-mode": "navigate",
    "sec-fetch-dest": "document",
  };
  expect(ask({ headers })).toMatchObject({ kind: "known" });
  expect(ask({ target: "/rpc/desk/today", headers })).toEqual({ kind: "refused" });
});

test("on port 80 browsers leave the port out", () => {
  const guard = createGuard({ port: 80, newSession: () => ({}) });
  const asked = { method: "GET", target: "/", headers: { host: "127.0.0.1", origin: "http://127.0.0.1" } };
  expect(guard.judge(asked)).toEqual({ kind: "stranger" });
});

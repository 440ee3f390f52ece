import type { Session } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { guardApp, guardSession } from "./guards.ts";
import { app, makeContents, makeEvent, resetStandIn, session, shell } from "./testing/stand-in.ts";

vi.mock("electron", () => import("./testing/stand-in.ts"));

beforeEach(resetStandIn);

const guardedContents = () => {
  guardApp();
  const contents = makeContents();
  app.emit("web-contents-created", {}, contents);
  return contents;
};

const guardedSession = () => {
  guardSession(session.defaultSession as unknown as Session);
  return session.defaultSession;
};

const open = (url: string) => guardedContents().setWindowOpenHandler.mock.calls[0]?.[0]({ url });
const verdict = (url: string): boolean => {
  const answer = vi.fn<(verdict: { cancel: boolean }) => void>();
  guardedSession().webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, answer);
  return answer.mock.calls[0]?.[0].cancel ?? true;
};

describe("the app", () => {
  test("sandboxes every page and resolves no network name", () => {
    guardApp();
    expect(app.enableSandbox).toHaveBeenCalledOnce();
    expect(app.commandLine.appendSwitch).toHaveBeenCalledWith("host-resolver-rules", "MAP * ~NOTFOUND");
  });

  test("refuses a bad certificate and offers no certificate of the user's", () => {
    guardApp();
    const bad = makeEvent({});
    const answer = vi.fn<(trusted: boolean) => void>();
    app.emit("certificate-error", bad, {}, "https://bank.example/", "ERR_CERT_AUTHORITY_INVALID", {}, answer);
    expect(bad.preventDefault).toHaveBeenCalled();
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    const select = makeEvent({});
    app.emit("select-client-certificate", select);
    expect(select.preventDefault).toHaveBeenCalled();
  });
});

test("no page reaches another machine past the request rules", () => {
  expect(guardedContents().setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith("disable_non_proxied_udp");
});

describe("navigation", () => {
  const kinds = ["will-navigate", "will-frame-navigate", "will-redirect"];
  const foreign = [
    "https://evil.example/",
    "http://127.0.0.1:8080/",
    "file:///etc/passwd",
    "data:text/html,<script>1</script>",
    "javascript:alert(1)",
    "blob:app://desk/1",
    "app://other/",
    "app://desk.evil.example/",
    "about:blank",
    "not an address",
  ];

  test.each(kinds.flatMap((kind) => foreign.map((url) => [kind, url] as const)))("%s to %s is stopped", (kind, url) => {
    const event = makeEvent({ url });
    guardedContents().emit(kind, event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  test.each(kinds)("%s within the desk goes on", (kind) => {
    const event = makeEvent({ url: "app://desk/index.html#/disputes" });
    guardedContents().emit(kind, event);
    expect(event.preventDefault).not.toHaveBeenCalled();
  });

  test("no page can be embedded in the page", () => {
    const event = makeEvent({});
    guardedContents().emit("will-attach-webview", event);
    expect(event.preventDefault).toHaveBeenCalled();
  });
});

describe("new windows", () => {
  test.each(["https://www.court.gov.cn/", "mailto:office@county.example"])("%s opens outside the app", (url) => {
    expect(open(url)).toEqual({ action: "deny" });
    expect(shell.openExternal).toHaveBeenCalledExactlyOnceWith(url);
  });

  test.each([
    "javascript:alert(1)",
    "http://www.court.gov.cn/",
    "file:///C:/Windows/System32/calc.exe",
    "smb://server/share",
    "ms-msdt:/id PCWDiagnostic",
    "vbscript:x",
    "app://desk/index.html",
    "https://user:word@bank.example/",
    `https://long.example/${"a".repeat(3000)}`,
  ])("%s opens nowhere", (url) => {
    expect(open(url)).toEqual({ action: "deny" });
    expect(shell.openExternal).not.toHaveBeenCalled();
  });
});

describe("permissions", () => {
  const desk = "app://desk/";

  test.each([
    ["clipboard-sanitized-write", desk, true, true],
    ["notifications", desk, true, true],
    ["notifications", desk, false, false],
    ["notifications", "https://evil.example/", true, false],
    ["notifications", "app://other/", true, false],
    ["notifications", "null", true, false],
    ["media", desk, true, false],
    ["geolocation", desk, true, false],
    ["clipboard-read", desk, true, false],
    ["openExternal", desk, true, false],
    ["fileSystem", desk, true, false],
    ["display-capture", desk, true, false],
    ["usb", desk, true, false],
    ["unknown", desk, true, false],
  ])("%s asked by %s (main frame %s): %s", (permission, requestingUrl, isMainFrame, granted) => {
    const guarded = guardedSession();
    const answer = vi.fn<(granted: boolean) => void>();
    guarded.setPermissionRequestHandler.mock.calls[0]?.[0]({}, permission, answer, { requestingUrl, isMainFrame });
    expect(answer).toHaveBeenCalledExactlyOnceWith(granted);
    const check = guarded.setPermissionCheckHandler.mock.calls[0]?.[0];
    expect(check?.(null, permission, requestingUrl, { isMainFrame })).toBe(granted);
  });

  test("no device is handed over", () => {
    expect(guardedSession().setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
  });
});

describe("requests", () => {
  test.each([
    "app://desk/assets/app.js",
    "data:image/png;base64,AA==",
    "blob:app://desk/1-2-3",
    "devtools://devtools/x",
  ])("%s goes through", (url) => {
    expect(verdict(url)).toBe(false);
  });

  test.each([
    "https://evil.example/?steal=1",
    "http://127.0.0.1:5173/",
    "ws://127.0.0.1:5173/",
    "file:///etc/passwd",
    "ftp://evil.example/",
    "app://other/x",
    "blob:https://evil.example/1-2-3",
    "blob:null/1-2-3",
    "chrome-extension://abc/x.js",
  ])("%s is cancelled", (url) => {
    expect(verdict(url)).toBe(true);
  });

  test("nothing is downloaded, neither files nor dictionaries", () => {
    const guarded = guardedSession();
    const download = makeEvent({});
    guarded.emit("will-download", download);
    expect(download.preventDefault).toHaveBeenCalled();
    expect(guarded.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });
});

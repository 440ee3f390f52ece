import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findBrowser, usualPlaces } from "./browser.mjs";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "anshang-browsers-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === "win32")("which browser the tests use", () => {
  test("the one that CHROMIUM_PATH names, before all others", async () => {
    program("chromium", "exit 0");
    const own = program("my-browser", "exit 0");
    const found = await findBrowser({ env: { PATH: folder, CHROMIUM_PATH: own }, platform: "linux" });
    expect(found.executablePath).toBe(own);
  });

  test("a CHROMIUM_PATH that does not start is an error, not a reason to take another browser", async () => {
    program("chromium", "exit 0");
    const env = { PATH: folder, CHROMIUM_PATH: join(folder, "nowhere") };
    await expect(findBrowser({ env, platform: "linux" })).rejects.toThrow("CHROMIUM_PATH");
  });

  test("an installed one, passing over a command that only tells how to install it", async () => {
    program("chromium-browser", "echo 'Command requires the chromium snap to be installed.'; exit 1");
    const chrome = program("google-chrome-stable", "exit 0");
    const found = await findBrowser({ env: { PATH: `/nowhere:${folder}` }, platform: "linux" });
    expect(found.executablePath).toBe(chrome);
  });
});

describe("where browsers are looked for", () => {
  test("Linux: the PATH first, Chromium before Chrome before Edge", () => {
    const places = usualPlaces("linux", { PATH: "/a:/b" });
    expect(places.slice(0, 2)).toEqual(["/a/chromium", "/b/chromium"]);
    expect(places.indexOf("/a/google-chrome")).toBeLessThan(places.indexOf("/a/microsoft-edge"));
    expect(places).toContain("/opt/google/chrome/chrome");
  });

  test("macOS: the applications of all and of the person", () => {
    const places = usualPlaces("darwin", { HOME: "/Users/li" });
    expect(places).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(places).toContain("/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
  });

  test("Windows: for all and for the person; Edge is on every machine", () => {
    const places = usualPlaces("win32", {
      "ProgramFiles(x86)": "C:\\Program Files (x86)",
      LOCALAPPDATA: "C:\\Users\\li\\AppData\\Local",
    });
    expect(places).toContain("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
    expect(places).toContain("C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe");
  });
});

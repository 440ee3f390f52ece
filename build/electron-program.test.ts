import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { downloadElectron, downloadProblem, installedElectron } from "./electron-program.mjs";

const HOUR = 60 * 60_000;
const now = Date.parse("2026-03-02T09:00:00+08:00");

let clone = "";
let home = "";
let downloads = 0;

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "anshang-clone-"));
  home = join(clone, "node_modules", "electron");
  downloads = 0;
  mkdirSync(home, { recursive: true });
});
afterEach(() => rmSync(clone, { recursive: true }));

function download(at: number) {
  return downloadElectron(clone, {
    node: process.execPath,
    env: process.env,
    now: at,
    onDownload: () => {
      downloads += 1;
    },
  });
}

const installer = (script: string) => writeFileSync(join(home, "install.js"), script);

/** What Electron's installer leaves behind when it succeeds. */
const successful = `
  const { mkdirSync, writeFileSync } = require("node:fs");
  mkdirSync(__dirname + "/dist");
  writeFileSync(__dirname + "/dist/electron", "");
  writeFileSync(__dirname + "/path.txt", "electron");
`;

test("a download puts the program where it is found from then on", async () => {
  installer(successful);
  expect(installedElectron(clone, {})).toBeUndefined();
  expect(await download(now)).toEqual({ program: join(home, "dist", "electron") });
  expect(installedElectron(clone, {})).toBe(join(home, "dist", "electron"));
});

test("a download that failed is not tried again for a day", async () => {
  installer(`console.error("TypeError: fetch failed\\n    at node:internal"); process.exit(1)`);
  const failed = { reason: "no connection to the download server" };
  expect(await download(now)).toEqual(failed);
  expect(await download(now + 23 * HOUR)).toEqual(failed);
  expect(downloads).toBe(1);
  installer(successful);
  expect(await download(now + 25 * HOUR)).toHaveProperty("program");
  expect(downloads).toBe(2);
});

test("a program that is named but was removed does not count", () => {
  writeFileSync(join(home, "path.txt"), "electron");
  expect(installedElectron(clone, {})).toBeUndefined();
});

test.each([
  ["TypeError: fetch failed\n    at node:internal", "no connection to the download server"],
  [
    "HTTPError: Response code 404 (Not Found) for https://mirror/x.zip\n at",
    "Response code 404 (Not Found) for https://mirror/x.zip",
  ],
  ["\nstopped after 180 s", "stopped after 180 s"],
  ["", "no connection to the download server"],
])("%j is told as: %s", (output, told) => {
  expect(downloadProblem(output)).toBe(told);
});

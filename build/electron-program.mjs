import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runQuietly } from "./processes.mjs";

/** Connecting gives up after 10 s by itself; this is for a download that does not get on. */
const DOWNLOAD_LIMIT_MS = 3 * 60_000;
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60_000;

/** The desktop shell's program if it is in its place, else undefined. */
export function installedElectron(folder, env) {
  const home = electronHome(folder);
  const pathFile = join(home, "path.txt");
  const name = existsSync(pathFile) ? readFileSync(pathFile, "utf8").trim() : undefined;
  const program = env.ELECTRON_OVERRIDE_DIST_PATH
    ? join(env.ELECTRON_OVERRIDE_DIST_PATH, name ?? "electron")
    : name && join(home, "dist", name);
  return program && existsSync(program) ? program : undefined;
}

/**
 * Downloads the desktop shell's program: `{ program }`, or `{ reason }` why there is none. A failed download is
 * remembered for a day, so that the next start does not wait for the network again; `onDownload` is called if there
 * is something to wait for.
 */
export async function downloadElectron(folder, { node, env, now, onDownload }) {
  const remembered = rememberedFailure(folder, now);
  if (remembered) return { reason: remembered };
  onDownload();
  const { code, output } = await runQuietly(node, [join(electronHome(folder), "install.js")], {
    cwd: folder,
    env: { ...env, ELECTRON_GET_NO_PROGRESS: "1" },
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  const program = installedElectron(folder, env);
  if (program) {
    rmSync(failureFile(folder), { force: true });
    return { program };
  }
  const reason = code === 0 ? "nothing was unpacked" : downloadProblem(output);
  rememberFailure(folder, { reason, at: now });
  return { reason };
}

/** The one thing worth telling from what the installer printed. */
export function downloadProblem(output) {
  const lines = output.split("\n").map((line) => line.trim());
  const stopped = lines.find((line) => line.startsWith("stopped after"));
  if (stopped) return stopped;
  const thrown = lines.find((line) => /^\w*Error: ./.test(line))?.replace(/^\w*Error: /, "");
  return !thrown || thrown === "fetch failed" ? "no connection to the download server" : thrown;
}

const electronHome = (folder) => join(folder, "node_modules", "electron");
const failureFile = (folder) => join(folder, "node_modules", ".cache", "anshang-desk", "electron-download.json");

function rememberFailure(folder, failure) {
  mkdirSync(dirname(failureFile(folder)), { recursive: true });
  writeFileSync(failureFile(folder), JSON.stringify(failure));
}

function rememberedFailure(folder, now) {
  try {
    const { reason, at } = JSON.parse(readFileSync(failureFile(folder), "utf8"));
    return now >= at && now - at < TRY_AGAIN_AFTER_MS ? reason : undefined;
  } catch {
    return undefined;
  }
}

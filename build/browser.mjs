import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { delimiter, join, posix, win32 } from "node:path";
import { fileURLToPath } from "node:url";

const NAMES = {
  linux: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
  ],
  win32: ["chrome.exe", "msedge.exe"],
};

/**
 * Where Chromium, Chrome and Edge usually are on a platform, the likeliest first: what the PATH offers, then the
 * installers' own places.
 */
export function usualPlaces(platform, env) {
  if (platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
    return ["/Applications", posix.join(env.HOME ?? homedir(), "Applications")].flatMap((folder) =>
      apps.map((app) => posix.join(folder, `${app}.app`, "Contents", "MacOS", app)),
    );
  }
  if (platform === "win32") {
    const folders = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter(Boolean);
    const programs = [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
      ["Chromium", "Application", "chrome.exe"],
    ];
    return [
      ...onPath(NAMES.win32, env.PATH ?? env.Path, ";", win32),
      ...programs.flatMap((program) => folders.map((folder) => win32.join(folder, ...program))),
    ];
  }
  return [
    ...onPath(NAMES.linux, env.PATH, ":", posix),
    "/usr/bin/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
  ];
}

function onPath(names, path, separator, style) {
  const folders = (path ?? "").split(separator).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => style.join(folder, name)));
}

/**
 * The browser for the tests: `CHROMIUM_PATH`, or an installed one, or the one inside `@sparticuz/chromium`, unpacked
 * once. Answers what Playwright's `launch` takes: `executablePath`, `env`, and whether its sandbox can be used.
 * Throws an error that says what to do when there is none.
 */
export async function findBrowser({ env = process.env, platform = process.platform } = {}) {
  if (env.CHROMIUM_PATH) {
    if (!runs(env.CHROMIUM_PATH, env, platform)) {
      throw new Error(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which does not start.`);
    }
    return { executablePath: env.CHROMIUM_PATH, env: asStrings(env), chromiumSandbox: !isRoot() };
  }
  const installed = usualPlaces(platform, env).find((place) => existsSync(place) && runs(place, env, platform));
  if (installed) return { executablePath: installed, env: asStrings(env), chromiumSandbox: !isRoot() };
  if (platform !== "linux" || process.arch !== "x64") {
    throw new Error("No browser found: install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.");
  }
  return packagedBrowser({ env, home: cacheFolder() });
}

/**
 * The browser inside `@sparticuz/chromium`, unpacked below `home`. Where the system lacks the libraries that it needs
 * it gets those that the package brings for Amazon Linux, and a font where the system has none.
 */
export async function packagedBrowser({ env, home }) {
  const folder = await unpackBrowser(home);
  const executablePath = join(folder, "chromium");
  const plain = asStrings(env);
  const supplied = {
    ...plain,
    LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
  };
  const working = [plain, supplied].find((candidate) => runs(executablePath, candidate, "linux"));
  if (!working) {
    throw new Error(
      "No installed browser found, and the packaged one lacks system libraries: install Chromium, Chrome or Edge.",
    );
  }
  const fonts = systemHasFonts() ? {} : { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  return {
    executablePath,
    env: { ...working, ...fonts },
    chromiumSandbox: !isRoot() && allowsUserNamespaces(),
  };
}

/** Unpacks into a folder of its own first, so that only a complete browser ever stands in its place. */
async function unpackBrowser(home) {
  const source = fileURLToPath(new URL("../node_modules/@sparticuz/chromium", import.meta.url));
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const folder = join(home, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(home, { recursive: true });
  const fresh = mkdtempSync(join(home, "unpacking-"));
  const before = process.env.TMPDIR;
  try {
    // The package unpacks into the system's temporary folder, wherever that is said to be.
    process.env.TMPDIR = fresh;
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await inflate(join(source, "bin", "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(join(fresh, "fonts.conf"), FONT_SETTINGS);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another process was quicker; what it put there is the same.
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** Without a single font the browser ends at its first page, whatever the system's settings say. */
function systemHasFonts() {
  if (!existsSync("/etc/fonts/fonts.conf") || !existsSync("/usr/share/fonts")) return false;
  return readdirSync("/usr/share/fonts", { recursive: true }).some((name) =>
    /\.(ttf|ttc|otf|pfb)$/i.test(String(name)),
  );
}

const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const cacheFolder = () => fileURLToPath(new URL("../node_modules/.cache/anshang-desk", import.meta.url));

/**
 * Does the program start? Some systems have a command of that name that only tells how to install a browser.
 * On Windows asking for the version opens a window, so being there has to do.
 */
function runs(program, env, platform) {
  if (platform === "win32") return existsSync(program);
  return spawnSync(program, ["--version"], { env, stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** A browser without an installer's sandbox helper needs the kernel's user namespaces. */
function allowsUserNamespaces() {
  return spawnSync("unshare", ["--user", "true"], { stdio: "ignore" }).status === 0;
}

const isRoot = () => process.getuid?.() === 0;

const asStrings = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Is `node_modules` what `package-lock.json` asks for? Compared with npm's own record of what it installed, so that
 * an install by hand counts and one that was broken off does not. Only optional packages may be absent.
 */
export function packagesAreFresh(folder) {
  const wanted = readPackages(join(folder, "package-lock.json"));
  const installed = readPackages(join(folder, "node_modules", ".package-lock.json"));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === "" || link) return true;
    const found = installed[path];
    if (!found) return optional === true;
    return found.version === version && existsSync(join(folder, path, "package.json"));
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** The Node that comes as a package for this platform, whether it is installed or not. */
export function packagedNode(folder, platform, arch) {
  return platform === "win32"
    ? join(folder, "node_modules", `node-win-${arch}`, "bin", "node.exe")
    : join(folder, "node_modules", `node-${platform}-${arch}`, "bin", "node");
}

/** Does the lockfile hold a Node for this platform? */
export function hasPackagedNode(folder, platform, arch) {
  const name = platform === "win32" ? `node-win-${arch}` : `node-${platform}-${arch}`;
  return readPackages(join(folder, "package-lock.json"))?.[`node_modules/${name}`] !== undefined;
}

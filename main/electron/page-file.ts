import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";

/**
 * The file inside `folder` that an address's path names, or `undefined`.
 * Whatever the path says, and wherever links lead, the answer lies inside the folder: the path is decoded once,
 * refused when any part of it could climb, name a drive or a stream, and compared again after links are followed.
 */
export const findPageFile = async (folder: string, pathname: string): Promise<string | undefined> => {
  const parts = readPath(pathname);
  if (!parts) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...parts));
    const inside = relative(root, file);
    if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
};

const readPath = (pathname: string): string[] | undefined => {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\\:\0]/.test(path)) return undefined;
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.some((part) => part.startsWith("."))) return undefined;
  return parts.length === 0 ? ["index.html"] : parts;
};

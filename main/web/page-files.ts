import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { mediaTypeOf, UNKNOWN_MEDIA_TYPE } from "../../shared/media-types.ts";

/** One file of the page, ready to be sent. */
export type PageFile = { readonly body: Buffer; readonly type: string; readonly cacheControl: string };

/**
 * Reads the built page into memory, by the path under which it is asked for. What is not in the list does not exist:
 * no path from a request ever reaches the file system, and a page that is built anew meanwhile does not mix with the
 * one that is open.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = mediaTypeOf(entry.name);
    if (!entry.isFile() || type === UNKNOWN_MEDIA_TYPE) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    files.set(path, { body: readFileSync(file), type, cacheControl: cacheControlOf(path) });
  }
  const start = files.get("/index.html");
  if (start) files.set("/", start);
  return files;
}

/** The build puts a hash of the content into the names below `assets/`: such a file never changes. */
function cacheControlOf(path: string): string {
  return /^\/assets\/.+-[\w-]{8,}\.\w+$/.test(path) ? "private, max-age=31536000, immutable" : "no-cache";
}

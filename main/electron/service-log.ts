import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

/** Above this size, in bytes, the log is put aside as `service.1.log` when the desk starts. */
const FULL_LOG = 5 * 1024 * 1024;

/**
 * Opens `service.log` in `folder` and returns what adds to it. Lines are written at once, so that the last words of
 * a crash are on disk; a log that can't be written never stops the desk.
 */
export const openServiceLog = (folder: string): ((text: string | Uint8Array) => void) => {
  const file = join(folder, "service.log");
  try {
    mkdirSync(folder, { recursive: true });
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > FULL_LOG) renameSync(file, join(folder, "service.1.log"));
  } catch {
    // Appending below meets the same trouble and keeps quiet too.
  }
  return (text) => {
    try {
      appendFileSync(file, text);
    } catch {
      // Nowhere left to say it.
    }
  };
};

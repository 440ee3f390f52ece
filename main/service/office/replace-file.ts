import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { randomBytes } from "node:crypto";

/** Writes the file, whole or not at all, so that it outlives a power cut. Throws the system's error. */
export function replaceFileSync(path: string, content: string): void {
  const part = `${path}.${randomBytes(4).toString("hex")}.part`;
  try {
    const opened = openSync(part, "wx", 0o600);
    try {
      writeSync(opened, content);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** A rename is on the disk only when its folder is. Windows knows no folders to sync, and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

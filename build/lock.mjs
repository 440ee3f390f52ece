import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ABANDONED_AFTER_MS = 30 * 60_000;
const LOOK_AGAIN_MS = 200;

/**
 * Does `work` while no other process does its own under the same lock file. The file holds the id of the process;
 * one left behind by a process that is gone is taken over. `onWait` is called once if there is someone to wait for.
 */
export async function oneAtATime(lockFile, work, onWait) {
  mkdirSync(dirname(lockFile), { recursive: true });
  let told = false;
  while (!take(lockFile)) {
    if (isAbandoned(lockFile)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await pause(LOOK_AGAIN_MS);
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function take(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isAbandoned(lockFile) {
  try {
    const age = Date.now() - statSync(lockFile).mtimeMs;
    const holder = Number(readFileSync(lockFile, "utf8"));
    // A lock that was created a moment ago may not have its number yet.
    if (!(holder > 0)) return age > 1_000;
    return age > ABANDONED_AFTER_MS || !isRunning(holder);
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

import { readFileSync, writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Loaded into a program before its own code: tells the benchmark at the end how much memory it had at most, in KiB. */
if (isMainThread) process.on("exit", () => writeSync(3, String(peakKibibytes())));

/** Linux counts what the program that started this one held into `maxRSS`; its own peak stands in /proc. */
function peakKibibytes() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

import { writeSync } from "node:fs";

/** Loaded into a program before its own code: tells the benchmark at the end how much memory it had at most, in KiB. */
process.on("exit", () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});

import { once } from "node:events";
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { DatabaseKey } from "../../../database/open.ts";
import { checkDatabase } from "./check.ts";
import type { Findings } from "./check.ts";

export type { Findings } from "./check.ts";
export { countRows, faultsOf, tablesOf } from "./check.ts";

/**
 * Checks a copied database in a thread of its own; here, where the host has no threads to give. Stopped by the signal,
 * it throws the signal's reason.
 */
export async function check(file: string, key: DatabaseKey, signal: AbortSignal): Promise<Findings> {
  signal.throwIfAborted();
  const worker = new Worker(workerFile(), { workerData: { file, key } });
  try {
    const [findings] = (await once(worker, "message", { signal })) as [Findings];
    return findings;
  } catch {
    signal.throwIfAborted();
    return checkDatabase(file, key);
  } finally {
    await worker.terminate();
  }
}

/** Its source where the program runs from its sources; else what was built of it, beside this file or one above. */
function workerFile(): URL {
  const candidates = ["./worker.ts", "./backup-check.js", "../backup-check.js"].map(
    (name) => new URL(name, import.meta.url),
  );
  return candidates.find((file) => existsSync(file)) ?? new URL("./backup-check.js", import.meta.url);
}

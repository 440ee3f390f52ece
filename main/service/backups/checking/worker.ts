import { parentPort, workerData } from "node:worker_threads";
import { checkDatabase } from "./check.ts";

/** A thread for checking one database, so that the desk does not wait for it. */
const { file, key } = workerData as { file: string; key: Uint8Array | null };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(checkDatabase(file, key && Buffer.from(key)));

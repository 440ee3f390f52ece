import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A web host of its own for a test, with the office that it serves. */
export type Host = {
  /** The launch address; it works once. */
  readonly url: string;
  readonly folder: string;
  /** Ends the host in good order and removes the office that was made for it. */
  stop(): Promise<void>;
};

const program = fileURLToPath(new URL("../../../out/main/web.js", import.meta.url));
const START_LIMIT_MS = 240_000;
const STOP_LIMIT_MS = 15_000;

/** Starts the built web host with an empty office, the demo office, or the one in `office`, which is left in place. */
export async function startHost(options: { office?: string; demo?: boolean } = {}): Promise<Host> {
  const own = options.office === undefined ? await mkdtemp(join(tmpdir(), "anshang-office-")) : undefined;
  const args = ["--web", "--office", own ?? options.office ?? "", ...(options.demo ? ["--demo"] : [])];
  const host = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ANSHANG_DESK_ADDRESS: "json", TZ: "Asia/Shanghai" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const removeOwn = async (): Promise<void> => {
    if (own !== undefined) await rm(own, { recursive: true, force: true });
  };
  try {
    const { url, folder } = await addressOf(host);
    return {
      url,
      folder,
      stop: async () => {
        await end(host);
        await removeOwn();
      },
    };
  } catch (error) {
    await end(host);
    await removeOwn();
    throw error;
  }
}

/** The host's first line; rejects with what it said instead when it ends before, or takes too long. */
async function addressOf(host: ChildProcess): Promise<{ url: string; folder: string }> {
  if (!host.stdout || !host.stderr) throw new Error("The host's output can't be read.");
  let complaint = "";
  host.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const lines = createInterface({ input: host.stdout });
  const [line] = (await Promise.race([
    once(lines, "line", { signal: AbortSignal.timeout(START_LIMIT_MS) }),
    once(host, "exit").then(() => Promise.reject(new Error(`The host ended: ${complaint}`))),
  ])) as [string];
  return JSON.parse(line) as { url: string; folder: string };
}

async function end(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const ended = once(host, "exit");
  const late = setTimeout(() => host.kill("SIGKILL"), STOP_LIMIT_MS);
  host.kill("SIGTERM");
  await ended;
  clearTimeout(late);
}

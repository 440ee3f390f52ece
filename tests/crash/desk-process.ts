import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../../shared/contract.ts";

export type Client = ContractRouterClient<Contract>;

const program = fileURLToPath(new URL("../../out/main/web.js", import.meta.url));
const START_LIMIT_MS = 60_000;

/** The built web host in a process of its own. */
export type DeskProcess = {
  /** A client of its own, let in like a browser. */
  readonly client: Client;
  readonly process: ChildProcess;
  /** As a pulled plug: nothing is finished, nothing is closed. */
  kill(): Promise<void>;
  /** In good order. */
  stop(): Promise<void>;
};

/** Starts the program on an office folder. */
export async function startDesk(folder: string): Promise<DeskProcess> {
  const child = spawn(process.execPath, [program, "--web", "--office", folder], {
    env: { ...process.env, ANSHANG_DESK_ADDRESS: "json", TZ: "Asia/Shanghai" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { url } = JSON.parse(await firstLineOf(child)) as { url: string };
  const { origin } = new URL(url);
  const entered = await fetch(url, { redirect: "manual" });
  const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
  const client: Client = createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return { client, process: child, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}

async function firstLineOf(child: ChildProcess): Promise<string> {
  if (!child.stdout || !child.stderr) throw new Error("The program's output can't be read.");
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([
    once(lines, "line", { signal: AbortSignal.timeout(START_LIMIT_MS) }),
    once(child, "exit").then(() => Promise.reject(new Error(`The program ended: ${complaint}`))),
  ])) as [string];
  return line;
}

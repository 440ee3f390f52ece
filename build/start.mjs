import { join } from "node:path";
import { downloadElectron, installedElectron } from "./electron-program.mjs";
import { exitCodeOf, runInForeground } from "./processes.mjs";
import { ensureBuild, ensureDependencies, node24Path, note, root, runCommand, toolEnvironment } from "./set-up.mjs";

/** How a program ends that the system could not even load: a missing library, or a crash before its first line. */
const COULD_NOT_LOAD = { codes: [126, 127], signals: ["SIGTRAP", "SIGILL", "SIGSEGV", "SIGABRT"] };

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  const args = process.argv.slice(2);
  if (!args.includes("--web")) {
    const shell = await findShell();
    if (shell.program) {
      const outcome = await run(shell.program, [root, ...args]);
      if (!couldNotLoad(outcome)) return exitCodeOf(outcome);
      note("Electron's program does not run on this machine: opening in the browser instead.");
    } else {
      note(shell.reason);
    }
  }
  return exitCodeOf(await run(node24Path(), [join(root, "out", "main", "web.js"), ...args]));
});

/** The desktop shell's program, or the reason why the office opens in the browser. */
async function findShell() {
  const { platform, env } = process;
  if (platform === "linux") {
    if (!env.DISPLAY && !env.WAYLAND_DISPLAY)
      return { reason: "There is no display for Electron: starting the web host instead." };
    if (process.getuid?.() === 0)
      return { reason: "Electron's sandbox does not work for root: opening in the browser instead." };
  }
  const program = installedElectron(root, env);
  if (program) return { program };
  const found = await downloadElectron(root, {
    node: node24Path(),
    env: toolEnvironment(),
    now: Date.now(),
    onDownload: () => note("Downloading Electron's program (once, about 120 MB)..."),
  });
  if (found.program) return found;
  return { reason: `Electron's program could not be downloaded (${found.reason}): opening in the browser instead.` };
}

/** A relative `--office` is meant from where the person stands; npm itself moves to the clone's folder. */
function run(program, args) {
  return runInForeground(program, args, { cwd: process.env.INIT_CWD ?? process.cwd() });
}

function couldNotLoad({ code, signal, error }) {
  return error !== undefined || COULD_NOT_LOAD.codes.includes(code) || COULD_NOT_LOAD.signals.includes(signal);
}

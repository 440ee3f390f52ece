import { join } from "node:path";
import { exitCodeOf, runInForeground } from "./processes.mjs";
import { ensureBuild, ensureDependencies, node24Path, root, runCommand } from "./set-up.mjs";

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  // npm moves to the clone's folder; files are named from where the person stands.
  const outcome = await runInForeground(
    node24Path(),
    [join(root, "out", "main", "terminal.js"), ...process.argv.slice(2)],
    { cwd: process.env.INIT_CWD ?? process.cwd() },
  );
  return exitCodeOf(outcome);
});

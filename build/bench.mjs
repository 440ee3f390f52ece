import { join } from "node:path";
import { exitCodeOf, runInForeground } from "./processes.mjs";
import { ensureBuild, ensureDependencies, node24Path, root, runCommand } from "./set-up.mjs";

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  const outcome = await runInForeground(
    node24Path(),
    [join(root, "tests", "bench", "run.ts"), ...process.argv.slice(2)],
    { cwd: root },
  );
  return exitCodeOf(outcome);
});

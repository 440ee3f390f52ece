import { join } from "node:path";
import { exitCodeOf, runInForeground } from "./processes.mjs";
import { ensureBuild, ensureDependencies, node24Path, root, runCommand } from "./set-up.mjs";

/** `npm run test:crash [-- <rounds> <seed>]`: kills the built program again and again, 200 times unless said otherwise. */
await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  const outcome = await runInForeground(
    node24Path(),
    [join(root, "tests", "crash", "run.ts"), ...process.argv.slice(2)],
    { cwd: root },
  );
  return exitCodeOf(outcome);
});

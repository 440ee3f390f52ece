import { run } from "./run.ts";
import { askAtTerminal } from "./asking.ts";

process.exitCode = await run(process.argv.slice(2), {
  say: (text) => process.stdout.write(text),
  tell: (line) => process.stderr.write(`${line}\n`),
  environment: process.env,
  ask: process.stdin.isTTY ? askAtTerminal : null,
});

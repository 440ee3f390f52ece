import { faults, runRounds } from "./rounds.ts";

const USUAL_ROUNDS = 200;
const rounds = Number(process.argv[2] ?? USUAL_ROUNDS);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);

const outcome = await runRounds(rounds, seed, (line) => process.stderr.write(`${line}\n`));
const injected = faults.map((fault) => `${fault} ${outcome.injected[fault]}`).join(", ");
process.stdout.write(
  [
    `seed ${seed}`,
    `rounds ${outcome.rounds}`,
    `faults injected: SIGKILL during ${injected}`,
    `acts confirmed ${outcome.confirmed}`,
    `acts lost ${outcome.lost.length}`,
    `other faults ${outcome.faults.length}`,
    ...outcome.lost,
    ...outcome.faults,
    "",
  ].join("\n"),
);
process.exitCode = outcome.lost.length + outcome.faults.length === 0 ? 0 : 1;

/** `npm test`: everything that has to hold before a change goes in. `npm test -- unit lint` runs only those steps. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runQuietly } from "./processes.mjs";
import { ensureBuild, ensureDependencies, root, runCommand, SetUpError, toolEnvironment } from "./set-up.mjs";
import { closingLine, countsOfRun, playwrightCounts, sumOf, vitestCounts } from "./test-counts.mjs";

const STEP_LIMIT_MS = 30 * 60_000;
/** Two processor cores: two small steps at a time, or one that keeps both busy. */
const CAPACITY = 2;

const check = (script) => ({ needs: 1, run: () => runCheck(script) });
const steps = {
  typecheck: check("typecheck"),
  build: { needs: 1, run: build },
  lint: check("lint"),
  format: check("format:check"),
  imports: check("imports"),
  unit: {
    needs: 2,
    run: (folder) => {
      const file = join(folder, "unit.json");
      return runTests(`${scripts.unit} --reporter=dot --reporter=json --outputFile.json="${file}"`, file, vitestCounts);
    },
  },
  crash: {
    needs: 2,
    run: (folder) => {
      const file = join(folder, "crash.json");
      const command = `${scripts.crash} --reporter=dot --reporter=json --outputFile.json="${file}"`;
      return onceBuilt(() => runTests(command, file, vitestCounts));
    },
  },
  browser: {
    needs: 2,
    run: (folder) => {
      const file = join(folder, "browser.json");
      return onceBuilt(() => runTests(`${scripts.browser} --reporter=list,json`, file, playwrightCounts));
    },
  },
};

const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

await runCommand(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in steps));
  if (unknown.length > 0) {
    throw new SetUpError(`There is no step ${unknown.join(", ")}; there are ${Object.keys(steps).join(", ")}.`);
  }
  await ensureDependencies();
  const folder = mkdtempSync(join(tmpdir(), "anshang-test-"));
  try {
    const names = Object.keys(steps).filter((name) => wanted.length === 0 || wanted.includes(name));
    const total = sumOf(await runAll(names, folder));
    print(closingLine(total));
    return total.failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function onceBuilt(run) {
  const built = await build();
  if (built.counts.failed > 0) return { ...built, output: "There is nothing to test: the program can't be built." };
  return run();
}

/** In their order, as many at a time as there is room for. */
async function runAll(names, folder) {
  const results = [];
  /** The steps under way, each with what it needs. */
  const running = new Map();
  const room = () => CAPACITY - [...running.values()].reduce((taken, needs) => taken + needs, 0);
  for (const name of names) {
    const { needs, run } = steps[name];
    while (room() < needs) await Promise.race(running.keys());
    const step = timed(name, () => run(folder)).finally(() => running.delete(step));
    running.set(step, needs);
    results.push(step);
  }
  return Promise.all(results);
}

async function timed(name, run) {
  const began = Date.now();
  const { counts, output } = await run();
  report(name, counts, output, Date.now() - began);
  return counts;
}

function print(line) {
  process.stdout.write(`${line}\n`);
}

function report(name, counts, output, ms) {
  const seconds = `${(ms / 1000).toFixed(1)} s`.padStart(8);
  print(`${name.padEnd(10)}${seconds}  ${closingLine(counts)}`);
  if (counts.failed > 0) print(`${output.trim()}\n`);
}

async function runCheck(script) {
  const { code, output } = await runScript(scripts[script]);
  return { counts: oneTest(code === 0), output };
}

async function build() {
  try {
    await ensureBuild();
    return { counts: oneTest(true), output: "" };
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    return { counts: oneTest(false), output: error.message };
  }
}

async function runTests(command, reportFile, countsOf) {
  const { code, output } = await runScript(command, { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile });
  return { counts: countsOfRun(code, readCounts(reportFile, countsOf)), output };
}

function readCounts(reportFile, countsOf) {
  try {
    return countsOf(JSON.parse(readFileSync(reportFile, "utf8")));
  } catch {
    return undefined;
  }
}

/** Runs a command line of package.json as npm would. */
function runScript(command, environment = {}) {
  return runQuietly(command, [], {
    cwd: root,
    // The output is kept for a log; some tools colour it there too.
    env: { ...toolEnvironment(), FORCE_COLOR: "0", ...environment },
    shell: true,
    timeoutMs: STEP_LIMIT_MS,
  });
}

function oneTest(holds) {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 };
}

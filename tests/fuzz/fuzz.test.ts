import { rmSync } from "node:fs";
import { inspect } from "node:util";
import { ORPCError } from "@orpc/client";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Arbitrary } from "fast-check";
import { valuesOf } from "./arbitrary.ts";
import { changesSeen, contentOf, damage } from "./fingerprint.ts";
import { everyProcedure } from "./procedures.ts";
import type { Asked } from "./procedures.ts";
import { meant } from "./meaning.ts";
import { samples } from "./samples.ts";
import { spoiled } from "./spoiling.ts";
import { makeModel, openWorld } from "./world.ts";
import type { Model, World } from "./world.ts";

/** The same inputs each time; another seed or more of them with DESK_FUZZ_SEED and DESK_FUZZ_RUNS. */
const SEED = Number(process.env["DESK_FUZZ_SEED"] ?? 20_261_123);
const RUNS = Number(process.env["DESK_FUZZ_RUNS"] ?? 200);

/** Where nothing is asked with a call, what comes along is not even looked at. */
const RUNS_OF_NOTHING = Math.ceil(RUNS / 20);

/** A wrong password is taken down in the log, and so is the backup before an import that then brings nothing. */
const noteFailures = /^(?:(?:access|backups)\.|imports\.commit$)/u;

/** What takes long when it goes through goes through a few times only. */
const slow = new Set(["access.rotateKey", "access.newRecoveryCode", "backups.restore", "backups.preview"]);

/** No path, query or place in the program is told to a client. */
const INNER = /sqlite|node_modules|\/tmp\/|\.ts\b|\bat \w+ \(/iu;

let model: Model;

beforeAll(async () => {
  model = await makeModel();
});
afterAll(() => rmSync(model.folder, { recursive: true, force: true }));

describe(`${RUNS} inputs from seed ${SEED}`, { timeout: 180_000 }, () => {
  test.each(everyProcedure())("$name fails only as declared and then changes nothing", async (asked) => {
    const inputs = fc.sample(inputsFor(asked), { seed: SEED, numRuns: asked.input === null ? RUNS_OF_NOTHING : RUNS });
    let world = await openWorld(model, asked.role);
    try {
      const outcomes = new Map<string, number>();
      for (const [i, input] of inputs.entries()) {
        const outcome = await ask(world, asked, input, `input ${i}: ${shown(input)}`);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        // Whoever changed their own role, password or office begins again.
        if (["SIGNED_OUT", "FORBIDDEN"].includes(outcome) || !isSignedIn(world)) {
          expect(damage(world)).toEqual([]);
          await world.close();
          world = await openWorld(model, asked.role);
        }
      }
      expect(damage(world)).toEqual([]);
      const reached = inputs.length - (outcomes.get("BAD_REQUEST") ?? 0);
      expect(reached, `inputs that reached the rules, of ${inspect(outcomes)}`).toBeGreaterThan(inputs.length / 10);
      if (process.env["DESK_FUZZ_TELL"])
        process.stdout.write(`${asked.name} ${inspect(outcomes, { compact: true, breakLength: 200 })}\n`);
    } finally {
      await world.close();
    }
  });
});

/** Made up from the schema alone, or an input that goes through with a few of its fields made up. */
function inputsFor({ input, name }: Asked): Arbitrary<unknown> {
  if (input === null) return spoiled(fc.constant(undefined));
  const madeUp = valuesOf(input, model.pool);
  const sample = samples[name];
  if (!sample) return spoiled(madeUp);
  const dice = fc.array(fc.nat(5), { minLength: Object.keys(sample).length });
  const near = fc.tuple(madeUp, dice).map(mixed(sample));
  return spoiled(fc.oneof({ weight: slow.has(name) ? 30 : 1, arbitrary: madeUp }, { weight: 1, arbitrary: near }));
}

/** Every field of the sample but one in six. */
const mixed =
  (sample: object) =>
  ([madeUp, dice]: [unknown, number[]]): unknown =>
    Object.fromEntries(
      Object.entries(sample).map(([key, value], i) => [
        key,
        dice[i] === 0 ? (madeUp as Record<string, unknown>)[key] : value,
      ]),
    );

/** Asks, and answers how it went: `done`, or the code of a refusal that the contract knows. */
async function ask(world: World, { path, name }: Asked, input: unknown, what: string): Promise<string> {
  world.later();
  const used = await meant(input, world, path[0] ?? "");
  const before = { changes: changesSeen(world), content: noteFailures.test(name) ? contentOf(world) : null };
  try {
    await carriedOut(procedureAt(world, path)(used));
    return "done";
  } catch (error) {
    if (!(error instanceof ORPCError) || !(error.defined || error.code === "BAD_REQUEST")) {
      throw new Error(`${name} failed as it may not with ${what}`, { cause: error });
    }
    if (error.defined) expect(JSON.stringify([error.message, error.data]), what).not.toMatch(INNER);
    if (noteFailures.test(name))
      expect(contentOf(world) ?? before.content, what).toBe(before.content ?? contentOf(world));
    else expect(changesSeen(world), `${name} refused ${what}`).toBe(before.changes);
    return error.code;
  }
}

/** Of a stream to its end. */
async function carriedOut(call: Promise<unknown>): Promise<void> {
  const answer = await call;
  if (typeof answer !== "object" || answer === null || !(Symbol.asyncIterator in answer)) return;
  for await (const _ of answer as AsyncIterable<unknown>);
}

type Call = (input: unknown) => Promise<unknown>;

function procedureAt(world: World, path: readonly string[]): Call {
  return path.reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], world.client) as Call;
}

function isSignedIn({ session }: World): boolean {
  return session.house.state.kind === "open" && session.staffId !== null && !session.firstPassword;
}

const shown = (input: unknown): string => inspect(input, { depth: 4, maxStringLength: 100, maxArrayLength: 10 });

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { replaceFileSync } from "../office/replace-file.ts";

/** Lies outside the database, because tries are counted while the database is shut. */
const FILE = "office.tries";

/** Wrong tries that cost no waiting: a slip of the finger is no attack. */
const FREE_TRIES = 3;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;
/** So many failed sign-ins are remembered one by one until the log can take them down. */
const KEPT_FAILURES = 500;

const stored = z.object({
  tries: z.record(z.string(), z.object({ count: z.int().min(0), last: z.string() })),
  /** Failed sign-ins that the audit log has not taken down yet. */
  failures: z.array(z.object({ at: z.string(), staffId: z.int().nullable() })),
  /** Failures beyond those, of which only the number is known. */
  uncounted: z.int().min(0),
});
export type Tries = z.infer<typeof stored>;
export type Failure = Tries["failures"][number];

/** Seconds to wait after so many wrong tries in a row: 5, 10, 20 … 900. */
export function waitAfter(count: number): number {
  if (count < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.min(count - FREE_TRIES, 20));
}

/** Seconds until the next try is looked at; a clock that was set back makes the wait no longer than it was. */
export function waitLeft(tries: Tries, who: string, now: string): number {
  const known = tries.tries[who];
  if (!known) return 0;
  const wait = waitAfter(known.count);
  const passed = (Date.parse(now) - Date.parse(known.last)) / 1000;
  return Math.ceil(passed < 0 ? wait : Math.max(0, wait - passed));
}

export function afterFailure(tries: Tries, who: string, failure: Failure): Tries {
  const count = (tries.tries[who]?.count ?? 0) + 1;
  const isKept = tries.failures.length < KEPT_FAILURES;
  return {
    tries: { ...tries.tries, [who]: { count, last: failure.at } },
    failures: isKept ? [...tries.failures, failure] : tries.failures,
    uncounted: tries.uncounted + (isKept ? 0 : 1),
  };
}

/** A wait whose beginning lies ahead of the clock begins now. */
export function withClockSetBack(tries: Tries, who: string, now: string): Tries {
  const known = tries.tries[who];
  if (!known || Date.parse(known.last) <= Date.parse(now)) return tries;
  return { ...tries, tries: { ...tries.tries, [who]: { ...known, last: now } } };
}

export function afterSuccess(tries: Tries, who: string): Tries {
  const { [who]: _forgotten, ...others } = tries.tries;
  return { ...tries, tries: others };
}

export const noTries: Tries = { tries: {}, failures: [], uncounted: 0 };

/** A file that is missing or cannot be read counts as no tries: it must not keep the office out. */
export function readTries(folder: string): Tries {
  try {
    return stored.parse(JSON.parse(readFileSync(join(folder, FILE), "utf8")));
  } catch {
    return noTries;
  }
}

export function writeTries(folder: string, tries: Tries): void {
  replaceFileSync(join(folder, FILE), JSON.stringify(tries));
}

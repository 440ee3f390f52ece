import { formatISO } from "date-fns";
import type { Clock } from "../clock.ts";

/** A clock that a test moves. */
export type TestClock = Clock & {
  /** Goes on by so many seconds; back with a negative number. */
  pass(seconds: number): void;
};

export function testClock(start: string): TestClock {
  let now = Date.parse(start);
  return {
    now: () => formatISO(now),
    today: () => formatISO(now, { representation: "date" }),
    pass: (seconds) => (now += seconds * 1000),
  };
}

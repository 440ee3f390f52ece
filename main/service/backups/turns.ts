import type { Ground } from "../office/ground.ts";

type Turns = { last: Promise<unknown>; readonly end: AbortController };

const turns = new WeakMap<Ground, Turns>();

/** One after the other: backups, and whatever must not happen during one. The signal ends when the office closes. */
export function inTurn<Result>(ground: Ground, work: (closing: AbortSignal) => Promise<Result>): Promise<Result> {
  const mine = turns.get(ground) ?? { last: Promise.resolve(), end: new AbortController() };
  turns.set(ground, mine);
  const done = mine.last.then(() => work(mine.end.signal));
  mine.last = done.catch(() => undefined);
  return done;
}

/** Stops what is under way, and lets nothing begin any more. */
export async function endTurns(ground: Ground): Promise<void> {
  const mine = turns.get(ground) ?? { last: Promise.resolve(), end: new AbortController() };
  turns.set(ground, mine);
  mine.end.abort(new Error("the office closes"));
  await mine.last;
}

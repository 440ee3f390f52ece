/** A source of chance that says the same for the same seed on every machine. */
export type Random = {
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
};

/** Mulberry32: small, and even enough for made-up cases. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list.at(whole(0, list.length - 1));
    if (chosen === undefined) throw new RangeError("nothing to pick from");
    return chosen;
  };
  return {
    whole,
    pick,
    chance: (probability) => next() < probability,
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = choices.find(([, weight]) => (left -= weight) < 0) ?? choices.at(-1);
      if (chosen === undefined) throw new RangeError("nothing to choose from");
      return chosen[0];
    },
    shuffled: (list) => {
      const rest = [...list];
      return list.map(() => rest.splice(whole(0, rest.length - 1), 1)).flat();
    },
  };
}

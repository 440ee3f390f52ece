import { moveOf, objectionsTo } from "../moves.ts";
import type { Move } from "../moves.ts";

/** The pairs of a state and an act that a table allows, as `state act`. */
export function allowedPairs<Facts>(moves: readonly Move<string, string, Facts>[]): string[] {
  return moves.flatMap(({ from, act }) => from.map((state) => `${state} ${act}`)).toSorted();
}

/** What each pair of a state and an act is refused with under these facts, as `state act`: codes; only those that are. */
export function refusalsOf<Facts>(
  moves: readonly Move<string, string, Facts>[],
  states: readonly string[],
  acts: readonly string[],
  facts: Facts,
): Record<string, string[]> {
  const pairs = states.flatMap((state) => acts.map((act) => [state, act] as const));
  const refused = pairs.map(([state, act]) => {
    const codes = objectionsTo(moves, state, act, facts).map(({ code }) => code);
    return [`${state} ${act}`, codes] as const;
  });
  return Object.fromEntries(refused.filter(([, codes]) => codes.length > 0));
}

/** The same for the pairs that the table allows: what a guard says. */
export function guardsSay<Facts>(
  moves: readonly Move<string, string, Facts>[],
  facts: Facts,
): Record<string, string[]> {
  const states = [...new Set(moves.flatMap(({ from }) => from))];
  const acts = [...new Set(moves.map(({ act }) => act))];
  const refused = Object.entries(refusalsOf(moves, states, acts, facts));
  return Object.fromEntries(
    refused.filter(([pair]) => {
      const [state = "", act = ""] = pair.split(" ");
      return moveOf<Facts, Move<string, string, Facts>>(moves, state, act) !== undefined;
    }),
  );
}

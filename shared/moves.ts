import { problem } from "./problems.ts";
import type { Problem } from "./problems.ts";

/** Says why something may not happen, or null where nothing stands in the way. */
export type Guard<Facts> = (facts: Facts) => Problem | null;

/** One thing that can happen to something in one of these states, what becomes of it, and what must hold first. */
export type Move<State extends string, Act extends string, Facts> = {
  readonly from: readonly State[];
  readonly act: Act;
  /** Several where the one who acts chooses, or where it goes back to where it was. */
  readonly to: State | readonly State[];
  readonly guards: readonly Guard<Facts>[];
};

type AnyMove<Facts> = Move<string, string, Facts>;

/** The move that an act is in a state; undefined where it cannot happen there. */
export function moveOf<Facts, M extends AnyMove<Facts>>(
  moves: readonly M[],
  state: string,
  act: string,
): M | undefined {
  return moves.find((move) => move.act === act && move.from.includes(state));
}

/** The one state that an act leads to; whether it can happen there is for {@link objectionsTo} to say before. */
export function stateAfter<State extends string>(
  moves: readonly { readonly from: readonly string[]; readonly act: string; readonly to: State | readonly State[] }[],
  from: string,
  act: string,
): State {
  const to = moves.find((move) => move.act === act && move.from.includes(from))?.to;
  if (typeof to !== "string") throw new Error(`${act} has no one way from ${from}`);
  return to;
}

/**
 * Everything that speaks against an act as things stand. Code WRONG_STATE (data: `state`, `act`) where the table has no
 * such move; else what the guards say.
 */
export function objectionsTo<Facts>(
  moves: readonly AnyMove<Facts>[],
  state: string,
  act: string,
  facts: Facts,
): Problem[] {
  const move = moveOf<Facts, AnyMove<Facts>>(moves, state, act);
  if (move === undefined) return [problem("", "WRONG_STATE", { state, act })];
  return move.guards.flatMap((guard) => guard(facts) ?? []);
}

/** What can be done in a state, in the table's order, each act with what still speaks against it. */
export function movesIn<Facts>(
  moves: readonly AnyMove<Facts>[],
  state: string,
  facts: Facts,
): { readonly act: string; readonly to: readonly string[]; readonly problems: readonly Problem[] }[] {
  return moves
    .filter((move) => move.from.includes(state))
    .map((move) => ({
      act: move.act,
      to: typeof move.to === "string" ? [move.to] : move.to,
      problems: move.guards.flatMap((guard) => guard(facts) ?? []),
    }));
}

/** What a machine looks like from outside: who may ask, and a page that draws it. */
export type MoveRow = { readonly from: string[]; readonly act: string; readonly to: string[] };

export function tableOf(moves: readonly AnyMove<never>[]): MoveRow[] {
  return moves.map(({ from, act, to }) => ({ from: [...from], act, to: typeof to === "string" ? [to] : [...to] }));
}

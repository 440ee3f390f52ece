import type { BreakdownRow } from "./contract.ts";

/** What stands in the place of a number that the public may not learn: one or two of something; hidden to guard another. */
export const SMALL = "<3";
export const GUARD = "*";
export type Hidden = typeof SMALL | typeof GUARD;
export type PublicRow = {
  readonly [Name in keyof BreakdownRow]: BreakdownRow[Name] | (Name extends "code" ? never : Hidden);
};

const counts = ["registered", "resolved", "open"] as const;

/**
 * A breakdown for the public: counts of one or two become `<3`, with their amounts; further cells become `*` until none
 * of them can be worked out from the total and the rest. Null where only leaving the whole table out helps.
 */
export function publicRows(rows: readonly BreakdownRow[]): readonly PublicRow[] | null {
  const hidden = new Map<keyof BreakdownRow, readonly (Hidden | null)[]>();
  for (const column of counts) {
    const cells = hiddenCounts(rows.map((row) => row[column]));
    if (cells === null) return null;
    hidden.set(column, cells);
  }
  // An amount tells of the disputes behind it; which of them were paid for is not known, so any small count hides it.
  const amounts = [
    ["claimedFen", rows.map((row) => isSmall(row.registered))],
    ["recoveredFen", rows.map((row) => counts.some((column) => isSmall(row[column])))],
  ] as const;
  for (const [column, small] of amounts) {
    const cells = hiddenAmounts(
      rows.map((row) => row[column]),
      small,
    );
    if (cells === null) return null;
    hidden.set(column, cells);
  }
  return rows.map((row, place) => {
    const cell = (name: Exclude<keyof BreakdownRow, "code">): number | Hidden => hidden.get(name)?.[place] ?? row[name];
    return {
      code: row.code,
      registered: cell("registered"),
      resolved: cell("resolved"),
      open: cell("open"),
      claimedFen: cell("claimedFen"),
      recoveredFen: cell("recoveredFen"),
    };
  });
}

function isSmall(count: number): boolean {
  return count === 1 || count === 2;
}

/** The smallest cells guard the small ones, zeros last, until each small one may still be one or two. */
function hiddenCounts(values: readonly number[]): readonly (Hidden | null)[] | null {
  const cells = values.map((value): Hidden | null => (isSmall(value) ? SMALL : null));
  for (let guard = places(values, cells); !isSafe(values, cells); guard = places(values, cells)) {
    const [next] = guard;
    if (next === undefined) return null;
    cells[next] = GUARD;
  }
  return cells;
}

/** Of a single hidden amount the total tells everything; of two only their sum. */
function hiddenAmounts(values: readonly number[], small: readonly boolean[]): readonly (Hidden | null)[] | null {
  const cells = values.map((value, place): Hidden | null => (small[place] === true && value !== 0 ? GUARD : null));
  if (cells.filter((cell) => cell !== null).length !== 1) return cells;
  const [next] = places(values, cells);
  if (next === undefined) return null;
  cells[next] = GUARD;
  return cells;
}

/** Cells that are not hidden yet, the smallest first, zeros last. */
function places(values: readonly number[], cells: readonly (Hidden | null)[]): number[] {
  const weight = (place: number) => values[place] || Infinity;
  return [...values.keys()]
    .filter((place) => cells[place] === null)
    .toSorted((a, b) => (weight(a) === weight(b) ? a - b : weight(a) - weight(b)));
}

/**
 * Whether each small cell may be one as well as two, for somebody who knows the total, the open cells, and that `<3` is
 * one or two and `*` is not.
 */
function isSafe(values: readonly number[], cells: readonly (Hidden | null)[]): boolean {
  const small = cells.filter((cell) => cell === SMALL).length;
  if (small === 0) return true;
  const guards = cells.filter((cell) => cell === GUARD).length;
  const sum = values.reduce((total, value, place) => total + (cells[place] === null ? 0 : value), 0);
  return [1, 2].every((value) => canBe(sum - value, small - 1, guards));
}

/** Whether so many cells of one or two, and so many of nought or three and more, can add up to this. */
function canBe(sum: number, small: number, guards: number): boolean {
  for (let rest = sum - 2 * small; rest <= sum - small; rest += 1) {
    if (rest === 0 || (rest >= 3 && guards > 0)) return true;
  }
  return false;
}

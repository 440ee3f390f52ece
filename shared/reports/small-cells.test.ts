import { array, assert, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import type { BreakdownRow } from "./contract.ts";
import { publicRows } from "./small-cells.ts";

const row = (registered: number, over: Partial<BreakdownRow> = {}): BreakdownRow => ({
  code: "x",
  registered,
  resolved: 0,
  open: 0,
  claimedFen: 0,
  recoveredFen: 0,
  ...over,
});
const shown = (...counts: number[]) =>
  publicRows(counts.map((count) => row(count)))?.map(({ registered }) => registered);

describe("counts of one or two", () => {
  test.each([
    // nothing small: nothing hidden
    [
      [5, 0, 3],
      [5, 0, 3],
    ],
    // one alone would be the total less the rest
    [
      [1, 5, 8],
      ["<3", "*", 8],
    ],
    // two of them add up to three: either may be the one
    [
      [1, 2, 8],
      ["<3", "<3", 8],
    ],
    // one and one, two and two can be worked out
    [
      [1, 1, 8],
      ["<3", "<3", "*"],
    ],
    [
      [2, 2, 8, 9],
      ["<3", "<3", "*", 9],
    ],
    // three and one could not be two and two, because a two would be small, too: a further cell helps
    [
      [1, 3, 9],
      ["<3", "*", "*"],
    ],
    [
      [1, 0, 0, 7],
      ["<3", 0, 0, "*"],
    ],
  ])("%j is shown as %j", (counts, expected) => {
    expect(shown(...counts)).toEqual(expected);
  });

  test("a table that cannot be made safe is left out", () => {
    expect(shown(1)).toBeUndefined();
    expect(shown(2, 0)).toBeUndefined();
    expect(shown(1, 1)).toBeUndefined();
  });

  test("no small cell can be worked out from the total and what is shown", () => {
    assert(
      property(array(nat({ max: 6 }), { minLength: 1, maxLength: 5 }), (counts) => {
        const cells = shown(...counts);
        if (cells === undefined) return;
        const total = counts.reduce((sum, count) => sum + count, 0);
        // every way in which the hidden cells can be filled
        let ways: number[][] = [[]];
        for (const cell of cells) {
          const values = cell === "<3" ? [1, 2] : cell === "*" ? [0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [cell];
          ways = ways.flatMap((way) => values.map((value) => [...way, value]));
        }
        const possible = ways.filter((way) => way.reduce((sum, value) => sum + value, 0) === total);
        cells.forEach((cell, place) => {
          if (cell === "<3") expect(new Set(possible.map((way) => way[place]))).toEqual(new Set([1, 2]));
        });
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe("amounts", () => {
  test("of few disputes are hidden, and another with them", () => {
    const rows = publicRows([
      row(1, { claimedFen: 500, recoveredFen: 100 }),
      row(5, { claimedFen: 900, recoveredFen: 0 }),
      row(8, { claimedFen: 700, recoveredFen: 300 }),
    ]);
    expect(rows?.map(({ claimedFen, recoveredFen }) => [claimedFen, recoveredFen])).toEqual([
      ["*", "*"],
      [900, 0],
      ["*", "*"],
    ]);
  });

  test("stay where many stand behind them", () => {
    const rows = [row(5, { claimedFen: 500 }), row(8, { claimedFen: 700 })];
    expect(publicRows(rows)).toEqual(rows);
  });
});

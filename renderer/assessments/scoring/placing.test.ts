import { describe, expect, test } from "vitest";
import { labelOf, spotsOf } from "./placing.ts";

describe("where a factor stands in the matrix", () => {
  test.each([
    // p, q, column, row of the five by five
    [0, 0, 0, 0],
    [20, 21, 1, 0],
    [40, 41, 2, 1],
    [60, 80, 3, 2],
    [81, 100, 4, 4],
    [100, 1, 0, 4],
  ])("probability %i and impact %i lie in column %i, row %i", (p, q, column, row) => {
    const [spot] = spotsOf([{ number: 1, p, q }]);
    expect([Math.floor((spot?.x ?? -1) * 5), Math.floor((spot?.y ?? -1) * 5)]).toEqual([column, row]);
  });

  test("those that would hide each other share a spot, the rest stand alone", () => {
    const spots = spotsOf([
      { number: 1, p: 50, q: 50 },
      { number: 2, p: 52, q: 51 },
      { number: 3, p: 90, q: 10 },
    ]);
    expect(spots.map(labelOf)).toEqual(["1 2", "3"]);
  });

  test("a crowd is counted", () => {
    const crowd = Array.from({ length: 5 }, (_, place) => ({ number: place + 1, p: 30, q: 30 }));
    expect(spotsOf(crowd).map(labelOf)).toEqual(["1 2 +3"]);
  });
});

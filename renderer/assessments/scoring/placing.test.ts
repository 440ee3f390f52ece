import { describe, expect, test } from "vitest";
import { labelOf, namePlace, spotsOf } from "./placing.ts";

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

describe("where the name of a class stands", () => {
  const larger = [0.36, 0.64] as const;

  test("in the middle of it, as long as nothing hides it there", () => {
    expect(namePlace(...larger, [])).toEqual({ x: 0.7, y: 0.7 });
    expect(namePlace(...larger, spotsOf([{ number: 1, p: 10, q: 90 }]))).toEqual({ x: 0.7, y: 0.7 });
  });

  test.each([
    [0, 0.04, 10],
    [0.04, 0.16, 30],
    [0.16, 0.36, 50],
    [0.36, 0.64, 70],
    [0.64, 1, 90],
  ])("products from %d to %d: beside a spot in the middle, and still within the class", (from, to, mark) => {
    const [spot] = spotsOf([{ number: 12, p: mark, q: mark }]);
    const { x, y } = namePlace(from, to, spot ? [spot] : []);
    expect(Math.abs(x - mark / 100) > 0.1 || Math.abs(y - mark / 100) > 0.05).toBe(true);
    expect(x * y).toBeGreaterThan(from);
    expect(x * y).toBeLessThan(to);
  });

  test("in the middle after all where there is no room", () => {
    const crowd = Array.from({ length: 100 }, (_, place) => ({
      number: place + 1,
      p: 5 + 10 * (place % 10),
      q: 5 + 10 * Math.floor(place / 10),
    }));
    expect(namePlace(...larger, spotsOf(crowd))).toEqual({ x: 0.7, y: 0.7 });
  });
});

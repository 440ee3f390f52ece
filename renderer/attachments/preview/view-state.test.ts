import { expect, test } from "vitest";
import { fitting, turnedRight, zoomed } from "./view-state.ts";

test("four turns to the right lead back", () => {
  const [first, second, third, fourth] = [1, 2, 3, 4].map((times) =>
    Array.from({ length: times }).reduce<ReturnType<typeof turnedRight>>((view) => turnedRight(view), fitting),
  );
  expect([first?.turn, second?.turn, third?.turn, fourth]).toEqual([90, 180, 270, fitting]);
});

test.each([
  [1, "in", 1.25],
  [1, "out", 0.8],
  [7.9, "in", 8],
  [8, "in", 8],
  [0.1, "out", 0.1],
] as const)("from %d %s is %d", (shown, direction, next) => {
  expect(zoomed(shown, direction)).toBeCloseTo(next);
});

import { expect, test } from "vitest";
import { runRounds } from "./rounds.ts";

test("what the program confirmed is there after it was killed, and nothing is half done", async () => {
  const { lost, faults, confirmed } = await runRounds(20, 610723, () => {});
  expect({ lost, faults }).toEqual({ lost: [], faults: [] });
  expect(confirmed).toBeGreaterThan(20);
});

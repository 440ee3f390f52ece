import { expect, test } from "vitest";
import { dueColour } from "./colours.ts";

test.each([
  ["2026-11-22", 7, "red"],
  ["2026-11-23", 7, "yellow"],
  ["2026-11-30", 7, "yellow"],
  ["2026-12-01", 7, "green"],
  ["2026-11-23", 0, "yellow"],
  ["2026-11-24", 0, "green"],
] as const)("on 23 November 2026 what is due on %s, with yellow within %i days, is %s", (dueOn, days, colour) => {
  expect(dueColour("2026-11-23", dueOn, days)).toBe(colour);
});

import { expect, test } from "vitest";
import { whyFilesStay } from "./staying.ts";

test.each([
  ["payment", "to_verify", null],
  ["payment", "verified", "IS_PROOF"],
  ["payment", "locked", "IS_PROOF"],
  ["assessment", "decision", null],
  ["assessment", "closed", "FILES_STAY"],
  ["assessment", "terminated", "FILES_STAY"],
  ["fast_track_case", "accepted", null],
  ["fast_track_case", "closed", "FILES_STAY"],
  ["fast_track_case", "expired", "FILES_STAY"],
  ["fast_track_case", "revoked", "FILES_STAY"],
  ["loan", "settled", null],
  ["measure", "closed", null],
] as const)("the files of a %s in %s: %s", (owner, state, code) => {
  expect(whyFilesStay(owner, state)?.code ?? null).toBe(code);
});

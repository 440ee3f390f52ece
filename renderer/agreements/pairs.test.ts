import { describe, expect, test } from "vitest";
import { pairFrom } from "./pairs.ts";

const one = { payer: "云岭物流", payee: "稻香食品" };
const other = { payer: "李某", payee: "稻香食品" };

describe("who pays whom, said once", () => {
  test.each([
    ["above the first", [one], 0, "云岭物流 → 稻香食品"],
    ["not again above the next", [one, one], 1, undefined],
    ["again where somebody else pays", [one, other], 1, "李某 → 稻香食品"],
    ["again where the first one pays once more", [one, other, one], 2, "云岭物流 → 稻香食品"],
    ["not beyond the last", [one], 1, undefined],
  ])("%s", (_, instalments, place, said) => {
    expect(pairFrom(instalments, place)).toBe(said);
  });
});

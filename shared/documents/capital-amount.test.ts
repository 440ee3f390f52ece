import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { fen, MAX_FEN } from "../money.ts";
import { capitalAmount } from "./capital-amount.ts";

describe("an amount in capitals", () => {
  test.each([
    [0, "零元整"],
    [1, "壹分"],
    [10, "壹角"],
    [15, "壹角伍分"],
    [100, "壹元整"],
    [101, "壹元零壹分"],
    [110, "壹元壹角"],
    [1_000, "壹拾元整"],
    [1_005, "壹拾元零伍分"],
    [10_050, "壹佰元伍角"],
    [10_100, "壹佰零壹元整"],
    [11_000, "壹佰壹拾元整"],
    [32_504, "叁佰贰拾伍元零肆分"],
    [140_950, "壹仟肆佰零玖元伍角"],
    [600_714, "陆仟零柒元壹角肆分"],
    [168_032, "壹仟陆佰捌拾元叁角贰分"],
    [1_640_902, "壹万陆仟肆佰零玖元零贰分"],
    [1_000_000, "壹万元整"],
    [1_000_100, "壹万零壹元整"],
    [10_010_000, "壹拾万零壹佰元整"],
    [10_700_053, "壹拾万柒仟元伍角叁分"],
    [12_000_000, "壹拾贰万元整"],
    [100_000_000_00, "壹亿元整"],
    [100_000_001_00, "壹亿零壹元整"],
    [100_010_000_00, "壹亿零壹万元整"],
    [1_000_100_000_00, "壹拾亿零壹拾万元整"],
    [10 ** 13, "壹仟亿元整"],
    [MAX_FEN, "壹拾万亿元整"],
    [MAX_FEN - 1, "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"],
    [-10_050, "负壹佰元伍角"],
  ])("%d fen is %s", (amount, written) => {
    expect(capitalAmount(fen(amount))).toBe(written);
  });

  test("never says 零 twice in a row, nor before a unit, and says 整 only at the end of whole yuan", () => {
    assert(
      property(integer({ min: 1, max: MAX_FEN }), (amount) => {
        const written = capitalAmount(fen(amount));
        expect(written).not.toMatch(/零零|零[拾佰仟万亿元角分]/u);
        expect(written.endsWith("整")).toBe(amount % 100 === 0);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { pieceOfText } from "./pdf-text.ts";

/** A page of 600 × 800 points: PDF counts from the bottom, the screen from the top. */
const upright = (scale: number) => ({ scale, transform: [scale, 0, 0, -scale, 0, 800 * scale] });
const turnedRight = { scale: 1, transform: [0, 1, 1, 0, 0, 0] };
const line = { str: "购销合同", transform: [12, 0, 0, 12, 50, 700], width: 48 };

describe("text over the drawing of a page stands", () => {
  test("where it is drawn, from the top", () => {
    expect(pieceOfText(line, upright(1))).toEqual({
      text: "购销合同",
      left: 50,
      top: 100,
      size: 12,
      width: 48,
      turn: 0,
    });
  });

  test("twice as far and twice as large at twice the scale", () => {
    expect(pieceOfText(line, upright(2))).toEqual({
      text: "购销合同",
      left: 100,
      top: 200,
      size: 24,
      width: 96,
      turn: 0,
    });
  });

  test("turned with its page", () => {
    const { left, top, size, turn } = pieceOfText(line, turnedRight);
    expect([left, top, size, turn]).toEqual([700, 50, 12, 90]);
  });

  test("slanted where the line itself is", () => {
    const half = Math.SQRT1_2 * 10;
    const slanted = { ...line, transform: [half, half, -half, half, 50, 700] };
    expect(pieceOfText(slanted, upright(1)).turn).toBeCloseTo(-45);
    expect(pieceOfText(slanted, upright(1)).size).toBeCloseTo(10);
  });
});

import { describe, expect, test } from "vitest";
import { marksIn, readCell, typedOf, unreadableIn, weightLeft } from "./marks.ts";

describe("what a cell means", () => {
  test.each([
    ["weightBp", "25", 2500],
    ["weightBp", "12.5", 1250],
    ["weightBp", "8.33%", 833],
    ["weightBp", "２５", 2500],
    ["weightBp", "100", 10_000],
    ["weightBp", "100.01", undefined],
    ["weightBp", "8.333", undefined],
    ["p0", "65", 65],
    ["q0", " 0 ", 0],
    ["q1", "100", 100],
    ["p1", "101", undefined],
    ["p0", "0.65", undefined],
    ["p0", "-1", undefined],
    ["p0", "高", undefined],
    ["q0", "", null],
  ] as const)("%s %j is %j", (name, text, meant) => {
    expect(readCell(name, text)).toBe(meant);
  });

  test("what was saved is written and read as the same", () => {
    const saved = { weightBp: 1250, p0: 65, q0: 0, p1: null, q1: null };
    expect(typedOf(saved)).toEqual({ weightBp: "12.5", p0: "65", q0: "0", p1: "", q1: "" });
    expect(marksIn(typedOf(saved))).toEqual(saved);
  });

  test("what cannot be read counts as nothing and is named", () => {
    const typed = { weightBp: "25", p0: "6o", q0: "70", p1: "", q1: "1000" };
    expect(unreadableIn(typed)).toEqual(["p0", "q1"]);
    expect(marksIn(typed)).toEqual({ weightBp: 2500, p0: null, q0: 70, p1: null, q1: null });
  });
});

test("the weights are counted to the whole", () => {
  expect(weightLeft([{ weightBp: 2500 }, { weightBp: null }, { weightBp: 7000 }])).toBe(500);
  expect(weightLeft([{ weightBp: 6000 }, { weightBp: 5000 }])).toBe(-1000);
});

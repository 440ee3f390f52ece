import { describe, expect, test } from "vitest";
import { begunIn, cellAfter } from "./grid-keys.ts";
import type { CellPlace } from "./grid-keys.ts";
import type { MarkName } from "./marks.ts";

const cell = (row: number, name: MarkName): CellPlace => ({ row, name });

describe("where a key leads from a cell, of three rows", () => {
  test.each([
    ["ArrowDown", cell(0, "q0"), cell(1, "q0")],
    ["ArrowDown", cell(2, "q0"), undefined],
    ["ArrowUp", cell(1, "p1"), cell(0, "p1")],
    ["ArrowUp", cell(0, "p1"), undefined],
    ["Enter", cell(1, "q0"), cell(2, "weightBp")],
    ["Enter", cell(2, "q0"), undefined],
    ["ArrowLeft", cell(1, "q0"), undefined],
    ["5", cell(1, "q0"), undefined],
  ])("%s from %j to %j", (key, from, to) => {
    expect(cellAfter(key, from, "weightBp", 3)).toEqual(to);
  });
});

describe("Enter comes back to the column in which a row was begun", () => {
  test("Tab goes on with the row", () => {
    expect(begunIn(cell(0, "p1"), cell(0, "q1"), "p1")).toBe("p1");
  });

  test.each([
    ["the next row by Tab", cell(0, "q1"), cell(1, "weightBp"), "weightBp"],
    ["another row by an arrow", cell(0, "q0"), cell(1, "q0"), "q0"],
    ["back by Shift and Tab", cell(0, "q0"), cell(0, "p0"), "p0"],
    ["from outside of the grid", null, cell(1, "p1"), "p1"],
  ] as const)("%s begins anew", (_, from, to, begun) => {
    expect(begunIn(from, to, "weightBp")).toBe(begun);
  });
});

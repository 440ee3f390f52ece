import { describe, expect, test } from "vitest";
import { checklistOf, isSigned } from "./checklist.ts";

type Signed = Parameters<typeof checklistOf>[0];

/** Nobody has signed yet. */
const edition = (over: Partial<Signed> = {}): Signed => ({
  form: "written",
  signatures: [],
  unsigned: ["稻香食品", "云岭物流"],
  mediatorSigned: false,
  sealed: false,
  signedOn: null,
  ...over,
});

const done = (signed: Signed) => checklistOf(signed).map(({ isDone }) => isDone);

describe("the signing checklist", () => {
  test("asks for every party, the mediator, the seal and the day", () => {
    expect(checklistOf(edition())).toEqual([
      { what: "party", name: "稻香食品", isDone: false },
      { what: "party", name: "云岭物流", isDone: false },
      { what: "mediator", isDone: false },
      { what: "seal", isDone: false },
      { what: "day", day: null, isDone: false },
    ]);
  });

  test("ticks what is there", () => {
    const half = edition({ signatures: ["云岭物流"], unsigned: ["稻香食品"], mediatorSigned: true });
    expect(done(half)).toEqual([true, false, true, false, false]);
    expect(done(edition({ sealed: true, signedOn: "2026-11-20" }))).toEqual([false, false, false, true, true]);
  });

  test("asks nothing of an oral agreement", () => {
    expect(checklistOf(edition({ form: "oral" }))).toEqual([]);
  });
});

describe("whether somebody has begun to sign", () => {
  test.each([
    [{}, false],
    [{ signatures: ["云岭物流"] }, true],
    [{ mediatorSigned: true }, true],
    [{ sealed: true }, true],
    [{ signedOn: "2026-11-20" }, true],
  ])("%o: %s", (over, signed) => {
    expect(isSigned(edition(over))).toBe(signed);
  });
});

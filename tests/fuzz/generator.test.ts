import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { shortText } from "../../shared/procedures.ts";
import { valuesOf } from "./arbitrary.ts";
import { spoiled } from "./spoiling.ts";

const pool = { texts: ["洋县"], files: [new File(["x"], "x.csv")] };
const seed = { seed: 7, numRuns: 300 };

describe("the generator", () => {
  test.each([
    ["an object", z.object({ a: z.boolean(), b: z.literal("x").optional() })],
    ["a text with limits", shortText.min(2)],
    ["a date", z.iso.date()],
    ["a text by its pattern", z.string().regex(/^[a-z]+:(new|[1-9]\d{0,14})$/)],
    [
      "a whole number with limits",
      z
        .int()
        .min(-3)
        .max(10 ** 15),
    ],
    ["a record's id", z.int().positive()],
    ["a fraction", z.number()],
    ["one of several", z.union([z.enum(["x", "y"]), z.strictObject({ id: z.int() })])],
    ["a list", z.array(z.string().max(3)).min(1).max(2)],
    ["a record", z.record(z.string().max(5), z.union([z.string(), z.number()]))],
    ["what may be null or left out", z.object({ a: z.int().nullable().default(null), b: z.boolean().optional() })],
    ["a file", z.file()],
  ])("makes %s as its schema asks for it", (_, schema) => {
    fc.assert(
      fc.property(valuesOf(schema, pool), (value) => schema.safeParse(value).success),
      seed,
    );
  });

  test("does not pass over what it does not know", () => {
    expect(() => valuesOf(z.object({ when: z.date() }), pool)).toThrow("date");
  });

  test("makes the same inputs from the same seed", () => {
    const schema = z.object({ name: shortText, ids: z.array(z.int()) });
    const sample = () => fc.sample(valuesOf(schema, pool), { seed: 1, numRuns: 50 });
    expect(sample()).toEqual(sample());
  });
});

test("spoiling leaves most inputs whole and breaks many of the rest, without touching what they were made of", () => {
  const schema = z.strictObject({ name: shortText.min(1), rows: z.array(z.object({ id: z.int() })) });
  const fixed = { name: "甲", rows: [{ id: 1 }] };
  const inputs = fc.sample(spoiled(fc.constant(fixed)), { seed: 3, numRuns: 400 });
  const wrong = inputs.filter((input) => !schema.safeParse(input).success).length;
  expect(wrong).toBeGreaterThan(60);
  expect(wrong).toBeLessThan(200);
  expect(fixed).toEqual({ name: "甲", rows: [{ id: 1 }] });
  expect(Object.hasOwn(Object.prototype, "role")).toBe(false);
});

import * as fc from "fast-check";
import type { Arbitrary } from "fast-check";

/** One thing done to an input, at the place that `at` names among all its places. */
type Spoiling = { readonly at: number; readonly how: "put" | "leave out" | "add"; readonly value: unknown };

/** Deeper than anything that is asked for, and than a careless walk gets. */
const DEEP = 2_000;
const deeply = (): unknown => {
  let nested: unknown = "bottom";
  for (let i = 0; i < DEEP; i++) nested = i % 2 === 0 ? { child: nested } : [nested];
  return nested;
};

/** Everything that can come over the wire where something else was asked for. */
const wrong: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -0,
    -1,
    0.5,
    1e21,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.MAX_SAFE_INTEGER + 1,
    10n,
    "",
    "1",
    "__proto__",
    "\uD842",
    "\0",
    "字".repeat(200_000),
    [],
    Array.from({ length: 5_000 }, () => null),
    {},
  ),
  fc.constant(null).map(() => JSON.parse('{"__proto__":{"role":"administrator"},"constructor":1}') as unknown),
  fc.constant(null).map(deeply),
  fc.constant(null).map(() => new Date("2026-11-23")),
  fc.constant(null).map(() => new Date(Number.NaN)),
  fc.constant(null).map(() => new Set([1])),
  fc.constant(null).map(() => new Map([["id", 1]])),
  fc.constant(null).map(() => new File(["x"], "../../office.db")),
  fc.constant(null).map(() => /x/u),
);

/** Inputs of which some are spoiled in one or two places: a wrong kind, something missing, something too much. */
export function spoiled(inputs: Arbitrary<unknown>): Arbitrary<unknown> {
  const spoiling: Arbitrary<Spoiling> = fc.record({
    at: fc.nat(),
    how: fc.constantFrom("put", "put", "leave out", "add"),
    value: wrong,
  });
  const spoilings = fc.oneof(
    { weight: 2, arbitrary: fc.constant<Spoiling[]>([]) },
    { weight: 1, arbitrary: fc.array(spoiling, { minLength: 1, maxLength: 2 }) },
  );
  return fc.tuple(inputs, spoilings).map(([input, todo]) => todo.reduce(spoil, input));
}

/** Inputs of the contract are not nested deeper. */
const DEPTH = 6;

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

function spoil(input: unknown, { at, how, value }: Spoiling): unknown {
  const whole = { input: copyOf(input, DEPTH) };
  const places = placesIn(whole, DEPTH);
  const place = places[at % places.length];
  if (!place) return value;
  const { holder, key } = place;
  if (how === "leave out") delete holder[key];
  else if (how === "put") holder[key] = value;
  else if (isOpen(holder[key])) Object.defineProperty(holder[key], "__proto__", { value, enumerable: true });
  else holder[`${key}2`] = value;
  return whole.input;
}

function placesIn(holder: Record<string, unknown>, depth: number): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder, key },
    ...(isOpen(value) && depth > 0 ? placesIn(value, depth - 1) : []),
  ]);
}

/** What generated inputs are built of; everything else is taken whole. */
function isOpen(value: unknown): value is Record<string, unknown> {
  if (Array.isArray(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Only as far down as it is spoiled: what was put in before may go much deeper. */
function copyOf(value: unknown, depth: number): unknown {
  if (!isOpen(value) || depth < 0) return value;
  if (Array.isArray(value)) return value.map((inner) => copyOf(inner, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner, depth - 1)]));
}

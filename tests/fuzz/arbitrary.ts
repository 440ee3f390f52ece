import * as fc from "fast-check";
import type { Arbitrary } from "fast-check";
import type { z } from "zod";

/** What a generator may take instead of making it up, so that inputs reach further than the first check. */
export type Pool = {
  /** Codes, names, passwords and numbers that the office knows. */
  readonly texts: readonly string[];
  readonly files: readonly File[];
};

type Schema = z.core.$ZodType;
type Made = (schema: Schema) => Arbitrary<unknown>;

/** How a value of each kind of schema is made. A kind that is not here has to be added before it can be fuzzed. */
const kinds: Readonly<Record<string, (schema: Schema, made: Made, pool: Pool) => Arbitrary<unknown>>> = {
  object: (schema, made) => {
    const { shape } = defOf(schema) as z.core.$ZodObjectDef;
    return fc.record(Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, made(field)])));
  },
  string: (schema, _made, { texts }) => textOf(schema, texts),
  number: (schema) => numberOf(schema),
  boolean: () => fc.boolean(),
  enum: (schema) => fc.constantFrom(...Object.values((defOf(schema) as z.core.$ZodEnumDef).entries)),
  literal: (schema) => fc.constantFrom(...(defOf(schema) as z.core.$ZodLiteralDef<z.core.util.Literal>).values),
  union: (schema, made) => fc.oneof(...(defOf(schema) as z.core.$ZodUnionDef).options.map(made)),
  array: (schema, made) => {
    const { element } = defOf(schema) as z.core.$ZodArrayDef;
    const { minimum = 0, maximum = 5 } = limitsOf(schema);
    return fc.array(made(element), { minLength: minimum, maxLength: Math.max(minimum, Math.min(maximum, 5)) });
  },
  record: (schema, made) => {
    const { keyType, valueType } = defOf(schema) as z.core.$ZodRecordDef;
    const pairs = fc.array(fc.tuple(made(keyType), made(valueType)), { maxLength: 4 });
    return pairs.map((entries) => Object.fromEntries(entries) as Record<string, unknown>);
  },
  nullable: (schema, made) => orElse(innerOf(schema, made), null),
  optional: (schema, made) => orElse(innerOf(schema, made), undefined),
  default: (schema, made) => orElse(innerOf(schema, made), undefined),
  file: (_schema, _made, { files }) => fc.constantFrom(...files),
  unknown: () => fc.jsonValue(),
};

/** Inputs of which most are what the schema asks for, up to its limits. */
export function valuesOf(schema: Schema, pool: Pool): Arbitrary<unknown> {
  const made: Made = (inner) => {
    const { type } = defOf(inner);
    const make = kinds[type];
    if (!make) throw new Error(`tests/fuzz/arbitrary.ts does not know how to make a ${type}`);
    return make(inner, made, pool);
  };
  return made(schema);
}

/** What the checks of a schema ask for; one that is not known here makes nothing narrower. */
type Limits = { minimum?: number; maximum?: number; pattern?: RegExp; isDate?: boolean; isWhole?: boolean };

function limitsOf(schema: Schema): Limits {
  const own = defOf(schema);
  const checks: Check[] = [own as Check & z.core.$ZodTypeDef, ...(own.checks ?? []).map(({ _zod: { def } }) => def)];
  return checks.reduce<Limits>(narrowed, {});
}

type Check = {
  readonly check?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly pattern?: RegExp;
};

function narrowed(
  limits: Limits,
  { check, minimum = 0, maximum = 0, value = 0, inclusive, format, pattern }: Check,
): Limits {
  const atLeast = (least: number): Limits => ({ ...limits, minimum: Math.max(limits.minimum ?? least, least) });
  const atMost = (most: number): Limits => ({ ...limits, maximum: Math.min(limits.maximum ?? most, most) });
  switch (check) {
    case "min_length":
      return atLeast(minimum);
    case "max_length":
      return atMost(maximum);
    case "greater_than":
      return atLeast(inclusive ? value : value + 1);
    case "less_than":
      return atMost(inclusive ? value : value - 1);
    case "number_format":
      return { ...limits, isWhole: true };
    case "string_format":
      return format === "date" ? { ...limits, isDate: true } : { ...limits, pattern };
    default:
      return limits;
  }
}

const defOf = (schema: Schema): z.core.$ZodTypeDef => schema._zod.def;
const innerOf = (schema: Schema, made: Made): Arbitrary<unknown> =>
  made((defOf(schema) as z.core.$ZodNullableDef).innerType);
const orElse = (arbitrary: Arbitrary<unknown>, other: null | undefined): Arbitrary<unknown> =>
  fc.oneof({ weight: 2, arbitrary }, { weight: 1, arbitrary: fc.constant(other) });

/** What people and attackers write where a name is asked for. */
const remarkable = [
  "<img src=x onerror=alert(1)>",
  '=HYPERLINK("http://evil.example")',
  "+1",
  "@SUM(1)",
  "'; DROP TABLE dispute; --",
  '" OR 1=1',
  "%",
  '_*"(NEAR',
  "{{name}} $t(app.name) ${x}",
  "../../office.db",
  "__proto__",
  "constructor",
  "\u202Efdp.exe",
  "张\u200B三",
  "👨‍👩‍👧‍👦",
  "𠮷野家",
  "a\0b",
  "\uD800",
  " ",
  "NaN",
  "1e21",
  "-0",
];

const days = ["0001-01-01", "1900-01-01", "2024-02-29", "2026-11-02", "2026-11-23", "2027-10-01", "9999-12-31"];

function textOf(schema: Schema, texts: readonly string[]): Arbitrary<string> {
  const { minimum = 0, maximum = 500, pattern, isDate } = limitsOf(schema);
  if (isDate) {
    const any = fc.date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
    return fc.oneof(
      any.map((date) => date.toISOString().slice(0, 10)),
      fc.constantFrom(...days),
    );
  }
  if (pattern !== undefined) return fc.stringMatching(pattern);
  const fits = [...texts, ...remarkable].filter((text) => text.trim().length >= minimum && text.length <= maximum);
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...fits, "字".repeat(Math.max(minimum, 1))) },
    { weight: 2, arbitrary: fc.string({ maxLength: 30, unit: "grapheme" }).map((text) => cut(text, minimum, maximum)) },
    { weight: 1, arbitrary: fc.constant("字".repeat(maximum)) },
  );
}

/** Graphemes are of several units, and of blanks at the ends nothing is left. */
const cut = (text: string, minimum: number, maximum: number): string =>
  text.slice(0, Math.max(0, maximum - minimum)) + "字".repeat(minimum);

/** Small numbers name what is there: the first records and their first versions. */
function numberOf(schema: Schema): Arbitrary<number> {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER, isWhole } = limitsOf(schema);
  const within = (value: number): boolean => value >= minimum && value <= maximum;
  const whole = fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) });
  const near = [0, 1, 1, 1, 2, 2, 3, 5, 100, -1, minimum, maximum, minimum + 1, maximum - 1].filter(within);
  const known = fc.constantFrom(...near);
  const any = isWhole ? whole : fc.double({ noNaN: true, noDefaultInfinity: true }).filter(within);
  return fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: any });
}

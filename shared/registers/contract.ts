import { z } from "zod";
import { act, query, reasonText, recordId, shortText } from "../procedures.ts";

/** What every record of a register carries besides its own fields. Instants are ISO with offset. */
export const recordMeta = {
  id: recordId,
  version: z.int(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedBy: z.string(),
  updatedAt: z.string(),
  /** The import that brought it in, if one did. */
  importId: z.int().nullable(),
};

/** One thing that happened to a record. `before` and `after` hold only the fields that changed. */
export const historyEntry = z.object({
  at: z.string(),
  user: z.string(),
  act: z.string(),
  reason: z.string().nullable(),
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** Any of these codes. */
export const anyOf = z.array(z.string().max(100)).max(200);
/** From and to, both inclusive. */
export const dateRange = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export const amountRange = z.object({ from: z.int().optional(), to: z.int().optional() });
/** Set or not set. */
export const yesNo = z.boolean();
export const linkedTo = z.int().positive();

export type FilterShape = Record<
  string,
  typeof anyOf | typeof dateRange | typeof amountRange | typeof yesNo | typeof linkedTo
>;

/** A new record may leave out what it does not know; a revision says every field, so that nothing is lost by silence. */
type MayBeLeftOut<Shape extends z.ZodRawShape> = {
  [Key in keyof Shape]: Shape[Key] extends z.ZodNullable ? z.ZodDefault<Shape[Key]> : Shape[Key];
};

function mayBeLeftOut<Shape extends z.ZodRawShape>(shape: Shape): MayBeLeftOut<Shape> {
  const entries = Object.entries(shape).map(([key, schema]) => [
    key,
    schema instanceof z.ZodNullable ? schema.default(null) : schema,
  ]);
  return Object.fromEntries(entries) as MayBeLeftOut<Shape>;
}

type Optional<Shape extends FilterShape> = { [Key in keyof Shape]: z.ZodOptional<Shape[Key]> };

/**
 * What is stored was checked when it was written: on its way out only its kind is looked at, because to check every
 * text of a page again takes as long as to read it.
 */
function asStored<Shape extends z.ZodRawShape>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, kindOf(schema)])) as Shape;
}

function kindOf(schema: z.core.SomeType): z.core.SomeType {
  if (schema instanceof z.ZodNullable) return z.nullable(kindOf(schema.unwrap()));
  if (schema._zod.def.type === "string") return z.string();
  if (schema._zod.def.type === "number") return z.number();
  return schema;
}

/** What a new record is asked besides its draft: mostly nothing. */
const nothingMore = {} as const satisfies z.ZodRawShape;

/**
 * The five procedures that every register has: list (filter, search, sort, one page by key), open one with its
 * history, create, revise, and delete with a reason.
 */
export function registerContract<
  Row extends z.ZodRawShape,
  Draft extends z.ZodRawShape,
  Filter extends FilterShape,
  const Sort extends readonly [string, ...string[]],
  // What only a new record is asked.
  Creation extends z.ZodRawShape = typeof nothingMore,
>(parts: { row: Row; draft: Draft; filter: Filter; sort: Sort; creation?: Creation }) {
  const row = z.object(asStored({ ...recordMeta, ...parts.row }));
  const draft = z.object(mayBeLeftOut(parts.draft)).extend(parts.creation ?? ({} as Creation));
  const optionalFilter = Object.fromEntries(
    Object.entries(parts.filter).map(([key, schema]) => [key, schema.optional()]),
  ) as Optional<Filter>;
  return {
    list: query
      .input(
        z.object({
          filter: z.strictObject(optionalFilter).optional(),
          search: shortText.optional(),
          sort: z.object({ by: z.enum(parts.sort), direction: z.enum(["asc", "desc"]) }).optional(),
          /** The `next` of the page before. */
          after: z.string().max(500).optional(),
          limit: z.int().min(1).max(200).default(50),
        }),
      )
      .output(
        z.object({
          rows: z.array(row),
          /** How many records match; counted for the first page only, null on later ones. */
          total: z.int().nullable(),
          /** Ask with this for the following page; null at the end. */
          next: z.string().nullable(),
        }),
      ),
    open: query.input(z.object({ id: recordId })).output(z.object({ record: row, history: z.array(historyEntry) })),
    create: act.input(draft).output(row),
    revise: act.input(z.object({ ...parts.draft, id: recordId, version: z.int() })).output(row),
    remove: act
      .input(z.object({ id: recordId, version: z.int(), reason: reasonText }))
      .output(z.object({ id: recordId })),
  };
}

import { WHOLE_WEIGHT } from "../../../shared/assessments/score-factors.ts";

/** What is typed for a factor: its weight, and its marks before and after the measures. */
export const markNames = ["weightBp", "p0", "q0", "p1", "q1"] as const;
export type MarkName = (typeof markNames)[number];

/** What stands in the cells of one factor, as it was typed. */
export type TypedMarks = Readonly<Record<MarkName, string>>;

/** What it means: weights in hundredths of a percent (0 to 10000), marks whole from 0 to 100; null where nothing stands. */
export type Marks = Readonly<Record<MarkName, number | null>>;

/** What a cell means; `undefined` where it is neither empty nor a number that belongs there. */
export function readCell(name: MarkName, text: string): number | null | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  return name === "weightBp" ? readWeight(plain) : readMark(plain);
}

/** A percentage with at most two decimals. */
function readWeight(text: string): number | undefined {
  const [, whole, decimals = ""] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/u.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  return hundredths <= WHOLE_WEIGHT ? hundredths : undefined;
}

function readMark(text: string): number | undefined {
  const mark = /^\d{1,3}$/u.test(text) ? Number(text) : Infinity;
  return mark <= 100 ? mark : undefined;
}

/** As it is written in the cell: 1250 is 12.5. */
export function writeCell(name: MarkName, value: number | null): string {
  if (value === null) return "";
  return name === "weightBp" ? String(value / 100) : String(value);
}

export function typedOf(marks: Marks): TypedMarks {
  return inEach((name) => writeCell(name, marks[name]));
}

/** What the cells of a factor mean; one that cannot be read means nothing yet. */
export function marksIn(typed: TypedMarks): Marks {
  return inEach((name) => readCell(name, typed[name]) ?? null);
}

/** The cells of a factor that cannot be read. */
export function unreadableIn(typed: TypedMarks): readonly MarkName[] {
  return markNames.filter((name) => readCell(name, typed[name]) === undefined);
}

function inEach<Value>(valueOf: (name: MarkName) => Value): Readonly<Record<MarkName, Value>> {
  return Object.fromEntries(markNames.map((name) => [name, valueOf(name)])) as Record<MarkName, Value>;
}

/** What is left of the whole: 10000 hundredths of a percent less what the factors have. */
export function weightLeft(rows: readonly { readonly weightBp: number | null }[]): number {
  return rows.reduce((left, { weightBp }) => left - (weightBp ?? 0), WHOLE_WEIGHT);
}

import type { Term } from "../../shared/disputes/deadlines/rule-sets.ts";
import { problem } from "../../shared/problems.ts";
import type { Problem } from "../../shared/problems.ts";
import { bandProblems } from "../../shared/rules/bands.ts";
import { templateProblems } from "../../shared/rules/number-templates.ts";
import { termsOf } from "../../shared/rules/parameters.ts";
import type { Parameters as RuleParameters } from "../../shared/rules/parameters.ts";
import { isRecord } from "../parts/remembered.ts";

export type TermForm = {
  readonly length: number | null;
  readonly unit: "months" | "calendar" | "working";
  readonly roll: boolean;
};

/** A rule set as it is typed: terms as a number with its unit, days of reminders as text. */
export type ParameterForm = {
  readonly terms: Readonly<Record<string, TermForm>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly numbers: Readonly<Record<string, number | null>>;
  readonly lists: Readonly<Record<string, string>>;
  /** Words of which each stands on a line of its own. */
  readonly lines: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
};

/** What a term may be, by its unit; the contract's own bounds. */
export const MOST_LENGTH = { months: 240, calendar: 3_650, working: 3_650 } as const;

/** The bounds of what is typed as one whole number. */
export const numberBounds: Readonly<Record<string, readonly [number, number]>> = {
  lateInterestPerDayBasisPoints: [0, 1_000],
  dueSoonWorkdays: [0, 60],
  commitmentWorkdays: [0, 60],
  yellowWithinDays: [0, 365],
  days: [1, 3_650],
  amountWithinPercent: [0, 100],
  sameWithinDays: [0, 30],
  contactFromHour: [0, 23],
  contactUntilHour: [1, 24],
  attemptsPerDay: [1, 50],
  visitors: [1, 10],
  majorAbove: [0, 10_000],
  largerAbove: [0, 10_000],
  generalAbove: [0, 10_000],
  minorAbove: [0, 10_000],
  indexHighAbove: [0, 10_000],
  indexMediumFrom: [0, 10_000],
  highMajor: [1, 100],
  highLarger: [1, 100],
  mediumMajor: [1, 100],
  mediumLarger: [1, 100],
  highAbove: [1, 1_000_000],
  mediumFrom: [1, 1_000_000],
  highAbovePercent: [0, 100],
  mediumFromPercent: [0, 100],
  reachPercent: [0, 100],
  highPeople: [1, 1_000_000],
  mediumPeople: [1, 1_000_000],
  highOpposePercentAbove: [0, 100],
  mediumOpposePercentFrom: [0, 100],
  minimum: [1, 15],
  creditValidDays: [1, 365],
  maxExtensions: [0, 5],
  yellowWithinWorkdays: [0, 60],
  yellowBelowPercent: [0, 100],
};

const LONGEST_REMINDER = 3_650;
const MOST_REMINDERS = 10;
const MOST_LINES = 60;
const LINE_LENGTH = [2, 60] as const;

/** Which lists of a rule set hold words; the others hold days. */
const wordLists: readonly string[] = ["matters"];

export function formOf(parameters: RuleParameters): ParameterForm {
  const entries = Object.entries(parameters).filter(([name]) => name !== "terms");
  const pick = <Value>(isOne: (value: unknown) => value is Value) =>
    Object.fromEntries(entries.filter((entry): entry is [string, Value] => isOne(entry[1])));
  const joinedBy = (between: string, isMeant: (name: string) => boolean) =>
    Object.fromEntries(
      Object.entries(pick(Array.isArray)).flatMap(([name, each]) =>
        isMeant(name) ? [[name, each.join(between)] as const] : [],
      ),
    );
  return {
    terms: Object.fromEntries(Object.entries(termsOf(parameters)).map(([name, term]) => [name, termForm(term)])),
    flags: {
      ...("extension" in parameters && { extension: true }),
      ...pick((value): value is boolean => typeof value === "boolean"),
    },
    numbers: pick((value) => typeof value === "number"),
    lists: joinedBy(", ", (name) => !wordLists.includes(name)),
    lines: joinedBy("\n", (name) => wordLists.includes(name)),
    texts: pick((value): value is string => typeof value === "string" && value !== "both_parties"),
  };
}

function termForm({ months, days, kind, roll }: Term): TermForm {
  return months === undefined
    ? { length: days ?? null, unit: kind ?? "calendar", roll }
    : { length: months, unit: "months", roll };
}

/** What was typed, as the contract takes it; only of a form without problems. */
export function parametersOf({ terms, flags, numbers, lists, lines, texts }: ParameterForm): RuleParameters {
  const { extension, ...told } = flags;
  const all = Object.entries(terms).map(([name, { length, unit, roll }]) => [
    name,
    unit === "months" ? { months: length, roll } : { days: length, kind: unit, roll },
  ]);
  return {
    ...(all.length > 0 && { terms: Object.fromEntries(all) as object }),
    ...(extension === true && { extension: "both_parties" }),
    ...told,
    ...numbers,
    ...Object.fromEntries(Object.entries(lists).map(([name, typed]) => [name, daysOf(typed) ?? []])),
    ...Object.fromEntries(Object.entries(lines).map(([name, typed]) => [name, linesOf(typed)])),
    ...texts,
  };
}

/** The days that are typed with commas between; undefined where one of them is none. */
export function daysOf(typed: string): number[] | undefined {
  const parts = typed.split(/[,，、;；\s]+/u).filter((part) => part !== "");
  const days = parts.map(Number);
  const isGood = parts.length <= MOST_REMINDERS && days.every((day) => isWithin(day, [0, LONGEST_REMINDER]));
  return isGood ? [...new Set(days)] : undefined;
}

/** The lines that say something, each once. */
export function linesOf(typed: string): string[] {
  const lines = typed.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/**
 * What cannot be taken as it is typed, by its place in the form: `terms.visit`, `numbers.days`, `lists.…`, `lines.…`,
 * `texts.…`.
 */
export function formProblems(code: string, form: ParameterForm): Problem[] {
  const { terms, numbers, lists, lines, texts } = form;
  return [
    ...Object.entries(terms).flatMap(([name, { length, unit }]) =>
      isWithin(length, [1, MOST_LENGTH[unit]]) ? [] : [outOf(`terms.${name}`, [1, MOST_LENGTH[unit]])],
    ),
    ...Object.entries(numbers).flatMap(([name, value]) => {
      const bounds = numberBounds[name] ?? [0, LONGEST_REMINDER];
      return isWithin(value, bounds) ? [] : [outOf(`numbers.${name}`, bounds)];
    }),
    ...Object.entries(lists).flatMap(([name, typed]) =>
      daysOf(typed) === undefined ? [problem(`lists.${name}`, "DAYS_UNREADABLE", { most: LONGEST_REMINDER })] : [],
    ),
    ...Object.entries(lines).flatMap(([name, typed]) =>
      linesOf(typed).length > MOST_LINES || linesOf(typed).some((line) => !isWithin(line.length, LINE_LENGTH))
        ? [
            problem(`lines.${name}`, "LINES_TOO_LONG", {
              most: MOST_LINES,
              least: LINE_LENGTH[0],
              longest: LINE_LENGTH[1],
            }),
          ]
        : [],
    ),
    ...bandProblems(code, numbers).map((each) => ({ ...each, field: `numbers.${each.field}` })),
    ...templateProblems(code, texts).map((each) => ({ ...each, field: `texts.${each.field}` })),
  ];
}

function isWithin(value: number | null, [least, most]: readonly [number, number]): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

const outOf = (field: string, [least, most]: readonly [number, number]): Problem =>
  problem(field, "NUMBER_OUT_OF_RANGE", { least, most });

/** A kept draft may be of an older shape. */
export function isParameterForm(value: unknown): value is ParameterForm {
  return (
    isRecord(value) && ["terms", "flags", "numbers", "lists", "lines", "texts"].every((part) => isRecord(value[part]))
  );
}

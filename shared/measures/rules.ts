import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

export type MeasureWritten = {
  readonly setOn: string | null;
  readonly dueOn: string | null;
  readonly leadUnit: string | null;
  readonly responsibleUnits: readonly string[] | null;
};

/** Codes: DATE_IN_FUTURE, DUE_BEFORE_SET (data: `setOn`), LEAD_AMONG_RESPONSIBLE. */
export function measureProblems(
  { setOn, dueOn, leadUnit, responsibleUnits }: MeasureWritten,
  today: string,
): Problem[] {
  return [
    ...(setOn !== null && setOn > today ? [problem("setOn", "DATE_IN_FUTURE")] : []),
    ...(setOn !== null && dueOn !== null && dueOn < setOn ? [problem("dueOn", "DUE_BEFORE_SET", { setOn })] : []),
    ...(leadUnit !== null && responsibleUnits?.includes(leadUnit) === true
      ? [problem("responsibleUnits", "LEAD_AMONG_RESPONSIBLE")]
      : []),
  ];
}

export type ProgressWritten = {
  readonly reportedOn: string;
  readonly percent: number;
  readonly plannedPercent: number | null;
};

/** What a progress is measured against. */
export type ProgressFacts = { readonly setOn: string; readonly today: string };

const isPercent = (value: number) => Number.isInteger(value) && value >= 0 && value <= 100;

/** Codes: DATE_IN_FUTURE, BEFORE_MEASURE_SET (data: `setOn`), PERCENT_OUT_OF_RANGE. */
export function progressProblems(
  { reportedOn, percent, plannedPercent }: ProgressWritten,
  { setOn, today }: ProgressFacts,
): Problem[] {
  return [
    ...(reportedOn > today ? [problem("reportedOn", "DATE_IN_FUTURE")] : []),
    ...(reportedOn < setOn ? [problem("reportedOn", "BEFORE_MEASURE_SET", { setOn })] : []),
    ...(isPercent(percent) ? [] : [problem("percent", "PERCENT_OUT_OF_RANGE")]),
    ...(plannedPercent === null || isPercent(plannedPercent)
      ? []
      : [problem("plannedPercent", "PERCENT_OUT_OF_RANGE")]),
  ];
}

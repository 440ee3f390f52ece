import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";

export type ServiceWritten = {
  readonly servedOn: string | null;
  readonly closedOn: string | null;
  readonly content: string | null;
  readonly result: string | null;
  readonly note: string | null;
};

/** Codes: DATE_IN_FUTURE, CLOSED_BEFORE_SERVED (data: `servedOn`), SERVICE_RESULT_MISSING (what is closed says what came of it). */
export function serviceProblems({ servedOn, closedOn, result }: ServiceWritten, today: string): Problem[] {
  const isBefore = servedOn !== null && closedOn !== null && closedOn < servedOn;
  return [
    ...(servedOn !== null && servedOn > today ? [problem("servedOn", "DATE_IN_FUTURE")] : []),
    ...(closedOn !== null && closedOn > today ? [problem("closedOn", "DATE_IN_FUTURE")] : []),
    ...(isBefore ? [problem("closedOn", "CLOSED_BEFORE_SERVED", { servedOn })] : []),
    ...(closedOn !== null && (result === null || result.trim() === "")
      ? [problem("result", "SERVICE_RESULT_MISSING")]
      : []),
  ];
}

/** Digits of the hotline of the Central Political and Legal Affairs Commission, however they are set apart. */
const HOTLINE = /1\s*2\s*3\s*3\s*7/u;

/**
 * What a person should look at although the record is taken. Code HOTLINE_CLUE: a text names 12337, whose clues about
 * officers and gangs are not kept here (domain sheet F2); only that the channel was told.
 */
export function serviceWarnings({ content, result, note }: ServiceWritten): Problem[] {
  return (["content", "result", "note"] as const).flatMap((field) => {
    const text = { content, result, note }[field]?.normalize("NFKC") ?? "";
    return HOTLINE.test(text) ? [problem(field, "HOTLINE_CLUE")] : [];
  });
}

import type { Notice } from "../../shared/calendar/notice.ts";
import { readTypedNotice } from "../../shared/calendar/typed-notice.ts";
import { problem } from "../../shared/problems.ts";
import type { Problem } from "../../shared/problems.ts";
import { isNumber, isRecord, isText } from "../parts/remembered.ts";

/** A notice as it stands in a file. */
export type FileNotice = {
  readonly name: string;
  readonly year: number | null;
  readonly days: Notice["days"];
  readonly problems: readonly Problem[];
};

/** 放假安排 as it is being entered. */
export type NoticeDraft = {
  readonly year: number | null;
  readonly source: string;
  readonly way: "typed" | "file";
  readonly off: string;
  readonly work: string;
  readonly file: FileNotice | null;
};

/** What is there to begin with; `year` is the one whose notice is due. */
export function emptyDraft(year: number): NoticeDraft {
  return { year, source: "", way: "typed", off: "", work: "", file: null };
}

/** A kept draft may be of an older shape. */
export function isNoticeDraft(value: unknown): value is NoticeDraft {
  if (!isRecord(value)) return false;
  const { year, source, way, off, work, file } = value;
  return (
    (year === null || isNumber(year)) &&
    [source, off, work].every(isText) &&
    (way === "typed" || way === "file") &&
    (file === null || (isRecord(file) && Array.isArray(file["days"]) && Array.isArray(file["problems"])))
  );
}

export type ReadDraft = {
  readonly notice: Notice & { readonly source: string };
  /** By the names of the fields. */
  readonly problems: readonly Problem[];
};

const [FIRST_YEAR, LAST_YEAR] = [2000, 2099];
const SHORTEST_SOURCE = 2;

/** What a draft says, and what keeps it from being previewed. */
export function readDraft({ year, source, way, off, work, file }: NoticeDraft): ReadDraft {
  const isYear = year !== null && year >= FIRST_YEAR && year <= LAST_YEAR;
  const typed = readTypedNotice({ year: year ?? 0, off, work });
  const { days, problems } = way === "typed" ? typed : (file ?? { days: [], problems: [problem("file", "REQUIRED")] });
  return {
    notice: { year: year ?? 0, source: source.trim(), days },
    problems: [
      ...(isYear ? [] : [problem("year", "NUMBER_OUT_OF_RANGE", { least: FIRST_YEAR, most: LAST_YEAR })]),
      ...(source.trim().length < SHORTEST_SOURCE ? [problem("source", "REQUIRED")] : []),
      ...(way === "typed" && off.trim() === "" ? [problem("off", "REQUIRED")] : []),
      ...problems,
    ],
  };
}

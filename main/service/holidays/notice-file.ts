import { yearOf } from "../../../shared/calendar.ts";
import type { DayKind, NoticeDay } from "../../../shared/calendar/notice.ts";
import { readLedgerDate } from "../../../shared/dates-in-ledgers.ts";
import { problem } from "../../../shared/problems.ts";
import type { Problem } from "../../../shared/problems.ts";
import type { Table } from "../imports/index.ts";

export type NoticeInFile = {
  readonly year: number | null;
  readonly days: readonly NoticeDay[];
  readonly problems: readonly Problem[];
};

type Cells = Table["rows"][number];
type Row = { readonly number: number; readonly cells: Cells };

/** A year names some forty days; a file with more than a year's is another one. */
const MOST_ROWS = 400;
const MOST_PROBLEMS = 20;
const SHOWN = 30;

const words: ReadonlyMap<string, DayKind> = new Map([
  ...["休", "假", "休息", "放假", "节假日", "off", "holiday"].map((word) => [word, "off"] as const),
  ...["班", "上班", "补班", "调休上班", "work", "workday"].map((word) => [word, "work"] as const),
]);

/** The days of the first sheet: a date, what it is, and a name, wherever they stand in the row. A line of headings is passed over. */
export function noticeIn(tables: readonly Table[]): NoticeInFile {
  const [table] = tables;
  const rows = (table?.rows ?? [])
    .map((cells, place) => ({ number: (table?.firstRow ?? 1) + place, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  const body = rows.filter((row, place) => place > 0 || !isHeading(row));
  if (body.length === 0) return { year: null, days: [], problems: [problem("file", "NOTICE_EMPTY")] };
  if (body.length > MOST_ROWS) {
    return { year: null, days: [], problems: [problem("file", "ROWS_TOO_MANY", { most: MOST_ROWS })] };
  }
  const read = body.map((row) => dayIn(row, table?.dateSystem));
  const days = read.flatMap((each) => ("day" in each ? [each] : []));
  const problems = read.flatMap((each) => ("code" in each ? [each] : [])).slice(0, MOST_PROBLEMS);
  return { year: usualYear(days), days, problems };
}

const kindOf = (text: string): DayKind | undefined => words.get(text.normalize("NFKC").toLowerCase());
const textOf = (cell: Cells[number] | undefined): string => String(cell ?? "").trim();

/** Neither a day nor a kind of day in it. */
function isHeading({ cells }: Row): boolean {
  return cells.every((cell) => !/\d/u.test(textOf(cell)) && kindOf(textOf(cell)) === undefined);
}

function dayIn({ number, cells }: Row, system: Table["dateSystem"] | undefined): NoticeDay | Problem {
  const [first, ...others] = cells;
  const date = typeof first === "string" || typeof first === "number" ? readLedgerDate(first, system) : null;
  if (date?.ok !== true) {
    return problem("file", "ROW_DATE_UNREADABLE", { row: number, text: textOf(first).slice(0, SHOWN) });
  }
  const said = others.map(textOf).filter((text) => text !== "");
  const kindAt = said.findIndex((text) => kindOf(text) !== undefined);
  const kind = kindOf(said[kindAt] ?? "");
  if (kind === undefined) {
    return problem("file", "ROW_KIND_UNKNOWN", { row: number, text: said.join(" ").slice(0, SHOWN) });
  }
  const name = said.find((_text, place) => place !== kindAt);
  return { day: date.date, kind, name: name === undefined ? null : name.slice(0, 20) };
}

function usualYear(days: readonly NoticeDay[]): number | null {
  const counts = new Map<number, number>();
  for (const { day } of days) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

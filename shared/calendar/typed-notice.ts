import { addDays, daysBetween, localDate } from "../calendar.ts";
import type { LocalDate } from "../calendar.ts";
import { problem } from "../problems.ts";
import type { Problem } from "../problems.ts";
import type { DayKind, NoticeDay } from "./notice.ts";

export type TypedNotice = {
  readonly year: number;
  /** 放假: may be the text of the notice itself, in which a sentence that says 上班 names days that are worked. */
  readonly off: string;
  /** 调休上班 */
  readonly work: string;
};

export type ReadNotice = { readonly days: readonly NoticeDay[]; readonly problems: readonly Problem[] };

/** A holiday that takes longer than this is a slip. */
const LONGEST = 16;

/**
 * Reads days as a notice writes them: `10-01..07`, `04-29..05-03`, `2026-12-31..2027-01-02`, `1月1日（周四）至3日（周六）`, several
 * with 、 or commas between, on any number of lines; what stands before the first day of a sentence is its name (元旦).
 * Problems, at `off` or `work`: DAY_UNREADABLE (data: `text`) for what has figures in it and is no day, RANGE_WRONG (data:
 * `text`) for one that runs backwards or over more than sixteen days.
 */
export function readTypedNotice({ year, off, work }: TypedNotice): ReadNotice {
  const read = [...sentencesOf(off, "off"), ...sentencesOf(work, "work")].map((sentence) =>
    readSentence(sentence, year),
  );
  return { days: read.flatMap(({ days }) => days), problems: read.flatMap(({ problems }) => problems) };
}

type Sentence = { readonly field: DayKind; readonly kind: DayKind; readonly text: string };

function sentencesOf(typed: string, field: DayKind): Sentence[] {
  return typed
    .normalize("NFKC")
    .replace(/\([^()]*\)/gu, "")
    .replace(YEAR_ALONE, "")
    .split(SENTENCE_END)
    .map((text) => ({ field, kind: /上班|work/iu.test(text) ? "work" : field, text }));
}

/** 2027年元旦放假安排: names no day. */
const YEAR_ALONE = /\d{4}年(?!\d)/gu;
/** After 放假调休 a comma ends it too: what follows is worked, or says how many days it is. */
const SENTENCE_END = /[。;\n]|(?<=放假[^,、\d]*),/u;
const NUMBER_OF_DAYS = /共\s*\d+\s*天/gu;
/** `日-` between two days is a range, as `..` is; inside a date the hyphen joins its parts. */
const RANGE_SIGN = /\s*(?:\.\.+|至|到|~|—+|–|(?<=日)-)\s*/u;
const BETWEEN = /[、,\s]+|和/u;

function readSentence({ field, kind, text }: Sentence, year: number): ReadNotice {
  const plain = text.replace(NUMBER_OF_DAYS, "");
  const name = nameIn(plain);
  const read = itemsOf(plain).map((item) => daysIn(item, year, field));
  return {
    days: read.flatMap((each) => ("days" in each ? each.days : [])).map((day) => ({ day, kind, name })),
    problems: read.flatMap((each) => ("problem" in each ? [each.problem] : [])),
  };
}

/** `一、元旦:1月1日至3日放假` is of 元旦; the words that every notice says name nothing. */
function nameIn(sentence: string): string | null {
  const before = /^\D*/u.exec(sentence)?.[0] ?? "";
  const name = before
    .replace(/^\s*[一二三四五六七八九十]+、/u, "")
    .replace(/调休|放假|上班|holiday|work|off/giu, "")
    .replace(/[\s::,、.]/gu, "");
  return name === "" || name.length > 20 ? null : name;
}

/** What stands between commas and says figures; what follows the last figure is a word such as 放假. */
function itemsOf(sentence: string): string[] {
  const figures = /\d.*\d日?|\d日?/u.exec(sentence)?.[0] ?? "";
  const joined = figures.replace(new RegExp(RANGE_SIGN, "gu"), "..");
  return joined
    .split(BETWEEN)
    .map((item) => item.replace(/\D*$/u, ""))
    .map((item) => item.replace(/^[^\d]+/u, ""))
    .filter((item) => item !== "");
}

const DATE = /^(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?$/u;
const DAY = /^(\d{1,2})日?$/u;

type Found = { readonly days: readonly LocalDate[] } | { readonly problem: Problem };

function daysIn(item: string, year: number, field: DayKind): Found {
  const [first = "", last, ...more] = item.split("..");
  const from = dateOf(first, year);
  const to = last === undefined ? from : endOf(last, from, year);
  if (from === undefined || to === undefined || more.length > 0) {
    return { problem: problem(field, "DAY_UNREADABLE", { text: item }) };
  }
  // 12-31..01-02 begins in the year before.
  const begin = from > to && !hasYear(first) && from.slice(5, 7) === "12" ? `${year - 1}${from.slice(4)}` : from;
  const length = daysBetween(begin, to) + 1;
  if (length < 1 || length > LONGEST) return { problem: problem(field, "RANGE_WRONG", { text: item }) };
  return { days: Array.from({ length }, (_each, place) => addDays(begin, place)) };
}

const hasYear = (text: string) => /^\d{4}/u.test(text);

function dateOf(text: string, year: number): LocalDate | undefined {
  const parts = DATE.exec(text);
  return parts === null ? undefined : localDate(Number(parts[1] ?? year), Number(parts[2]), Number(parts[3]));
}

/** The end of a range may leave out what it shares with the beginning: its month, and its year. */
function endOf(text: string, from: LocalDate | undefined, year: number): LocalDate | undefined {
  const day = DAY.exec(text);
  if (day === null) return dateOf(text, year);
  return from === undefined ? undefined : localDate(Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(day[1]));
}

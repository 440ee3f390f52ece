import { describe, expect, test } from "vitest";
import seeds from "../../seeds/calendar.json" with { type: "json" };
import type { CalendarYear } from "../calendar.ts";
import { noticeProblems, noticeWarnings } from "./notice-check.ts";
import type { NoticeDay } from "./notice.ts";
import { readTypedNotice } from "./typed-notice.ts";

const seeded = seeds as CalendarYear[];
const yearIn = (year: number) => seeded.find((each) => each.year === year);
const typed = (off: string, work = "", year = 2027) => ({ year, days: readTypedNotice({ year, off, work }).days });
const said = (found: readonly { code: string; data?: Readonly<Record<string, string | number>> }[]) =>
  found.map(({ code, data }) => [code, ...Object.values(data ?? {})].join(" "));

describe("what speaks against a notice", () => {
  test.each([
    ["nothing", typed("01-01..03", "01-09"), []],
    ["days of the end of the year before", typed("2026-12-31..2027-01-02"), []],
    ["no day off", typed("", "01-09"), ["NOTICE_EMPTY"]],
    ["another year", typed("01-01、2026-10-01"), ["DAY_OUTSIDE_YEAR 2026-10-01 2027"]],
    ["the year after", typed("01-01、2028-01-01"), ["DAY_OUTSIDE_YEAR 2028-01-01 2027"]],
    ["a day named twice", typed("01-01..02、01-02"), ["DAY_TWICE 2027-01-02"]],
    ["a day off and worked", typed("01-01..03", "01-03"), ["DAY_TWICE 2027-01-03"]],
    ["a made-up day that is a Monday", typed("01-01", "01-04"), ["WORK_ON_WEEKDAY 2027-01-04"]],
  ])("%s", (_what, notice, found) => {
    expect(said(noticeProblems(notice))).toEqual(found);
  });
});

const whole = "01-01..03；02-05..11；04-03..05；05-01..05；06-09；09-15；10-01..07";

describe("what is to be looked at", () => {
  test.each([
    ["nothing", typed(whole, "02-13、05-08、10-09"), []],
    ["a day off by law that is missing", typed(whole.replace("06-09；", "")), ["STATUTORY_DAY_MISSING 2027-06-09"]],
    ["a holiday of weekend days alone", typed(`${whole}；11-20..21`), ["OFF_ON_WEEKEND 2027-11-20"]],
    [
      "more made-up days than days off",
      typed("01-01", "01-09、01-10"),
      expect.arrayContaining(["STATUTORY_TOO_FEW 1 13", "WORK_WITHOUT_OFF 2 1"]),
    ],
  ])("%s", (_what, notice, found) => {
    expect(said(noticeWarnings(notice, yearIn(2027)))).toEqual(found);
  });

  test.each([2023, 2024, 2025, 2026])("nothing of %i, as its notice had it", (year) => {
    const seed = yearIn(year);
    const days = [
      ...(seed?.off ?? []).map((day): NoticeDay => ({ day, kind: "off", name: null })),
      ...(seed?.work ?? []).map((day): NoticeDay => ({ day, kind: "work", name: null })),
    ];
    expect([...noticeProblems({ year, days }), ...noticeWarnings({ year, days }, seed)]).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import seeds from "../seeds/calendar.json" with { type: "json" };
import {
  addDays,
  addMonths,
  calendarOf,
  compareDates,
  daysBetween,
  dueDate,
  isCalendarOver,
  isLocalDate,
  isOverdue,
  lastDayOfMonth,
  localDate,
  workdaysLeft,
} from "./calendar.ts";
import type { CalendarYear, DueRule } from "./calendar.ts";

const calendar = calendarOf(seeds as CalendarYear[]);

const working = (from: string, days: number): DueRule => ({ from, days, kind: "working", roll: false });
const rolling = (from: string, days: number): DueRule => ({ from, days, kind: "calendar", roll: true });
const plain = (from: string, days: number): DueRule => ({ from, days, kind: "calendar", roll: false });

describe("working days of a year (State Council notices)", () => {
  test.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])("%i has %i", (year, workdays) => {
    let count = 0;
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      if (calendar.isWorkday(day)) count += 1;
    }
    expect(count).toBe(workdays);
    expect(calendar.isProvisional(year)).toBe(false);
  });

  test.each([
    ["2022-12-31", false, "New Year holiday of 2023"],
    ["2026-09-20", true, "Sunday worked for National Day"],
    ["2026-10-10", true, "Saturday worked for National Day"],
    ["2026-02-23", false, "Monday, last day of the Spring Festival"],
    ["2026-11-21", false, "plain Saturday"],
    ["2026-11-23", true, "plain Monday"],
    ["2027-02-05", false, "Friday, New Year's Eve by the lunar calendar"],
    ["2027-10-01", false, "National Day"],
  ])("%s is a working day: %s (%s)", (day, isWorkday) => {
    expect(calendar.isWorkday(day)).toBe(isWorkday);
  });

  test("a year without its notice, or without data, is provisional with plain weekends", () => {
    expect([2022, 2027, 2031].map((year) => calendar.isProvisional(year))).toEqual([true, true, true]);
    expect(calendar.isWorkday("2031-05-01")).toBe(true);
    expect(calendar.isWorkday("2031-05-03")).toBe(false);
  });
});

describe("due days", () => {
  test.each([
    ["Sunday 09-20 is worked, 09-25 is off", working("2026-09-18", 5), "2026-09-24"],
    ["over the Spring Festival", working("2026-02-11", 5), "2026-02-25"],
    ["from a worked Saturday before the Spring Festival", working("2026-02-14", 1), "2026-02-24"],
    ["预公告, over May Day with a worked Saturday", working("2026-04-28", 10), "2026-05-14"],
    ["公示, ends on a worked Saturday", working("2026-09-23", 7), "2026-10-10"],
    ["twenty days over National Day", working("2026-09-24", 20), "2026-10-29"],
    ["over National Day", working("2026-09-30", 1), "2026-10-08"],
    ["over the Spring Festival of 2025", working("2025-01-24", 3), "2025-02-05"],
    ["承诺办结时限 of twenty days", working("2026-09-18", 20), "2026-10-22"],
    ["ends on a worked Saturday after the Spring Festival of 2023", working("2023-01-19", 2), "2023-01-28"],
    ["three working days before", working("2026-10-12", -3), "2026-10-08"],
    ["one working day before", working("2026-10-12", -1), "2026-10-10"],
    ["司法确认, day 30 is worked", rolling("2026-03-01", 30), "2026-03-31"],
    ["司法确认, day 30 falls in the Spring Festival", rolling("2026-01-23", 30), "2026-02-24"],
    ["without rolling the day stays", plain("2026-01-23", 30), "2026-02-22"],
    ["ninety calendar days before", plain("2026-11-23", -90), "2026-08-25"],
    ["the same day", plain("2026-11-23", 0), "2026-11-23"],
    ["the same day, rolled", rolling("2026-11-21", 0), "2026-11-23"],
    ["29 February", plain("2024-01-30", 30), "2024-02-29"],
  ])("%s", (_name, rule, date) => {
    expect(dueDate(calendar, rule)).toEqual({ date, provisional: false });
  });

  test.each([
    ["01-01 is off by law, the make-up days are unknown", working("2026-12-28", 5), "2027-01-05"],
    ["a calendar day in a year without its notice", plain("2026-12-28", 10), "2027-01-07"],
    ["counting back into an unknown year", working("2023-01-04", -3), "2022-12-29"],
    ["through a provisional year", plain("2026-12-01", 800), "2029-02-08"],
  ])("provisional: %s", (_name, rule, date) => {
    expect(dueDate(calendar, rule)).toEqual({ date, provisional: true });
  });

  test("the judicial confirmation window is open on day 30 and shut on day 31", () => {
    const { date } = dueDate(calendar, rolling("2026-03-01", 30));
    expect(isOverdue("2026-03-31", date)).toBe(false);
    expect(isOverdue("2026-04-01", date)).toBe(true);
  });

  test("loading the notice of 2027 settles a provisional deadline", () => {
    const notice: CalendarYear = {
      year: 2027,
      status: "official",
      off: ["2027-01-01", "2027-01-02", "2027-01-03"],
      work: ["2027-01-09"],
      source: "made up for this test",
    };
    const settled = calendarOf([...(seeds as CalendarYear[]).filter(({ year }) => year !== 2027), notice]);
    expect(dueDate(settled, working("2026-12-28", 9))).toEqual({ date: "2027-01-09", provisional: false });
  });

  test("an official notice that takes another's place moves nothing that began before", () => {
    const others = (seeds as CalendarYear[]).filter(({ year }) => year !== 2026);
    const later: CalendarYear = {
      year: 2026,
      status: "official",
      off: ["2026-12-01", "2026-12-02"],
      work: [],
      source: "made up for this test",
    };
    const [before = later] = (seeds as CalendarYear[]).filter(({ year }) => year === 2026);
    const replaced = [{ year: 2026, until: "2026-11-26", off: before.off, work: before.work }];
    const both = calendarOf([...others, later], replaced);
    expect(dueDate(both, working("2026-11-25", 5))).toEqual({ date: "2026-12-02", provisional: false });
    expect(dueDate(both, rolling("2026-11-21", 10))).toEqual({ date: "2026-12-01", provisional: false });
    expect(dueDate(both, working("2026-11-26", 5))).toEqual({ date: "2026-12-07", provisional: false });
    expect([both.isWorkday("2026-12-01"), both.isWorkday("2026-12-01", "2026-11-25")]).toEqual([false, true]);
    // Each notice counts for what began while it stood.
    const thrice = calendarOf(
      [...others, later],
      [{ year: 2026, until: "2026-12-20", off: [], work: [] }, ...replaced],
    );
    expect([thrice.isWorkday("2026-10-10", "2026-09-01"), thrice.isWorkday("2026-10-10", "2026-12-01")]).toEqual([
      true,
      false,
    ]);
  });

  test("what is no date or no whole number of days is refused", () => {
    expect(() => dueDate(calendar, working("2026-02-30", 1))).toThrow(RangeError);
    expect(() => dueDate(calendar, working("2026-02-01", 1.5))).toThrow(RangeError);
  });
});

describe("working days left", () => {
  test.each([
    ["2026-09-18", "2026-09-24", 5],
    ["2026-09-23", "2026-09-24", 1],
    ["2026-09-24", "2026-09-24", 0],
    ["2026-10-07", "2026-10-10", 3],
    ["2026-09-29", "2026-09-24", -2],
    ["2026-11-22", "2026-11-20", 0], // overdue since the weekend: isOverdue says so
  ])("on %s for %s: %i", (today, due, left) => {
    expect(workdaysLeft(calendar, today, due)).toBe(left);
  });

  test("overdue begins the day after the due day", () => {
    expect(isOverdue("2026-09-24", "2026-09-24")).toBe(false);
    expect(isOverdue("2026-09-25", "2026-09-24")).toBe(true);
  });
});

describe("days", () => {
  test.each([
    ["2026-02-28", true],
    ["2026-02-29", false],
    ["2024-02-29", true],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-1-1", false],
    ["2026-01-01T00:00", false],
    ["", false],
  ])("%j is a date: %s", (text, isDate) => {
    expect(isLocalDate(text)).toBe(isDate);
  });

  test("summer time and leap days cost no day", () => {
    expect(addDays("1986-05-03", 1)).toBe("1986-05-04");
    expect(daysBetween("1986-05-03", "1986-05-05")).toBe(2);
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2026-03-01", "2026-02-28")).toBe(-1);
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2023-11-23", 36, "2026-11-23"],
  ])("%s and %i months: %s", (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  test("the last day of a month, a date from its parts, and the order of days", () => {
    expect(lastDayOfMonth("2024-02-10")).toBe("2024-02-29");
    expect(localDate(2026, 2, 7)).toBe("2026-02-07");
    expect(localDate(2026, 2, 30)).toBeUndefined();
    expect(["2026-02-01", "2025-12-31", "2026-01-15"].toSorted(compareDates)).toEqual([
      "2025-12-31",
      "2026-01-15",
      "2026-02-01",
    ]);
  });
});

test.each([
  ["2026-12-31", "2026-12-31", false],
  ["2027-01-01", "2026-12-31", true],
  ["2026-11-24", null, true],
])("on %s a calendar up to %s is over: %s", (today, until, over) => {
  expect(isCalendarOver(today, until)).toBe(over);
});
